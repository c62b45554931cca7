import type { Path } from '../../schema/json.js';
import type { Violation } from '../violation.js';
import type { Assertions } from './normalize-assertions.js';

/** What an assertion that is broken asks for, under the names that ajv gives it. */
export function paramsOf(keyword: string, assertions: Assertions): Violation['params'] {
  const operand = assertions[keyword as keyof Assertions];
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
      return { minContains: assertions.minContains ?? 1, maxContains: assertions.maxContains };
    default:
      return typeof operand === 'number' ? { limit: operand } : {};
  }
}

/** What the form shows of all that was found: each violation once, in the order of the schema. */
export function toReport(found: readonly Violation[], order: ReadonlyMap<string, number>): Violation[] {
  const report = new Map<string, Violation>();
  for (const violation of withoutPremature(found)) {
    const position = positionOf(violation, order);
    const same = report.get(position);
    // Of two limits that are broken, the same in both validators.
    if (!same || JSON.stringify(violation.params) < JSON.stringify(same.params))
      report.set(position, violation);
  }
  return [...report.keys()].sort().map((position) => report.get(position)!);
}

/** A text for each violation, which sorts as they are to come. */
function positionOf({ path, keyword }: Violation, order: ReadonlyMap<string, number>): string {
  const rank = (step: string | number) => (typeof step === 'number' ? step : (order.get(step) ?? order.size));
  // What is wrong inside of a value comes after what is wrong with itself.
  const steps = path.map((step) => `~${String(rank(step)).padStart(9, '0')}${step}`);
  // By name, but first the type: where that is wrong, the rest mostly follows from it.
  return [...steps, keyword === 'type' ? '' : keyword].join('\0');
}

/**
 * Without `unevaluated*` where something else is broken as well: what is left unevaluated is only
 * known once the rest holds. Until then the validators differ in what they name.
 */
function withoutPremature(found: readonly Violation[]): readonly Violation[] {
  if (!found.some(isUnevaluated)) return found;
  return found.filter((violation) => {
    if (!isUnevaluated(violation)) return true;
    const at = instancePath(violation);
    return !found.some((other) => {
      const otherAt = instancePath(other);
      return isUnevaluated(other)
        ? otherAt.length > at.length && isAtOrBelow(otherAt, violation.path)
        : isAtOrBelow(otherAt, at);
    });
  });
}

function isUnevaluated({ keyword }: Violation): boolean {
  return keyword.startsWith('unevaluated');
}

/** Keywords that apply to an object, but are reported at one of its properties. */
const REPORTED_AT_PROPERTY = new Set([
  'required',
  'dependentRequired',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
]);

/** The path of the value that the broken keyword applies to. */
function instancePath({ path, keyword }: Violation): Path {
  return REPORTED_AT_PROPERTY.has(keyword) ? path.slice(0, -1) : path;
}

function isAtOrBelow(path: Path, ancestor: Path): boolean {
  return ancestor.every((step, depth) => step === path[depth]);
}
