import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import type { Formats } from './formats.js';
import type { SchemaDocument } from './schema-document.js';

/** The keys of the properties and items that schemas have been applied to. */
export type Evaluated = Set<string | number>;

/** How many schemas with others within may still be applied. */
export interface Effort {
  left: number;
}

/** One check of a whole value. */
class Run {
  readonly effort: Effort;
  /** How often a reference was not followed, since it led in a circle: what was found then counts only there. */
  circles = 0;
  /** What each schema's check has found so far, by the place in the value and how it was asked. */
  readonly known = new Map<Check, Record<string, Set<Violation>>>();

  constructor(effort: Effort) {
    this.effort = effort;
  }
}

/** A value that schemas are applied to, with the state of the check at that value. */
export interface Instance {
  readonly run: Run;
  readonly value: unknown;
  readonly path: Path;
  /** The schemas that references led to at this value: following one of them again would never end. */
  readonly followed: readonly unknown[];
  /** Whether the schema being applied is a branch of a union, or within one. */
  readonly inUnion: boolean;
  /** Collected where an outer schema has `unevaluated*`. */
  readonly evaluated?: Evaluated | undefined;
  readonly chosenBranch?: ChosenBranch | undefined;
  readonly violations: Set<Violation>;
}

/** A compiled schema or keyword: applies it to a value, and adds what is broken to the violations. */
export type Check = (instance: Instance) => void;

/** All that a check finds wrong with a whole value. Throws where that takes too much effort. */
export function violationsOf(
  check: Check,
  value: unknown,
  root: unknown,
  chosenBranch?: ChosenBranch,
  effort: Effort = { left: 5e4 },
): Violation[] {
  const violations = new Set<Violation>();
  check(otherInstance({ run: new Run(effort), chosenBranch, violations }, value, [], [root]));
  return [...violations];
}

/** Compiles the schemas of one document. */
export interface Compiler {
  readonly document: SchemaDocument;
  readonly formats: Formats;
  /** What is no schema accepts every value. */
  compile(schema: unknown): Check;
}

/** Adds what a schema finds, which it is asked for once: the same one may be reached in thousands of ways. */
export function addFindings(check: Check, instance: Instance): void {
  const { run, path, chosenBranch, inUnion } = instance;
  if (--run.effort.left < 0) throw new RangeError();
  // Also what it evaluates counts there.
  if (instance.evaluated) return check(instance);
  let known = run.known.get(check);
  if (!known) run.known.set(check, (known = {}));
  const asked = JSON.stringify([path, inUnion, !chosenBranch]);
  let found = known[asked];
  if (!found) {
    const { circles } = run;
    found = new Set();
    check({ ...instance, violations: found });
    if (run.circles === circles) known[asked] = found;
  }
  found.forEach((each) => instance.violations.add(each));
}

/** Adds a violation at the value, or at one of its properties. */
export function report(
  { path, violations }: Instance,
  keyword: string,
  params: Violation['params'] = {},
  property?: string,
): void {
  violations.add({ path: property === undefined ? path : [...path, property], keyword, params });
}

/** An instance for another value, to which no schema has been applied yet. */
export function otherInstance(
  { run, chosenBranch, violations }: Pick<Instance, 'run' | 'chosenBranch' | 'violations'>,
  value: unknown,
  path: Path,
  followed: readonly unknown[] = [],
): Instance {
  return { run, value, path, followed, inUnion: false, chosenBranch, violations };
}

/** The property or item at a key. */
export function childOf(instance: Instance, key: string | number): Instance {
  const value = (instance.value as Readonly<Record<string | number, unknown>>)[key];
  return otherInstance(instance, value, [...instance.path, key]);
}

/**
 * Whether a value is valid against a schema that only decides what else applies: no branch is chosen
 * there, and no violation is reported. What the schema evaluates counts only if the value is valid.
 */
export function isValid(check: Check, instance: Instance): boolean {
  const evaluated: Evaluated | undefined = instance.evaluated && new Set();
  const violations = new Set<Violation>();
  check({ ...instance, evaluated, violations, chosenBranch: undefined });
  if (violations.size > 0) return false;
  evaluated?.forEach((key) => instance.evaluated!.add(key));
  return true;
}
