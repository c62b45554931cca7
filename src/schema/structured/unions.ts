import type { DataSchema } from '../data-schema.js';
import type { BranchChoice, VariantBranch } from '../field.js';
import { fits } from './fits.js';
import { labelOf } from '../label.js';
import { merge, NOTHING } from './merge.js';
import { constantOf, optionsOf } from '../options.js';
import { equal, isObject, listIn, objectIn, own, read, textAt, type Path } from '../pointer.js';
import { resolve, type Scope } from './resolve.js';
import { asArray, isNullable, typesOf } from '../types.js';
import { without } from '../rules/without.js';

/** The unions of a schema as they are shown: what all branches share, and what there is to pick. */
export interface Unions {
  /** The schema without them. */
  readonly shared: DataSchema;
  /** Mostly none or one; several where each is about properties of one object. */
  readonly picks: readonly Pick[];
  /** The branches that were folded in, for there was nothing to pick. */
  readonly impliedBranches?: readonly BranchChoice[];
}

export interface Pick {
  /** The `oneOf` or `anyOf` as it stands in the schema; undefined for one of several types. */
  readonly union?: readonly unknown[];
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly schema: DataSchema;
  /** Where the branch stands in its union; -1 for one of several types. */
  readonly index: number;
  readonly refs: readonly string[];
}

/**
 * Takes the unions of a resolved schema apart. Those that leave nothing to pick are folded in:
 * a union with null, one that only says which properties go together, and one that a property
 * outside of it decides.
 */
export function readUnions(schema: DataSchema, path: Path, scope: Scope): Unions {
  const keyword = ['oneOf', 'anyOf'].find((each) => listIn(schema[each]).length > 0);
  if (!keyword) return schema.allOf ? readUnions(withNextUnion(schema), path, scope) : readTypes(schema);
  const union = schema[keyword] as unknown[];
  const shared = without(schema, keyword);
  const branches = union
    .map((branch, index) => ({ ...resolve(branch, path, scope), index }))
    .filter((branch) => branch.schema !== NOTHING);
  const picks = branches.filter(({ schema }) => schema.type !== 'null' && constantOf(schema)?.value !== null);
  const orNull = (schema: DataSchema): DataSchema =>
    picks.length < branches.length ? merge(schema, NULLABLE) : schema;
  if (optionsOf({ [keyword]: union })) return { shared: orNull(schema), picks: [] };
  const base = orNull(shared);
  const suggestions = suggestionsOf(picks);
  if (suggestions) return { shared: merge(base, suggestions), picks: [] };
  const others = (rest: DataSchema, only?: Branch): Unions => {
    const unions = readUnions(rest, path, scope);
    if (!only) return unions;
    const impliedBranches = [{ union, branch: only.index }, ...(unions.impliedBranches ?? [])];
    return { ...unions, impliedBranches };
  };
  if (picks.every((branch) => onlyRestricts(branch.schema, shared))) return others(base);
  if (picks.length === 1) return others(merge(picks[0]!.schema, base), picks[0]);
  const decider = deciderOf(base, picks);
  if (decider !== undefined) {
    scope.depends();
    const value = read(scope.value, [...path, decider]);
    const only = picks.find((branch) => valuesAt(branch.schema, decider)?.some((each) => equal(each, value)));
    return others(decided(base, picks, decider, only), only);
  }
  const further = others(base);
  const all = [{ union, branches: picks }, ...further.picks];
  return all.every(isAboutObjects) ? { ...further, picks: all } : { shared: base, picks: all.slice(0, 1) };
}

/** Several types are a union, too. */
function readTypes(schema: DataSchema): Unions {
  const given = optionsOf(schema) ? [] : typesOf(schema);
  // Every integer is a number.
  const types = given.filter((type) => type !== 'integer' || !given.includes('number'));
  if (types.length < 2) return { shared: schema, picks: [] };
  const open = without(schema, 'type');
  const branches = types.map((type) => ({ schema: ofType(schema, type), index: -1, refs: [] }));
  return { shared: isNullable(schema) ? merge(open, NULLABLE) : open, picks: [{ branches }] };
}

/** Each branch is an object, or a choice again: beside it there is room for another union. */
function isAboutObjects({ branches }: Pick): boolean {
  return branches.every(({ schema }) => {
    const types = typesOf(schema);
    return types.length === 0 ? !!(schema.oneOf ?? schema.anyOf) : types.every((type) => type === 'object');
  });
}

/** The first of the unions that had no place of their own moves to where one has been read. */
function withNextUnion(schema: DataSchema): DataSchema {
  const [next, ...rest] = asArray(schema.allOf) as DataSchema[];
  const others = without(schema, 'allOf');
  return merge(rest.length > 0 ? { ...others, allOf: rest } : others, next!);
}

