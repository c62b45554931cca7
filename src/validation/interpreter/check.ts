import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import type { Formats } from './formats.js';
import type { SchemaDocument } from './schema-document.js';

/** The keys of the properties and items that schemas have been applied to. */
export type Evaluated = Set<string | number>;

/** One check of a whole value. */
export class Run {
  /** How many schemas may still be applied. */
  #left = MAX_APPLIED;
  /** How often a reference was not followed, since it led in a circle: what was found then counts only there. */
  circles = 0;

  apply(): void {
    if (--this.#left < 0) throw new RangeError();
  }
}

/** Schemas with others within that one check applies: a few hundred milliseconds at worst. */
const MAX_APPLIED = 5e4;

/** A place in the value. What a schema says of the value there is asked only once. */
export interface Spot {
  readonly children: Map<string | number, Spot>;
  /** By how it was asked, and the schema's check. */
  readonly findings: Map<Check, Findings>[];
}

export const newSpot = (): Spot => ({ children: new Map(), findings: [] });

/** What a schema finds at a place. */
export interface Findings {
  readonly violations: Set<Violation>;
  readonly evaluated: Evaluated | undefined;
}

/** A value that schemas are applied to, with the state of the check at that value. */
export interface Instance {
  readonly run: Run;
  readonly spot: Spot;
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

/** All that a check finds wrong with a whole value. */
export function violationsOf(
  check: Check,
  value: unknown,
  root: unknown,
  chosenBranch?: ChosenBranch,
): Violation[] {
  const violations = new Set<Violation>();
  const followed = [root];
  check({
    run: new Run(),
    spot: newSpot(),
    value,
    path: [],
    followed,
    inUnion: false,
    chosenBranch,
    violations,
  });
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
  const { run, spot, evaluated, chosenBranch, inUnion } = instance;
  run.apply();
  const findingsHere = (spot.findings[Number(inUnion) + (chosenBranch ? 2 : 0) + (evaluated ? 4 : 0)] ??=
    new Map());
  let findings = findingsHere.get(check);
  if (!findings) {
    const { circles } = run;
    findings = { violations: new Set(), evaluated: evaluated && new Set() };
    check({ ...instance, ...findings });
    if (run.circles === circles) findingsHere.set(check, findings);
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
  { run, chosenBranch, violations }: Instance,
  value: unknown,
  path: Path = [],
  spot = newSpot(),
): Instance {
  return { run, spot, value, path, followed: [], inUnion: false, chosenBranch, violations };
}

/** The property or item at a key. */
export function childOf(instance: Instance, key: string | number): Instance {
  const value = (instance.value as Readonly<Record<string | number, unknown>>)[key];
  const { children } = instance.spot;
  let spot = children.get(key);
  if (!spot) children.set(key, (spot = newSpot()));
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
