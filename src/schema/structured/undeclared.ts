import type { DataSchema } from '../data-schema.js';
import { listIn, objectIn, own } from '../json.js';
import { entrySchemaAt, requiredOf } from './child-schemas.js';

/** The most properties of one object that are asked for without being described: nobody would fill in more. */
const MAX_UNDECLARED = 200;

/**
 * An object with a schema for each property that has to be filled in without being described anywhere: what is
 * said of further keys, or else anything.
 */
export function withUndeclared(
  schema: DataSchema,
  branches: readonly DataSchema[] = [],
  required = requiredOf(schema),
): DataSchema {
  const further: [string, DataSchema][] = [];
  for (const key of required) {
    if (typeof key !== 'string' || [schema, ...branches].some((each) => mayDeclare(each, key))) continue;
    const entry = entrySchemaAt(schema, key);
    if (schema.additionalProperties !== false || Object.keys(entry).length > 0) further.push([key, entry]);
    if (further.length === MAX_UNDECLARED) break;
  }
  return further.length > 0
    ? { ...schema, properties: { ...schema.properties, ...Object.fromEntries(further) } }
    : schema;
}

/** Whether a schema describes a property, or might in what is not resolved yet. */
function mayDeclare(schema: unknown, key: string): boolean {
  const { properties, $ref, allOf, oneOf, anyOf } = objectIn(schema);
  const parts = [allOf, oneOf, anyOf].flatMap(listIn);
  return (
    own(properties, key) !== undefined || $ref !== undefined || parts.some((part) => mayDeclare(part, key))
  );
}
