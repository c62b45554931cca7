import { ASSERTIONS } from '../rules/assertions.js';
import { fromFragment } from '../rules/from-pointer.js';
import { isContainer, isObject, objectIn, own, read } from '../pointer.js';
import { asArray } from '../types.js';

/**
 * Whether a value fits a schema, as far as that decides what a form shows: which way an `if`
 * goes and which branch of a union a value belongs to. It knows the keywords that such
 * decisions are made of and passes over the others; the judge of what is sent is a validator.
 */
export function fits(schema: unknown, value: unknown, root: unknown, depth = 0): boolean {
  if (schema === false) return false;
  if (!isObject(schema) || depth > 50) return true;
  const sub = (part: unknown, at: unknown) => fits(part, at, root, depth + 1);
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
    Object.entries(objectIn(properties)).every(([key, part]) => {
      const at = own(value, key);
      return at === undefined || sub(part, at);
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
  contains: (part, value, sub) => !Array.isArray(value) || value.some((item) => sub(part, item)),
  not: (part, value, sub) => !sub(part, value),
  allOf: (parts, value, sub) => asArray(parts).every((part) => sub(part, value)),
  anyOf: (parts, value, sub) => asArray(parts).some((part) => sub(part, value)),
  oneOf: (parts, value, sub) => asArray(parts).filter((part) => sub(part, value)).length === 1,
  if: (condition, value, sub, schema) => {
    const then = sub(condition, value) ? schema.then : schema.else;
    return then === undefined || sub(then, value);
  },
};

/** What `#/…` or `#name` points to within the schema; undefined when nothing is there. */
export function localTarget(root: unknown, ref: string): unknown {
  const fragment = ref.slice(1);
  if (fragment === '' || fragment.startsWith('/')) return read(root, fromFragment(fragment));
  for (const shelf of ['$defs', 'definitions']) {
    const found = Object.values(objectIn(own(root, shelf))).find(
      (part) => own(part, '$anchor') === fragment || own(part, '$id') === ref,
    );
    if (found) return found;
  }
  return undefined;
}
