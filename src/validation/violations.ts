import { isObject, own, read, type Path } from '../schema/pointer.js';
import type { Fault } from './fault.js';
import type { Rules } from './rules.js';
import type { Violation } from './violation.js';

/** What the form shows of the faults: each once, at the place where it can be mended, in order. */
export function toViolations(faults: readonly Fault[], value: unknown, order: ReadonlyMap<string, number>): Violation[] {
  const found = new Map<string, Violation>();
  for (const fault of faults) {
    for (const violation of spread(fault, value)) {
      const id = JSON.stringify([violation.path, violation.keyword]);
      const same = found.get(id);
      // Of two limits that are broken, the same in every validator.
      if (!same || JSON.stringify(violation.params) < JSON.stringify(same.params)) found.set(id, violation);
    }
  }
  const rank = (step: string | number) => (typeof step === 'number' ? step : (order.get(step) ?? order.size));
  return [...found.values()].sort(
    (a, b) => comparePaths(a.path, b.path, rank) || compareKeywords(a.keyword, b.keyword),
  );
}

/** A rule about several properties is broken at each of them. */
function spread({ path, keyword, rules, key }: Fault, value: unknown): Violation[] {
  const object = read(value, path);
  const missing = (name: string) => isObject(object) && own(object, name) === undefined;
  const at = (name: string, params: Violation['params']) => ({ path: [...path, name], keyword, params });
  switch (keyword) {
    case 'required':
      return rules.required!.filter(missing).map((name) => at(name, { missingProperty: name }));
    case 'dependentRequired':
      return Object.entries(rules.dependentRequired!).flatMap(([property, names]) =>
        missing(property) ? [] : names.filter(missing).map((name) => at(name, { property, missingProperty: name })),
      );
    case 'additionalProperties':
      return [at(key!, { additionalProperty: key })];
    case 'unevaluatedProperties':
      return [at(key!, { unevaluatedProperty: key })];
    case 'propertyNames':
      return [at(key!, { propertyName: key })];
    case 'format': {
      const [, name, operand] = /^(\w+):([^]*)$/.exec(rules.format!) as unknown as [string, string, string];
      return [{ path, keyword: name, params: { [name]: operand } }];
    }
    default:
      return [{ path, keyword, params: params(keyword, rules) }];
  }
}

/** What the rule asks for, under the names that ajv gives it. */
function params(keyword: Fault['keyword'], rules: Rules): Violation['params'] {
  const operand = rules[keyword];
  switch (keyword) {
    case 'type':
    case 'multipleOf':
      return { [keyword]: operand };
    case 'enum':
      return { allowedValues: operand };
    case 'const':
      return { allowedValue: operand };
    case 'contains':
      return { minContains: rules.minContains ?? 1, maxContains: rules.maxContains };
    default:
      return typeof operand === 'number' ? { limit: operand } : {};
  }
}

function comparePaths(a: Path, b: Path, rank: (step: string | number) => number): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    if (a[depth] === b[depth]) continue;
    return rank(a[depth]!) - rank(b[depth]!) || compareKeywords(String(a[depth]), String(b[depth]));
  }
  return a.length - b.length;
}

/** By name, but first the type: where that is wrong, the rest mostly follows from it. */
function compareKeywords(a: string, b: string): number {
  if (a === 'type' || b === 'type') return a === b ? 0 : a === 'type' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
