import { ASSERTIONS } from '../rules/basic-assertions.js';
import { fromFragment } from '../rules/from-pointer.js';
import { isContainer, isObject, objectIn, own, read } from '../json.js';
import { asArray } from '../types.js';

/**
 * Whether a value fits a schema, as far as that decides what a form shows: whether an `if` holds, and
 * which branch of a union a value belongs to. Knows only the keywords that such schemas use; what is
 * sent is checked by a validator.
 */
export function fits(schema: unknown, value: unknown, root: unknown, depth = 0): boolean {
  if (schema === false) return false;
  if (!isObject(schema) || depth > 50) return true;
  const sub = (subschema: unknown, inside: unknown) => fits(subschema, inside, root, depth + 1);
  return Object.keys(schema).every(
    (keyword) => own(RULES, keyword)?.(schema[keyword], value, sub, schema, root) ?? true,
  );
}

type Rule = (
  operand: unknown,
  value: unknown,
  sub: (schema: unknown, value: unknown) => boolean,
  schema: Record<string, unknown>,
  root: unknown,
) => boolean;

const RULES: Record<string, Rule> = {
  ...ASSERTIONS,
  $ref: (ref, value, sub, _schema, root) =>
    typeof ref !== 'string' || !ref.startsWith('#') || sub(localTarget(root, ref), value),
  properties: (properties, value, sub) =>
    !isObject(value) ||
    Object.entries(objectIn(properties)).every(([key, property]) => {
      const held = own(value, key);
      return held === undefined || sub(property, held);
    }),
  additionalProperties: (rest, value, sub, schema) =>
    !isObject(value) ||
    rest === true ||
    isContainer(schema.patternProperties) ||
    Object.keys(value).every(
      (key) =>
        value[key] === undefined || Object.hasOwn(Object(schema.properties), key) || sub(rest, value[key]),
    ),
  items: (items, value, sub) =>
    !Array.isArray(value) || Array.isArray(items) || value.every((item) => sub(items, item)),
  contains: (sought, value, sub) => !Array.isArray(value) || value.some((item) => sub(sought, item)),
  not: (refused, value, sub) => !sub(refused, value),
  allOf: (schemas, value, sub) => asArray(schemas).every((each) => sub(each, value)),
  anyOf: (schemas, value, sub) => asArray(schemas).some((each) => sub(each, value)),
  oneOf: (schemas, value, sub) => asArray(schemas).filter((each) => sub(each, value)).length === 1,
  if: (condition, value, sub, schema) => {
    const then = sub(condition, value) ? schema.then : schema.else;
    return then === undefined || sub(then, value);
  },
};

/** What `#/…` or `#name` points to within the schema; undefined when nothing is there. */
export function localTarget(root: unknown, ref: string): unknown {
  const fragment = ref.slice(1);
  if (fragment === '' || fragment.startsWith('/')) return read(root, fromFragment(fragment));
  for (const keyword of ['$defs', 'definitions']) {
    const found = Object.values(objectIn(own(root, keyword))).find(
      (schema) => own(schema, '$anchor') === fragment || own(schema, '$id') === ref,
    );
    if (found) return found;
  }
  return undefined;
}
