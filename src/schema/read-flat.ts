import { inOrder, isLong } from './arrange.js';
import type { DataSchema } from './data-schema.js';
import type { Field, GroupField, HiddenProperty } from './field.js';
import { hiddenProperty } from './hidden.js';
import { Group, LEAVES } from './nodes.js';
import { isObject, toPointer } from './pointer.js';
import { recognise } from './recognise.js';
import { asArray, typesOf } from './types.js';

/** Keywords that make another schema of it, fold others in, or ask for more than its properties. */
const DEEPER = [
  '$ref', 'allOf', 'oneOf', 'anyOf', 'if', 'then', 'else', 'dependencies', 'dependentRequired', 'dependentSchemas', 'groups',
];

/** A formula stands in an object of its own, whose first key names it. */
const FORMULA = /\{"\$(?!schema|id|comment)/;

const answers = new WeakMap<DataSchema, boolean>();

/** Whether a schema asks for single values only, always the same ones: most do. */
export function isFlat(schema: DataSchema): boolean {
  let known = answers.get(schema);
  if (known === undefined) answers.set(schema, (known = asksForSingleValues(schema)));
  return known;
}

function asksForSingleValues(schema: DataSchema): boolean {
  const { properties = {}, required, additionalProperties, patternProperties } = schema;
  const isRoot = isShallow(schema) && isObject(properties) && !isObject(additionalProperties) && !isObject(patternProperties);
  return (
    isRoot &&
    !FORMULA.test(JSON.stringify(schema)) &&
    asArray(required).every((key) => Object.hasOwn(properties, String(key))) &&
    Object.entries(properties).every(([key, property]) => isObject(property) && isShallow(property) && isLeaf(recognise(property, key, 0)))
  );
}

const isShallow = (schema: DataSchema): boolean =>
  DEEPER.every((keyword) => schema[keyword] === undefined) && typesOf(schema).length < 2;

const isLeaf = (kind: string): kind is keyof typeof LEAVES => kind in LEAVES;

/** The form that a flat schema asks for: the same that `readFields` reads of it. */
export function readFlat(schema: DataSchema): GroupField {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, DataSchema>);
  const required = new Set(asArray(schema.required));
  const folded = isLong(properties.map(([key]) => key), required);
  const fields: Field[] = [];
  const hidden: HiddenProperty[] = [];
  for (const [key, property] of properties) {
    const place = { path: [key], id: toPointer([key]), key, required: required.has(key), refs: [], folded };
    const unseen = hiddenProperty(property, place);
    if (unseen) hidden.push(unseen);
    else fields.push(new LEAVES[recognise(property, key, 0) as keyof typeof LEAVES](place, property));
  }
  const root = { path: [], id: '', key: '', required: true, refs: [] };
  return new Group(root, schema, inOrder(fields), hidden);
}
