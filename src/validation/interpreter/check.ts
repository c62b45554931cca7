import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import type { Formats } from './formats.js';
import type { SchemaDocument } from './schema-document.js';

/** The keys of the properties and items that schemas have been applied to. */
export type Evaluated = Set<string | number>;

/** A value that schemas are applied to, with the state of the check at that value. */
export interface Instance {
  readonly value: unknown;
  readonly path: Path;
  /** The schemas that references led to at this value: following one of them again would never end. */
  readonly followed: readonly unknown[];
  /** Whether the schema being applied is a branch of a union, or within one. */
  readonly inUnion: boolean;
  /** Collected where an outer schema has `unevaluated*`. */
  readonly evaluated?: Evaluated | undefined;
  readonly chosenBranch?: ChosenBranch | undefined;
  readonly violations: Violation[];
}

/** A compiled schema or keyword: applies it to a value, and adds what is broken to the violations. */
export type Check = (instance: Instance) => void;

/** Compiles the schemas of one document. */
export interface Compiler {
  readonly document: SchemaDocument;
  readonly formats: Formats;
  /** What is no schema accepts every value. */
  compile(schema: unknown): Check;
}

/** Adds a violation at the value, or at one of its properties. */
export function report(
  { path, violations }: Instance,
  keyword: string,
  params: Violation['params'] = {},
  property?: string,
): void {
  violations.push({ path: property === undefined ? path : [...path, property], keyword, params });
}

/** An instance for another value, to which no schema has been applied yet. */
export function otherInstance(
  { chosenBranch, violations }: Instance,
  value: unknown,
  path: Path = [],
): Instance {
  return { value, path, followed: [], inUnion: false, evaluated: undefined, chosenBranch, violations };
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
  const violations: Violation[] = [];
  check({ ...instance, evaluated, violations, chosenBranch: undefined });
  if (violations.length > 0) return false;
  evaluated?.forEach((key) => instance.evaluated!.add(key));
  return true;
}
