import type { Path } from '../schema/json.js';

/** One keyword that a value breaks, without prose: the sentence is made where the strings are. */
export interface Violation {
  /** Where it is broken. A missing property is reported at its own path, not at its parent's. */
  readonly path: Path;
  /** The JSON Schema keyword that failed, or `unreadable` for text that is no value of its type. */
  readonly keyword: string;
  /**
   * What the keyword asks for, under ajv's names: `limit`, `pattern`, `format`, `type`,
   * `allowedValues`, … Never the value.
   */
  readonly params: Readonly<Record<string, unknown>>;
}
