import { isObject, type Path } from '../../schema/pointer.js';
import { withoutNamedCheck } from './checks.js';
import { createCompile, type FindFaults } from './create-compile.js';
import type { Fault, Judge } from './fault.js';
import { withoutFollowers } from './followers.js';
import { parts } from './parts.js';
import { readRules } from './read-rules.js';
import type { RuleBook, Rules } from './rules.js';
import { settledBranch, UNIONS } from './unions.js';
import type { ChosenBranch, CompileSchema } from '../validator.js';

/** A union whose branch is settled: by the user, or because the others are null. */
interface Decided {
  readonly path: Path;
  readonly value: unknown;
  readonly union: Rules;
  readonly keyword: (typeof UNIONS)[number];
  readonly branch: Rules;
}

/** A validator by a library that judges by a book of rules. */
export function compileBy(judgeFor: (book: RuleBook) => Judge): CompileSchema {
  return createCompile((document) => {
    const book = readRules(document);
    const faultsOf = judgeByChoice(book, judgeFor(book));
    return (value, chosen) => faultsOf(value, chosen).map(withoutNamedCheck);
  });
}

/**
 * Judges with regard to what the user chose: a union whose branch is chosen asks for exactly
 * that branch, whatever the others would have accepted.
 */
function judgeByChoice(book: RuleBook, judge: Judge): FindFaults {
  const withUnions = new Map<Rules, boolean>();

  /** Spares a walk through a value, and a library's work, where there is nothing to choose. */
  function leadsToUnion(rules: Rules): boolean {
    let known = withUnions.get(rules);
    if (known === undefined) withUnions.set(rules, (known = hasUnion(rules, book.definitions)));
    return known;
  }

  function faultsOf(rules: Rules, value: unknown, path: Path, chosen: ChosenBranch): Fault[] {
    let faults = withoutFollowers(distinct(judge(rules, value)));
    if (path.length > 0) faults = faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
    if (!leadsToUnion(rules)) return faults;
    for (const decided of decidedUnions(rules, value, path, chosen)) {
      faults = faults.filter((fault) => !concerns(fault, decided));
      faults.push(...faultsOf(decided.branch, decided.value, decided.path, chosen));
    }
    return faults;
  }

  function decidedUnions(
    start: Rules,
    startValue: unknown,
    startPath: Path,
    chosen: ChosenBranch,
  ): Decided[] {
    const found: Decided[] = [];

    function walk(rules: Rules, value: unknown, path: Path): void {
      if (!leadsToUnion(rules)) return;
      for (const keyword of UNIONS) {
        const branches = rules[keyword];
        const union = branches && book.unions.get(branches);
        const branch = branches && settledBranch(branches, value, union && chosen(path, union));
        if (branch) found.push({ path, value, union: rules, keyword, branch });
      }
      if (rules.$ref !== undefined) walk(book.definitions[rules.$ref]!, value, path);
      for (const part of rules.allOf ?? []) walk(part, value, path);
      const outcomes = [rules.then, rules.else].filter((part) => part !== undefined);
      if (rules.if && outcomes.some(leadsToUnion)) {
        const outcome = judge(rules.if, value).length === 0 ? rules.then : rules.else;
        if (outcome) walk(outcome, value, path);
      }
      if (isObject(value)) walkObject(rules, value, path);
      else if (Array.isArray(value)) {
        value.forEach((item, index) => {
          const part = rules.prefixItems?.[index] ?? rules.items;
          if (part) walk(part, item, [...path, index]);
        });
      }
    }

    function walkObject(rules: Rules, value: Record<string, unknown>, path: Path): void {
      const { properties = {}, patternProperties = {}, additionalProperties, dependentSchemas = {} } = rules;
      for (const [key, part] of Object.entries(dependentSchemas)) {
        if (Object.hasOwn(value, key)) walk(part, value, path);
      }
      for (const [key, member] of Object.entries(value)) {
        const parts = Object.entries(patternProperties)
          .filter(([pattern]) => new RegExp(pattern, 'u').test(key))
          .map(([, part]) => part);
        if (Object.hasOwn(properties, key)) parts.push(properties[key]!);
        if (parts.length === 0 && additionalProperties) parts.push(additionalProperties);
        for (const part of parts) walk(part, member, [...path, key]);
      }
    }

    walk(start, startValue, startPath);
    return found;
  }

  return (value, chosen) => faultsOf(book.root, value, [], chosen);
}

/** A library may report a rule once for each property that it misses. */
function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Map<Rules, Set<string>>();
  return faults.filter(({ path, keyword, rules, key }) => {
    const id = JSON.stringify([path, keyword, key]);
    const ids = seen.get(rules) ?? new Set();
    seen.set(rules, ids);
    return !ids.has(id) && ids.add(id);
  });
}

function concerns(fault: Fault, { union, keyword, path }: Decided): boolean {
  return (
    fault.rules === union &&
    fault.keyword === keyword &&
    fault.path.length === path.length &&
    fault.path.every((step, depth) => step === path[depth])
  );
}

function hasUnion(start: Rules, definitions: RuleBook['definitions']): boolean {
  const seen = new Set<Rules>();
  const search = (rules: Rules): boolean => {
    if (seen.has(rules)) return false;
    seen.add(rules);
    return Boolean(
      rules.oneOf ||
      rules.anyOf ||
      (rules.$ref !== undefined && search(definitions[rules.$ref]!)) ||
      parts(rules).some(search),
    );
  };
  return search(start);
}
