import type { DataSchema } from '../data-schema.js';
import type { Path } from '../json.js';

/** Resolves the vendor's formulas in a schema, against the whole value. */
export interface FormulaResolver {
  /** The schema without formulas of its own; the schemas inside it are left as they are. */
  resolveOwn(schema: DataSchema, values: unknown, path: Path): DataSchema;

  /** The schema without any formula: for a validator, which knows none. */
  resolveAll(schema: unknown, values: unknown, path?: Path): unknown;
}

/** Undefined for a schema that holds no formula. */
export type FormulasOf = (schema: DataSchema) => FormulaResolver | undefined;
