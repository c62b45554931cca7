import type { DataSchema } from '../../src/schema/data-schema.js';
import type { GroupField } from '../../src/schema/field.js';
import { DialectReader } from '../../src/schema/structured/dialect-reader.js';
import type { FieldReader } from '../../src/schema/structured/read-fields.js';
import type { Chosen } from '../../src/schema/structured/read-context.js';
import { allFormats } from '../../src/validation/interpreter/all-formats.js';
import { createJudge } from '../../src/validation/interpreter/judge.js';

/** The fields that a schema asks for, given a value and the chosen branches. Never throws. */
export function readFields(
  schema: DataSchema | undefined,
  value: unknown,
  chosen: Chosen = () => undefined,
): GroupField {
  return readerOf(schema ?? {}).read(value, chosen);
}

export function readerOf(schema: DataSchema): FieldReader {
  return new DialectReader(schema, createJudge(schema, allFormats));
}