/** A branch for the picker: by its title, or the constant that tells it, or else its number. */
export function nameOfBranch({ schema, index }: Branch, position: number): VariantBranch {
  const [constant] = constantsOf(schema);
  const title = index < 0 && typeof schema.type === 'string' ? labelOf(schema.type) : textAt(schema, 'title');
  return {
    label: title || (typeof constant?.[1] === 'string' && labelOf(constant[1])) || String(position + 1),
    description: index < 0 ? '' : textAt(schema, 'description'),
    index,
  };
}

const NULLABLE: DataSchema = { nullable: true };

/** `anyOf: [{ enum: […] }, { type: 'string' }]` says what may be typed, and suggests some of it. */
function suggestionsOf(branches: readonly Branch[]): DataSchema | undefined {
  const [first, second] = branches.map(({ schema }) => schema);
  if (branches.length !== 2 || !first || !second) return undefined;
  const [fixed, free] = Array.isArray(first.enum) ? [first, second] : [second, first];
  const isFree = Object.keys(free).every((keyword) => ['type', 'title', 'description'].includes(keyword));
  if (!Array.isArray(fixed.enum) || free.type !== 'string' || !isFree) return undefined;
  return { ...free, ...fixed, type: 'string', allowCustom: true };
}

/** The branch that a value belongs to: told by its constants first, then by what fits best; -1 when none does. */
export function branchFor(branches: readonly Branch[], value: unknown, root: DataSchema): number {
  if (value === undefined || value === null) return -1;
  const scores = branches.map(({ schema }) => {
    const told = constantsOf(schema).filter(([key]) => own(value, key) !== undefined);
    if (told.some(([key, constant]) => !equal(constant, own(value, key)))) return -1;
    return (
      (told.length > 0 ? 8 : 0) +
      // A branch that names what is there, if it is not complete yet, before one that only allows it.
      4 * share(schema, value) +
      (fits(schema, value, root) ? 2 : 0)
    );
  });
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}

/** How much of an object's properties a schema names, itself or in its own branches. */
function share(schema: unknown, value: unknown): number {
  if (!isObject(schema) || !isObject(value)) return 0;
  const keys = Object.keys(value);
  const known = keys.filter((key) => own(schema.properties, key) !== undefined);
  const inside = [schema.oneOf, schema.anyOf].flatMap(asArray).map((branch) => share(branch, value));
  return Math.max(known.length / (keys.length || 1), ...inside);
}

function constantsOf({ properties }: DataSchema): [string, unknown][] {
  return Object.entries(objectIn(properties)).flatMap(([key, property]) => {
    const constant = constantOf(property);
    return constant ? [[key, constant.value] as [string, unknown]] : [];
  });
}

/** The branch asks for nothing to be filled in that is not asked for anyway. */
function onlyRestricts(branch: DataSchema, shared: DataSchema): boolean {
  const isSilent = Object.keys(branch).every(
    (keyword) => SILENT.includes(keyword) || (keyword === 'type' && equal(branch.type, shared.type)),
  );
  if (!isSilent) return false;
  const { properties } = branch;
  return isObject(properties)
    ? Object.keys(properties).every((key) => own(shared.properties, key) !== undefined) &&
        constantsOf(branch).length === 0
    : branch.required !== undefined || branch.not !== undefined || typesOf(shared).length > 0;
}

const SILENT =
  'required not title description properties pattern format minLength maxLength minimum maximum'.split(' ');

/** The shared property whose constants in the branches say which of them holds. */
function deciderOf({ properties }: DataSchema, branches: readonly Branch[]): string | undefined {
  return Object.keys(objectIn(properties)).find((key) => {
    const values = branches.map((branch) => valuesAt(branch.schema, key));
    return values.every(
      (these, i) =>
        these && values.every((those, j) => i === j || !those?.some((a) => these.some((b) => equal(a, b)))),
    );
  });
}

/** The fixed values of a property. */
function valuesAt(schema: DataSchema, key: string): unknown[] | undefined {
  const property = own(schema.properties, key);
  const constant = constantOf(property);
  if (constant) return [constant.value];
  const values = own(property, 'enum');
  return Array.isArray(values) ? values : undefined;
}

/** The union as its deciding property has it now. That property keeps all its choices: the constant of a branch says when the branch holds, not what to send. */
function decided(shared: DataSchema, branches: readonly Branch[], key: string, branch?: Branch): DataSchema {
  const folded = branch ? merge(shared, branch.schema) : shared;
  const decider = own(shared.properties, key) as DataSchema;
  const choices = valuesAt(shared, key)
    ? {}
    : { enum: branches.flatMap((each) => valuesAt(each.schema, key) ?? []) };
  return { ...folded, properties: { ...folded.properties, [key]: { ...decider, ...choices } } };
}

function ofType(schema: DataSchema, type: string): DataSchema {
  return { ...schema, type, ...(isNullable(schema) && { nullable: true }), default: undefined };
}
