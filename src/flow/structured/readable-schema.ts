import type { DataSchema } from '../../schema/data-schema.js';
import { isObject, mapValues } from '../../schema/json.js';

/** How many objects deep the part that cannot be read is looked for. */
const LEVELS = 4;

/**
 * A schema without those properties that cannot be read, such as one that is deeper than the stack: they take
 * any value instead, edited as JSON, which is left to the service to check. `read` reads a schema,
 * and throws where it cannot.
 */
export function withReadableProperties(
  schema: DataSchema,
  read: (schema: DataSchema) => unknown,
): DataSchema {
  const { $defs, definitions } = schema;
  const isReadable = (property: DataSchema): boolean => {
    try {
      read({ $defs, definitions, properties: { property } });
      return true;
    } catch {
      return false;
    }
  };
  const mended = (whole: DataSchema, levels: number): DataSchema => {
    const { properties } = whole;
    if (!levels || !isObject(properties)) return {};
    const readable = mapValues(properties, (property) => {
      if (!isObject(property) || isReadable(property)) return property;
      const part = mended(property, levels - 1);
      return isReadable(part) ? part : {};
    });
    return { ...whole, properties: readable as NonNullable<DataSchema['properties']> };
  };
  return isObject(schema.properties) ? mended(schema, LEVELS) : schema;
}
