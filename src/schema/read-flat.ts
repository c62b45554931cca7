import type { DataSchema } from './data-schema.js';
import { GroupField, type Field, type HiddenProperty } from './field.js';
import { STRUCTURED_KEYWORDS } from './keywords.js';
import { isLeaf, makeLeaf } from './leaf-fields.js';
import { isContainer, isObject, toPointer } from './json.js';
import { hiddenProperty, inOrder, isLong } from './object-properties.js';
import { recognise } from './recognise.js';
import { asArray, isNullable } from './types.js';

/** A formula stands in an object of its own, whose first key names it. */
const FORMULA = /\{"\$(?!schema|id|comment)/;

const readings = new WeakMap<DataSchema, GroupField | undefined>();

/** Whether a schema asks for leaves only, always the same ones: most do. */
export function isFlat(schema: DataSchema): boolean {
  return readFlat(schema) !== undefined;
}

/** The form that a flat schema asks for, the same that `readFields` reads; undefined where it is not flat. */
export function readFlat(schema: DataSchema): GroupField | undefined {
  if (!readings.has(schema)) readings.set(schema, read(schema));
  return readings.get(schema);
}

function read(schema: DataSchema): GroupField | undefined {
  const { properties = {}, additionalProperties, patternProperties, ...others } = schema;
  if (
    !isPlain(others) ||
    !isObject(properties) ||
    isObject(additionalProperties) ||
    isObject(patternProperties)
  )
    return undefined;
  const required = new Set(asArray(schema.required));
  for (const key of required) if (!Object.hasOwn(properties, String(key))) return undefined;
  const folded = isLong(Object.keys(properties), required);
  const fields: Field[] = [];
  const hidden: HiddenProperty[] = [];
  for (const [key, property] of Object.entries(properties)) {
    if (key.startsWith('$') || !isObject(property) || !isPlain(property)) return undefined;
    const kind = recognise(property, key, 0);
    if (!isLeaf(kind)) return undefined;
    const place = { path: [key], id: toPointer([key]), key, required: required.has(key), refs: [], folded };
    const sentAlong = hiddenProperty(property, place);
    if (sentAlong) hidden.push(sentAlong);
    else fields.push(makeLeaf(kind, place, property));
  }
  const root = { path: [], id: '', key: '', required: true, refs: [] };
  return new GroupField(root, schema, inOrder(fields), hidden);
}

function isPlain(schema: DataSchema): boolean {
  let mayHoldFormula = false;
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value !== undefined && STRUCTURED_KEYWORDS.has(keyword)) return false;
    mayHoldFormula ||= isContainer(value) || keyword.startsWith('$');
  }
  return (
    asArray(schema.type).length < 2 &&
    !isNullable(schema) &&
    !(mayHoldFormula && FORMULA.test(JSON.stringify(schema)))
  );
}
