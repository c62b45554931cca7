import type { DataSchema } from '../schema/data-schema.js';
import type { Path } from '../schema/json.js';
import type { Violation } from './violation.js';

/**
 * The branch that the user chose of a union at a path; undefined or -1 where none was. Of several
 * unions at one path, `union` tells which is meant: it is the very `oneOf` or `anyOf` of the schema.
 */
export type ChosenBranch = (path: Path, union: readonly unknown[]) => number | undefined;

/** A compiled schema. Synchronous and complete: every violation, in the order of the schema. */
export interface Validator {
  /** Of a union with a chosen branch only that branch reports. */
  validate(value: unknown, chosenBranch?: ChosenBranch): Violation[];
}

/**
 * What each validator implements. A keyword that is itself wrong is left out, and the rest of the
 * schema holds: compiling throws only where it would generate code and the page forbids that.
 */
export type CompileSchema = (schema: DataSchema) => Validator;
