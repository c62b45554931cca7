import type { DataSchema } from '../../schema/data-schema.js';
import { typesOf } from '../../schema/types.js';

/** Whether only numbers are accepted, besides null. */
export function isNumeric(schema: DataSchema): boolean {
  const types = typesOf(schema);
  return types.length > 0 && types.every((type) => type === 'number' || type === 'integer');
}
