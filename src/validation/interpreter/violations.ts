import { isObject, own, read } from '../../schema/pointer.js';
import type { Fault } from './fault.js';
import type { Rules } from './rules.js';
import type { Violation } from '../violation.js';

/** What the form shows of the faults: each once, at the place where it can be mended, in order. */
export function toViolations(
  faults: readonly Fault[],
  value: unknown,
  order: ReadonlyMap<string, number>,
): Violation[] {
  const found = new Map<string, Violation>();
  for (const fault of faults) {
    for (const violation of spread(fault, value)) {
      const place = placeInOrder(violation, order);
      const same = found.get(place);
      // Of two limits that are broken, the same in every validator.
      if (!same || JSON.stringify(violation.params) < JSON.stringify(same.params))
        found.set(place, violation);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, violation]) => violation);
}

/** A text for each violation, which sorts as they are to come. */
function placeInOrder({ path, keyword }: Violation, order: ReadonlyMap<string, number>): string {
  const rank = (step: string | number) => (typeof step === 'number' ? step : (order.get(step) ?? order.size));
  // What is wrong inside of a value comes after what is wrong with itself.
  const steps = path.map((step) => `~${String(rank(step)).padStart(9, '0')}${step}`);
  // By name, but first the type: where that is wrong, the rest mostly follows from it.
  return [...steps, keyword === 'type' ? '' : keyword].join('\0');
}

/** A rule about several properties is broken at each of them. */
function spread({ path, keyword, rules, key }: Fault, value: unknown): Violation[] {
  const object = read(value, path);
  const missing = (name: string) => isObject(object) && own(object, name) === undefined;
  const at = (name: string, params: Violation['params']) => ({ path: [...path, name], keyword, params });
  // Under the keyword's name in the singular: `additionalProperty`, `propertyName`.
  if (key !== undefined) return [at(key, { [keyword.replace(/ies$/, 'y').replace(/s$/, '')]: key })];
  switch (keyword) {
    case 'required':
      return rules.required!.filter(missing).map((name) => at(name, { missingProperty: name }));
    case 'dependentRequired':
      return Object.entries(rules.dependentRequired!).flatMap(([property, names]) =>
        missing(property)
          ? []
          : names.filter(missing).map((name) => at(name, { property, missingProperty: name })),
      );
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
    case 'pattern':
    case 'format':
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
