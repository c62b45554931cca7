import type { Path } from '../schema/json.js';

/** One keyword that a value breaks, without words: the element makes the sentence. */
export interface Violation {
  /** The path of the value. A missing property is reported at its own path, not at its parent's. */
  readonly path: Path;
  /** The JSON Schema keyword that failed, or why a text gives no value: the keyword of `Unread`. */
  readonly keyword: string;
  /**
   * What the keyword asks for, under ajv's names: `limit`, `pattern`, `format`, `type`,
   * `allowedValues`, … Never the value; of an ambiguous number, what it may be.
   */
  readonly params: Readonly<Record<string, unknown>>;
}
