import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { HiddenProperty } from '../field.js';
import { isFlagged } from '../object-properties.js';
import { constantOf, isLabelled, valueAsText } from '../options.js';
import { withoutKeywords } from '../rules/subschemas.js';
import { asArray, isNullable, isOfTypes, typesOf } from '../types.js';

// What of the values that a schema fixes is sent without being shown, and what is asked for: see "What is
// hidden" in docs/architecture.md.

/** An answer in words. Other fixed values are technical: the name of a method, the version of a schema. */
const ANSWER = /\s|^(true|false|yes|no)$/i;

/**
 * The only answer that a schema accepts, where a person has to give it, as a consent: it is asked for,
 * and never filled in, whatever the default says.
 */
export function askedAnswer(schema: DataSchema): unknown {
  const refused = typesOf(schema).includes('boolean') ? constantOf(schema.not)?.value : undefined;
  const value = typeof refused === 'boolean' ? !refused : constantOf(schema)?.value;
  return ANSWER.test(valueAsText(value)) ? value : undefined;
}

/** A schema in whose terms its only answer is asked for: as an option, without null beside it or a default. */
export function asQuestion(schema: DataSchema): DataSchema {
  const asked = askedAnswer(schema);
  if (asked === undefined) return schema;
  return typeof asked === 'boolean'
    ? { ...withoutKeywords(schema, 'default'), type: 'boolean' }
    : { ...withoutKeywords(schema, 'default', 'const'), enum: schema.enum ?? [asked] };
}

/** Whether one box to tick asks for the answer: unless the schema has a label for it. */
export function isBox(schema: DataSchema, asked: unknown): boolean {
  return typeof asked === 'boolean' && !isLabelled(asArray(schema.enum)[0]);
}

/** Whether a schema fixes a technical value. An `enum` of one value is a question that may get more. */
export function isTechnical(schema: DataSchema): boolean {
  return schema.const !== undefined && askedAnswer(schema) === undefined;
}

/** A property with a fixed value that is sent without being shown; else undefined. */
export function hiddenConstant(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const constant = constantOf(schema);
  return constant && (isFlagged(schema) || isTechnical(schema))
    ? { path, id, required, ...constant }
    : undefined;
}

/** A property that is sent without being shown, because a flag hides it; else undefined. */
export function hiddenProperty(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const { default: initial } = schema;
  const isValid = isOfTypes(schema, initial) && (initial !== null || isNullable(schema));
  const value = isValid ? initial : undefined;
  // A required property without a value cannot be hidden: nobody could fill it in, and so connect.
  return isFlagged(schema) && (value !== undefined || !required) ? { path, id, required, value } : undefined;
}
