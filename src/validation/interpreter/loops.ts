import { parts, partsForSameValue } from './parts.js';
import { NEVER, type Rules } from './rules.js';

/**
 * Takes out the references that lead back to where they started without going any deeper into
 * the value: following them would never end. Among what must all hold such a reference asks
 * nothing new; as a branch of a union it offers nothing new.
 */
export function cutLoops(definitions: Readonly<Record<string, Rules>>): void {
  const done = new Set<Rules>();
  const open = new Set<Rules>();

  function visit(rules: Rules, inUnion: boolean): void {
    if (done.has(rules)) return;
    open.add(rules);
    if (rules.$ref !== undefined) {
      const target = definitions[rules.$ref]!;
      if (!open.has(target)) visit(target, inUnion);
      else {
        delete rules.$ref;
        if (inUnion) rules.allOf = [...(rules.allOf ?? []), NEVER()];
      }
    }
    const branches = new Set([...(rules.anyOf ?? []), ...(rules.oneOf ?? [])]);
    for (const part of partsForSameValue(rules)) visit(part, inUnion || branches.has(part));
    open.delete(rules);
    done.add(rules);
  }

  function visitAll(rules: Rules): void {
    visit(rules, false);
    parts(rules).forEach(visitAll);
  }

  Object.values(definitions).forEach(visitAll);
}
