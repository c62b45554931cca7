import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import type { Formats } from './formats.js';
import type { SchemaDocument } from './schema-document.js';

/** The keys of the properties and items that schemas have been applied to. */
export type Evaluated = Set<string | number>;

/** What a schema's check has found at a place, and what it has evaluated there, where that was asked. */
interface Findings {
  readonly value: unknown;
  readonly violations: Set<Violation>;
  readonly evaluated: Evaluated | undefined;
}

/** One check of a whole value, or several, between which no value changes. */
export interface Run {
  /** How many schemas with others within may still be applied. */
  left: number;
  /** How often a reference was not followed, since it led in a circle: what was found then counts only there. */
  circles: number;
  /** What each schema's check has found so far, by the place in the value and how it was asked. */
  readonly known: Map<Check, Record<string, Findings>>;
  /** What was asked about, as JSON. */
  readonly sent: Map<unknown, unknown>;
}

export const newRun = (left = 2e4): Run => ({ left, circles: 0, known: new Map(), sent: new Map() });

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

/** All that a check finds wrong with the value at a place. Throws where that takes too much effort. */
export function violationsOf(
  check: Check,
  value: unknown,
  root: unknown,
  chosenBranch?: ChosenBranch,
  run = newRun(),
  path: Path = [],
): Violation[] {
  const violations = new Set<Violation>();
  check(otherInstance({ run, chosenBranch, violations }, value, path, [root]));
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
  const { run, value, path, chosenBranch, inUnion, evaluated } = instance;
  if (--run.left < 0) throw new RangeError();
  let known = run.known.get(check);
  if (!known) run.known.set(check, (known = {}));
  const asked = JSON.stringify([path, inUnion, !chosenBranch, !evaluated]);
  let found = known[asked];
  if (found?.value !== value) {
    const { circles } = run;
    found = { value, violations: new Set(), evaluated: evaluated && new Set() };
    check({ ...instance, ...found });
    if (run.circles === circles) known[asked] = found;
  }
  found!.violations.forEach((each) => instance.violations.add(each));
  found!.evaluated?.forEach((key) => evaluated!.add(key));
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
