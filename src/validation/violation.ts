import type { Path } from '../schema/json.js';

/** One keyword that a value breaks, without words: the element makes the sentence. */
export interface Violation {
  /** The path of the value. A missing property is reported at its own path, not at its parent's. */
  readonly path: Path;
  /** The JSON Schema keyword that failed, or `unreadable` for text that is no value of its type. */
  readonly keyword: string;
  /**
   * What the keyword asks for, under ajv's names: `limit`, `pattern`, `format`, `type`,
   * `allowedValues`, … Never the value.
   */
  readonly params: Readonly<Record<string, unknown>>;
}
