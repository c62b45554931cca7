import { isContainer, isObject, own } from '../schema/pointer.js';
import type { Fault, Judge } from './interpreter/fault.js';
import type { Rules } from './interpreter/rules.js';

/**
 * Judges the properties of the root one by one, and again only those that hold something else
 * than the last time: in a form of thousands of fields that is one, the one just left.
 */
export function piecewise(judge: Judge, root: Rules): Judge {
  const { properties, ...others } = root;
  const rest: Rules = others;
  // Which properties nobody has looked at is only known to who looks at all of them.
  if (!properties || root.unevaluatedProperties !== undefined) return judge;
  const keys = Object.keys(properties);
  // What is additional is told from what is named.
  if (root.additionalProperties !== undefined)
    rest.properties = Object.fromEntries(keys.map((key) => [key, {}]));
  const judged = new Map<string, { readonly value: unknown; readonly faults: Fault[] }>();

  function faultsAt(key: string, value: unknown): Fault[] {
    let last = judged.get(key);
    if (!last || last.value !== value || isContainer(value)) {
      const faults = judge(properties![key]!, value).map((fault) => ({
        ...fault,
        path: [key, ...fault.path],
      }));
      judged.set(key, (last = { value, faults }));
    }
    return last.faults;
  }

  return (rules, value) => {
    if (rules !== root || !isObject(value)) return judge(rules, value);
    const faults = judge(rest, value).map((fault) =>
      fault.rules === rest ? { ...fault, rules: root } : fault,
    );
    for (const key of keys) {
      const held = own(value, key);
      if (held !== undefined) faults.push(...faultsAt(key, held));
    }
    return faults;
  };
}
