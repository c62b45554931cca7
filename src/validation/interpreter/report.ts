import type { Path } from '../../schema/json.js';
import type { Violation } from '../violation.js';
import type { Assertions } from './normalize-assertions.js';
import type { SchemaDocument } from './schema-document.js';

/** What a broken assertion asks for, under ajv's names. */
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

/** Each violation once, in the order of the schema. */
export function toReport(found: Violation[], document: SchemaDocument): Violation[] {
  // Spares looking for the order, in a schema that may have thousands of names.
  if (found.length < 2) return found;
  const report = new Map<string, Violation>();
  for (const violation of withoutPremature(found)) {
    const position = positionOf(violation, document.order);
    const same = report.get(position);
    // Of two violations of one keyword, both validators report the same one.
    if (!same || JSON.stringify(violation.params) < JSON.stringify(same.params))
      report.set(position, violation);
  }
  return [...report.keys()].sort().map((position) => report.get(position)!);
}

/** A sort key: equal for violations of the same keyword at the same path. */
function positionOf({ path, keyword }: Violation, order: ReadonlyMap<string, number>): string {
  const rank = (step: string | number) => (typeof step === 'number' ? step : (order.get(step) ?? order.size));
  // Violations of a value come before those of its children.
  const steps = path.map((step) => `~${String(rank(step)).padStart(9, '0')}${step}`);
  // Then by keyword, the type first: where that is wrong, other violations mostly follow from it.
  return [...steps, keyword === 'type' ? '' : keyword].join('\0');
}

/**
 * Without violations of `unevaluated*` where other keywords are broken too: what is unevaluated is only
 * certain once the rest is valid, and until then the validators differ.
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
