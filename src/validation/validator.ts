import type { DataSchema } from '../schema/data-schema.js';
import type { Path } from '../schema/json.js';
import type { Violation } from './violation.js';

/**
 * The index of the branch that the user chose of a union at a path; undefined or -1 for none. `union`
 * is the `oneOf` or `anyOf` of the schema itself, since there may be several at one path.
 */
export type ChosenBranch = (path: Path, union: readonly unknown[]) => number | undefined;

/**
 * A compiled schema. Synchronous and complete: every violation, in the order of the schema. Throws where the check
 * would take too long.
 */
export interface Validator {
  /** Of a union with a chosen branch, only the violations of that branch are returned. */
  validate(value: unknown, chosenBranch?: ChosenBranch): Violation[];
}

/**
 * What each validator implements. Malformed keywords are ignored: compiling throws only where it would
 * generate code and the page forbids that.
 */
export type CompileSchema = (schema: DataSchema) => Validator;
