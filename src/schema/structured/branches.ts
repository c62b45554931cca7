import type { DataSchema } from '../data-schema.js';
import type { VariantBranch } from '../field.js';
import { labelOf } from '../label.js';
import { constantOf } from '../options.js';
import { equal, isObject, listIn, mapValues, objectIn, own, textAt, type Path } from '../json.js';
import { isOfTypes } from '../types.js';
import { requiredOf } from './child-schemas.js';
import { merge } from './merge.js';
import { resolve, withConstants, type Scope } from './resolve.js';

/** A branch of a union, resolved at its place. */
export interface Branch {
  readonly schema: DataSchema;
  /** As it stands in the union. */
  readonly given: unknown;
  /** The index of the branch in its union; -1 for one of several types. */
  readonly index: number;
  /** The `$ref`s that led to it. */
  readonly refs: readonly string[];
}

/** Branches as the user sees them: each has its title, or else the name of what only this one has. */
export function shownBranches(branches: readonly Branch[]): VariantBranch[] {
  const marks = branches.map(({ schema }) => marksOf(schema));
  const times = new Map<string, number>();
  for (const mark of marks.flat()) times.set(mark, (times.get(mark) ?? 0) + 1);
  return branches.map(({ schema, index }, position) => {
    const isOneOfTypes = index < 0 && typeof schema.type === 'string';
    const title = isOneOfTypes ? labelOf(schema.type as string) : textAt(schema, 'title');
    const mark = marks[position]!.find((each) => times.get(each) === 1);
    return {
      label: title || labelOf(mark || String(position + 1)),
      description: index < 0 ? '' : textAt(schema, 'description'),
      index,
    };
  });
}

/**
 * What may tell a schema from others, each once: its constants, what it requires, its properties, its type.
 * Properties begin with a space, which labels leave out: so a key that only one branch requires still counts as its own.
 */
function marksOf(schema: DataSchema): string[] {
  const constants = constantsOf(schema).map(([key, value]) =>
    typeof value === 'string' ? value : `${key} ${JSON.stringify(value)}`,
  );
  const keys = Object.keys(objectIn(schema.properties)).map((key) => ` ${key}`);
  return [...new Set([...constants, ...requiredOf(schema), ...keys, textAt(schema, 'type')])];
}

/**
 * The branch that a value belongs to: one that accepts it, or else one whose constants it has or whose
 * properties it names, since a value may still be incomplete. -1 when it belongs to none.
 */
export function branchFor(branches: readonly Branch[], value: unknown, path: Path, scope: Scope): number {
  if (value === undefined || value === null) return -1;
  const known: Known = new Map();
  const scores = branches.map(({ schema, given }) => {
    const likeness = likenessOf(schema, value, path, scope, known);
    return scope.accepts(given, path, value) ? 32 + likeness : likeness;
  });
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}

/** How much the value looks like one of a union, which many branches may lead to; nothing where that is being asked. */
type Known = Map<unknown, number[]>;

/** How much a value looks like one of a schema; -1 where a constant says that it is none. */
function likenessOf(schema: DataSchema, value: unknown, path: Path, scope: Scope, known: Known): number {
  const constant = constantOf(schema);
  if (constant) return equal(constant.value, value) ? 16 : -1;
  const marks = constantsOf(schema).filter(([key]) => own(value, key) !== undefined);
  if (marks.some(([key, mark]) => !equal(mark, own(value, key)))) return -1;
  const likeness =
    (marks.length > 0 ? 16 : 0) + 8 * shareNamed(schema, value) + (isOfTypes(schema, value) ? 1 : 0);
  const within = [schema.oneOf, schema.anyOf].flatMap((union) => {
    const branches = listIn(union);
    if (branches.length > 0 && !known.has(union)) {
      known.set(union, []);
      const likenesses = branches.map((branch) =>
        likenessOf(resolveBranch(branch, path, scope).schema, value, path, scope, known),
      );
      known.set(union, [Math.max(...likenesses)]);
    }
    return known.get(union) ?? [];
  });
  return within.includes(-1) ? -1 : Math.max(likeness, ...within);
}

export function resolveBranch(given: unknown, path: Path, scope: Scope): Omit<Branch, 'index'> {
  const { schema, refs } = resolve(given, path, scope);
  return { schema: withConstants(schema, path, scope), refs, given };
}

/** The share of an object's properties that a schema names, from 0 to 1. */
function shareNamed(schema: DataSchema, value: unknown): number {
  if (!isObject(value)) return 0;
  const keys = Object.keys(value);
  return keys.filter((key) => own(schema.properties, key) !== undefined).length / (keys.length || 1);
}

/** The properties that allow only one value, with that value. */
export function constantsOf({ properties }: DataSchema): [string, unknown][] {
  return Object.entries(objectIn(properties)).flatMap(([key, property]) => {
    const constant = constantOf(property);
    return constant ? [[key, constant.value] as [string, unknown]] : [];
  });
}

/**
 * The properties that several of the chosen branches declare: they are shown once, with what each
 * branch asks of them.
 */
export function commonProperties(branches: readonly (DataSchema | undefined)[]): DataSchema {
  const chosen = branches.filter((branch) => branch !== undefined);
  const all = chosen.reduce(merge, {});
  const isCommon = (key: string): boolean =>
    chosen.filter((branch) => own(branch.properties, key)).length > 1;
  const common = Object.entries(objectIn(all.properties)).filter(([key]) => isCommon(key));
  return common.length > 0
    ? ({ properties: Object.fromEntries(common), required: requiredOf(all).filter(isCommon) } as DataSchema)
    : {};
}

/**
 * A branch without the properties that are shown beside it: those that `other` has, and those that it requires
 * but leaves to the schema around it to describe.
 */
export function withoutProperties(branch: DataSchema, other: DataSchema, around: DataSchema): DataSchema {
  const { properties } = branch;
  const outside = requiredOf(branch).filter(
    (key) => own(properties, key) === undefined && own(around.properties, key) !== undefined,
  );
  if (!isObject(properties) && outside.length === 0) return branch;
  return {
    ...branch,
    properties: {
      ...mapValues(objectIn(properties), (property, key) => !own(other.properties, key) && property),
      ...Object.fromEntries(outside.map((key) => [key, false])),
    } as NonNullable<DataSchema['properties']>,
  };
}
