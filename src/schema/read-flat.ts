import type { DataSchema } from './data-schema.js';
import { GroupField, type Field } from './field.js';
import { RULES_FOR_DEFAULTS, STRUCTURED_KEYWORDS } from './keywords.js';
import { makePlain } from './plain-fields.js';
import { isContainer, isObject, textIn, toPointer } from './json.js';
import { foldsOptional, inOrder, isFlagged } from './object-properties.js';
import { constantOf } from './options.js';
import { perObject } from './per-object.js';
import { recognisePlain } from './recognise-plain.js';
import { asArray, formatOf, isNullable, typesOf } from './types.js';

/** A formula, in a schema as JSON: an object whose first key names it. */
const FORMULA = /\{"\$(?!schema|id|comment)/;

/** Whether a schema is a flat list of plain fields, whatever is filled in: most are. */
export function isFlat(schema: DataSchema): boolean {
  return readFlat(schema) !== undefined;
}

/** The root group of a flat schema, the same that `readFields` reads; undefined where it is not flat. */
export const readFlat = perObject((schema: DataSchema): GroupField | undefined => {
  try {
    return read(schema);
  } catch {
    // Of what cannot even be read, the reader of the chunk `structured` finds what can be.
    return undefined;
  }
});

function read(schema: DataSchema): GroupField | undefined {
  const { properties = {}, additionalProperties, patternProperties, ...others } = schema;
  if (
    isStructured(others) ||
    !isObject(properties) ||
    isObject(additionalProperties) ||
    isObject(patternProperties)
  )
    return undefined;
  for (const key of asArray(schema.required)) if (!Object.hasOwn(properties, textIn(key))) return undefined;
  const required = new Set(asArray(schema.required));
  const folded = foldsOptional(Object.keys(properties), required);
  const fields: Field[] = [];
  for (const [key, property] of Object.entries(properties)) {
    if (key.startsWith('$') || !isObject(property) || isStructured(property)) return undefined;
    // What is asked for then, a date for one, the reader of the chunk `structured` knows.
    if (
      constantOf(property) ||
      isFlagged(property) ||
      mayBeDate(property) ||
      typesOf(property)[0] === 'array'
    )
      return undefined;
    const kind = recognisePlain(property, key);
    if (!kind) return undefined;
    const place = { path: [key], id: toPointer([key]), key, required: required.has(key), refs: [], folded };
    fields.push(makePlain(kind, place, property));
  }
  const root = { path: [], id: '', key: '', required: true, refs: [] };
  return new GroupField(root, schema, inOrder(fields));
}

const mayBeDate = (schema: DataSchema): boolean => /^(date|time|date-?time)$/.test(formatOf(schema));

/** Whether a schema, apart from its properties, needs the reader of the chunk `structured`. */
function isStructured(schema: DataSchema): boolean {
  let mayHoldFormula = false;
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value !== undefined && STRUCTURED_KEYWORDS.has(keyword)) return true;
    if (schema.default !== undefined && RULES_FOR_DEFAULTS.has(keyword)) return true;
    mayHoldFormula ||= isContainer(value) || keyword.startsWith('$');
  }
  return (
    asArray(schema.type).length > 1 ||
    isNullable(schema) ||
    (mayHoldFormula && FORMULA.test(JSON.stringify(schema)))
  );
}
