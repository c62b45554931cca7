import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import type { Formats } from './formats.js';
import type { SchemaDocument } from './schema-document.js';

/** The keys of the properties and items that schemas have been applied to. */
export type Evaluated = Set<string | number>;

/** One check of a whole value. */
interface Run {
  /** How many schemas may still be applied. */
  left: number;
  /** How often a schema led back to itself: what was found within then counts only there. */
  circles: number;
}

/** Schemas with others within that one check applies. */
const MAX_APPLIED = 5e4;

/** A place in the value. What a schema says of the value there is asked only once. */
export class Spot {
  readonly children = new Map<string | number, Spot>();
  readonly known = new Map<Check, Known>();
}

/** What a schema's check has found at a place, by how it was asked. */
type Known = { isBeingAsked?: boolean } & Findings[];

/** What a schema finds at a place. */
interface Findings {
  readonly violations: Set<Violation>;
  readonly evaluated: Evaluated | undefined;
}

/** A value that schemas are applied to, with the state of the check at that value. */
export interface Instance {
  readonly run: Run;
  readonly spot: Spot;
  readonly value: unknown;
  readonly path: Path;
  /** Whether the schema being applied is a branch of a union, or within one. */
  readonly inUnion: boolean;
  /** Collected where an outer schema has `unevaluated*`. */
  readonly evaluated?: Evaluated | undefined;
  readonly chosenBranch?: ChosenBranch | undefined;
  readonly violations: Set<Violation>;
}

/** A compiled schema or keyword: applies it to a value, and adds what is broken to the violations. */
export type Check = (instance: Instance) => void;

/** All that a check finds wrong with a whole value. */
export function violationsOf(check: Check, value: unknown, chosenBranch?: ChosenBranch): Violation[] {
  const violations = new Set<Violation>();
  const run = { left: MAX_APPLIED, circles: 0 };
  check(otherInstance({ run, chosenBranch, violations }, value));
  return [...violations];
}

/** Compiles the schemas of one document. */
export interface Compiler {
  readonly document: SchemaDocument;
  readonly formats: Formats;
  /** What is no schema accepts every value. */
  compile(schema: unknown): Check;
}

/**
 * Adds what a schema finds, which it is asked for once: the same one may be reached in thousands of ways. One that
 * references lead back to adds nothing; in a branch of a union, it makes the branch match nothing.
 */
export function addFindings(check: Check, instance: Instance): void {
  const { run, spot, evaluated, chosenBranch, inUnion } = instance;
  if (--run.left < 0) throw new RangeError();
  let known = spot.known.get(check);
  if (!known) spot.known.set(check, (known = []));
  if (known.isBeingAsked) {
    run.circles++;
    if (inUnion) report(instance, 'not');
    return;
  }
  const how = +inUnion + 2 * +!chosenBranch + 4 * +!evaluated;
  let findings = known[how];
  if (!findings) {
    const { circles } = run;
    findings = { violations: new Set(), evaluated: evaluated && new Set() };
    known.isBeingAsked = true;
    check({ ...instance, ...findings });
    known.isBeingAsked = false;
    if (run.circles === circles) known[how] = findings;
  }
  findings.violations.forEach((each) => instance.violations.add(each));
  findings.evaluated?.forEach((key) => evaluated!.add(key));
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
  path: Path = [],
  spot = new Spot(),
): Instance {
  return { run, spot, value, path, inUnion: false, chosenBranch, violations };
}

/** The property or item at a key. */
export function childOf(instance: Instance, key: string | number): Instance {
  const value = (instance.value as Readonly<Record<string | number, unknown>>)[key];
  const { children } = instance.spot;
  let spot = children.get(key);
  if (!spot) children.set(key, (spot = new Spot()));
  return otherInstance(instance, value, [...instance.path, key], spot);
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
