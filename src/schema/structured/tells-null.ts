import type { DataSchema } from '../data-schema.js';
import { isNullable } from '../types.js';

/**
 * Whether null says something else than leaving the field out: where it must not be left out, where
 * that would stand for another default, and where the page gave null. A default of null says that
 * both are one, as of most fields that accept it.
 */
export function tellsNull(schema: DataSchema, required: boolean, given: unknown): boolean {
  return (
    isNullable(schema) &&
    (required || (schema.default === undefined ? given === null : schema.default !== null))
  );
}
