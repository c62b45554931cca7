import type { DataSchema } from './data-schema.js';
import { clone, isContainer, isObject, own, read, setOwn, type Path } from './pointer.js';

/**
 * The formulas that the vendor's Data Schema may hold in place of any value:
 * `{ $var: 'parent.type' }`, `{ $case: … }` and so on, with the results that the vendor's SDK
 * gives them. A formula that needs the service (`$lookup`, `$jsonata`, …) has no result, and
 * the keyword that it stands for is left out.
 */
export function evaluate(value: unknown, variables: unknown): unknown {
  if (!isContainer(value)) return value;
  const formula = formulaOf(value);
  if (formula) return formula(own(value, Object.keys(value)[0]!), variables, value);
  if (!holdsFormulas(value)) return value;
  // As the SDK does: what has no result is left out, and what then holds nothing has none.
  if (Array.isArray(value)) {
    const items = value.map((item) => evaluate(item, variables)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const result = {};
  for (const key of Object.keys(value)) {
    const part = evaluate(value[key], variables);
    if (part !== undefined) setOwn(result, key, part);
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** Keywords whose subschemas are read on their own, each against its own place in the value. */
const SUBSCHEMAS = new Set(
  (
    'items additionalProperties not if then else oneOf anyOf allOf prefixItems properties ' +
    'patternProperties dependentSchemas dependencies definitions $defs'
  ).split(' '),
);

/** Whether a keyword of this very schema, not of a schema inside it, is said by a formula. */
export function hasFormulas(schema: DataSchema): boolean {
  let known = answers.get(schema);
  if (known === undefined) {
    known = Object.keys(schema).some((keyword) =>
      SUBSCHEMAS.has(keyword) ? formulaOf(schema[keyword]) : holdsFormulas(schema[keyword]),
    );
    answers.set(schema, known || !!formulaOf(schema));
  }
  return answers.get(schema)!;
}
const answers = new WeakMap<object, boolean>();

/** The schema with its own formulas resolved; the schemas inside it are left as they are. */
export function withoutFormulas(schema: DataSchema, variables: unknown): DataSchema {
  if (formulaOf(schema)) return toSchema(evaluate(schema, variables));
  const result: DataSchema = {};
  for (const keyword of Object.keys(schema)) {
    const operand = schema[keyword];
    const inside = SUBSCHEMAS.has(keyword) && !formulaOf(operand);
    const value = inside ? operand : evaluate(operand, variables);
    if (value !== undefined) setOwn(result, keyword, value);
  }
  return result;
}

/**
 * The whole schema with its formulas resolved against a value: for a validator, which knows none.
 * Where the items of a list read different values, the list has a schema for each.
 */
export function settle(schema: unknown, value: unknown, path: Path = []): unknown {
  if (!isObject(schema) || !holdsFormulas(schema)) return schema;
  const settled = withoutFormulas(schema, variablesAt(value, path));
  const at = (part: unknown, ...steps: Path): unknown => settle(part, value, [...path, ...steps]);
  for (const keyword of Object.keys(settled)) {
    const part = settled[keyword];
    if (!SUBSCHEMAS.has(keyword) || !holdsFormulas(part)) continue;
    if (keyword === 'items' && isObject(part)) {
      const items = read(value, path);
      settled.items = Array.isArray(items) ? items.map((_, index) => at(part, index) as DataSchema) : at(part, 0) as DataSchema;
    } else if (Array.isArray(part)) {
      settled[keyword] = part.map((each) => at(each));
      origins.set(settled[keyword] as object, part);
    } else if (BY_NAME.has(keyword)) {
      const parts = {};
      for (const key of Object.keys(part as object)) {
        setOwn(parts, key, keyword === 'properties' ? at(own(part, key), key) : at(own(part, key)));
      }
      settled[keyword] = parts;
    } else {
      settled[keyword] = at(part);
    }
  }
  return settled;
}

const origins = new WeakMap<object, unknown[]>();

/** The list of schemas as it was before its formulas were resolved. */
export function originOf(schemas: readonly unknown[]): readonly unknown[] {
  return origins.get(schemas) ?? schemas;
}

const BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependencies', 'definitions', '$defs']);

const toSchema = (value: unknown): DataSchema => (isObject(value) ? value : {});

/**
 * The value as a formula at a path sees it: each list on the way there is the item that the
 * path goes through, so that `parents.type` means this parent's.
 */
export function variablesAt(value: unknown, path: Path): unknown {
  if (!path.some((step) => typeof step === 'number')) return value;
  const variables = clone(value);
  const narrow = (here: unknown, depth: number): unknown => {
    const step = path[depth];
    if (step === undefined || !isContainer(here)) return here;
    const next = narrow(own(here, step), depth + 1);
    if (Array.isArray(here)) return next;
    if (next !== undefined) setOwn(here, step, next);
    return here;
  };
  return narrow(variables, 0);
}

export function holdsFormulas(value: unknown): boolean {
  if (!isContainer(value)) return false;
  return !!formulaOf(value) || Object.values(value).some(holdsFormulas);
}

type Formula = (operand: unknown, variables: unknown, whole: Record<string, unknown>) => unknown;

function formulaOf(value: unknown): Formula | undefined {
  if (!isObject(value)) return undefined;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') && Object.hasOwn(FORMULAS, first) ? FORMULAS[first] : undefined;
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

const listed = (operand: unknown, variables: unknown): unknown[] => {
  const values = evaluate(operand, variables);
  return Array.isArray(values) ? values : [];
};

const every = (test: (values: unknown[]) => boolean): Formula => (operand, variables) => {
  const values = listed(operand, variables).filter((value) => !isNothing(value));
  return values.length > 0 ? test(values) : undefined;
};

const none: Formula = () => undefined;

const FORMULAS: Record<string, Formula> = {
  $var: (locator, variables) => read(variables, stepsOf(locator)),
  $plain: (value) => value,
  $record: (record) => own(record, 'id'),
  $concat: (operand, variables) => {
    const values = listed(Array.isArray(operand) ? operand : own(operand, 'values'), variables);
    const delimiter = evaluate(own(operand, 'delimiter'), variables) ?? '';
    return values.length > 0
      ? values.filter((value) => !isNothing(value) && String(value) !== '').join(String(delimiter))
      : undefined;
  },
  $case: (operand, variables) => {
    const cases = own(operand, 'cases');
    for (const each of Array.isArray(cases) ? cases : []) {
      if (!isObject(each)) continue;
      if (each.filter ? (evaluate(each.filter, variables) ?? true) : true) return evaluate(each.value, variables);
    }
    return evaluate(own(operand, 'default'), variables);
  },
  $eval: (operand, variables, whole) => {
    const operator = Object.keys(whole)[1] ?? '';
    const test = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    return test ? test(evaluate(operand, variables), evaluate(whole[operator], variables)) : true;
  },
  $and: every((values) => values.every(Boolean)),
  $or: every((values) => values.some(Boolean)),
  $firstNotEmpty: (operand, variables) => listed(operand, variables).find((value) => !isNothing(value)),
  $mergeObjects: (operand, variables) => {
    const result = {};
    for (const each of listed(operand, variables).filter(isObject)) {
      for (const key of Object.keys(each)) setOwn(result, key, each[key]);
    }
    return result;
  },
  $tpl: (operand, variables) => {
    const template = own(operand, 'template');
    if (typeof template !== 'string') return undefined;
    const values = own(operand, 'values');
    return Object.keys(isObject(values) ? values : {}).reduce(
      (text, key) => text.replaceAll(`{${key}}`, () => String(evaluate(own(values, key), variables) ?? '')),
      template,
    );
  },
  $firstName: none,
  $lastName: none,
  $domainFromEmail: none,
  $extractDate: none,
  $extractTime: none,
  $formula: none,
  $iterate: none,
  $map: none,
  $copy: none,
  $lookup: none,
  $jsonata: none,
  $dataSchemaRef: none,
  $findAppRecordId: none,
  $findExternalRecordId: none,
};

const compared =
  (test: (a: number, b: number) => boolean) =>
  (a: unknown, b: unknown): boolean =>
    test(parseFloat(String(a)), parseFloat(String(b)));

const isEmpty = (value: unknown): boolean =>
  isContainer(value) ? Object.keys(value).length === 0 : isNothing(value) || value === '';

const includes = (value: unknown, part: unknown): boolean =>
  Array.isArray(value)
    ? value.includes(part)
    : !!value && String(value).toLowerCase().includes(String(part).toLowerCase());

// The vendor compares loosely: the id 1 is the text "1".
const same = (a: unknown, b: unknown): boolean => a == b;

const OPERATORS: Record<string, (value: unknown, operand: unknown) => boolean> = {
  is: same,
  isNot: (a, b) => !same(a, b),
  oneOf: (a, b) => Array.isArray(b) && b.includes(a),
  noneOf: (a, b) => !Array.isArray(b) || !b.includes(a),
  contains: includes,
  doesNotContain: (a, b) => !includes(a, b),
  lt: compared((a, b) => a < b),
  lte: compared((a, b) => a <= b),
  gt: compared((a, b) => a > b),
  gte: compared((a, b) => a >= b),
  isEmpty,
  isNotEmpty: (value) => !isEmpty(value),
};

/** `$.a.b[0]` and `a.b[0]` alike; a backslash takes the next character as it is. */
function stepsOf(locator: unknown): Path {
  if (typeof locator !== 'string') return [];
  const steps: (string | number)[] = [];
  for (const [, index, name] of locator.replace(/^\$\.?/, '').matchAll(/\[(\d+)\]|((?:\\.|[^.[\]\\])+)/g)) {
    steps.push(name === undefined ? Number(index) : name.replace(/\\(.)/g, '$1'));
  }
  return steps;
}
