import type { DataSchema } from '../data-schema.js';
import type { BranchChoice } from '../field.js';
import { constantOf, optionsOf } from '../options.js';
import { equal, isObject, listIn, objectIn, own, read, type Path } from '../json.js';
import { withoutKeywords } from '../rules/subschemas.js';
import { asArray, isNullable, typesOf } from '../types.js';
import { constantsOf, type Branch } from './branches.js';
import { merge, NOTHING } from './merge.js';
import { resolve, type Scope } from './resolve.js';

/** The unions of a schema as they are shown: what all branches share, and what there is to choose. */
export interface Unions {
  /** The schema without them. */
  readonly shared: DataSchema;
  /** Mostly none or one; several where each is about properties of one object. */
  readonly open: readonly OpenUnion[];
  /** The branches that were folded in, for there was nothing to choose. */
  readonly impliedBranches?: readonly BranchChoice[];
}

/** A union of which the user chooses a branch. */
export interface OpenUnion {
  /** The `oneOf` or `anyOf` as it stands in the schema; undefined for one of several types. */
  readonly union?: readonly unknown[];
  readonly branches: readonly Branch[];
}

const NULLABLE: DataSchema = { nullable: true };

/**
 * Takes the unions of a resolved schema apart. Those that leave nothing to choose are folded in:
 * a union with null, one that only demands that certain properties go together, and one that a property
 * outside of it decides.
 */
export function readUnions(schema: DataSchema, path: Path, scope: Scope): Unions {
  const keyword = ['oneOf', 'anyOf'].find((each) => listIn(schema[each]).length > 0);
  if (!keyword) return schema.allOf ? readUnions(withNextUnion(schema), path, scope) : readTypes(schema);
  const union = schema[keyword] as unknown[];
  const shared = withoutKeywords(schema, keyword);
  const possible = union
    .map((branch, index) => ({ ...resolve(branch, path, scope), index }))
    .filter((branch) => branch.schema !== NOTHING);
  const branches = possible.filter(({ schema }) => !isNull(schema));
  const orNull = (schema: DataSchema): DataSchema =>
    branches.length < possible.length ? merge(schema, NULLABLE) : schema;
  if (optionsOf({ [keyword]: union })) return { shared: orNull(schema), open: [] };
  const base = orNull(shared);
  const suggestions = suggestionsOf(branches);
  if (suggestions) return { shared: merge(base, suggestions), open: [] };

  /** The unions of what is left of the schema, once `only` of this one is folded in. */
  const others = (rest: DataSchema, only?: Branch): Unions => {
    const unions = readUnions(rest, path, scope);
    if (!only) return unions;
    const impliedBranches = [{ union, branch: only.index }, ...(unions.impliedBranches ?? [])];
    return { ...unions, impliedBranches };
  };
  if (branches.every((branch) => onlyRestricts(branch.schema, shared))) return others(base);
  if (branches.length === 1) return others(merge(branches[0]!.schema, base), branches[0]);
  const decider = deciderOf(base, branches);
  if (decider !== undefined) {
    scope.depends();
    const value = read(scope.value, [...path, decider]);
    const only = branches.find((branch) =>
      valuesAt(branch.schema, decider)?.some((each) => equal(each, value)),
    );
    return others(decided(base, branches, decider, only), only);
  }
  const further = others(base);
  const all = [{ union, branches }, ...further.open];
  return all.every(isAboutObjects) ? { ...further, open: all } : { shared: base, open: all.slice(0, 1) };
}

/** Several types are a union, too. */
function readTypes(schema: DataSchema): Unions {
  const given = optionsOf(schema) ? [] : typesOf(schema);
  // Every integer is a number.
  const types = given.filter((type) => type !== 'integer' || !given.includes('number'));
  if (types.length < 2) return { shared: schema, open: [] };
  const untyped = withoutKeywords(schema, 'type');
  const branches = types.map((type) => ({ schema: ofType(schema, type), index: -1, refs: [] }));
  return { shared: isNullable(schema) ? merge(untyped, NULLABLE) : untyped, open: [{ branches }] };
}

function ofType(schema: DataSchema, type: string): DataSchema {
  return { ...schema, type, ...(isNullable(schema) && { nullable: true }), default: undefined };
}

function isNull(schema: DataSchema): boolean {
  return schema.type === 'null' || constantOf(schema)?.value === null;
}

/** Each branch is an object, or a union again: beside it there is room for another union. */
function isAboutObjects({ branches }: OpenUnion): boolean {
  return branches.every(({ schema }) => {
    const types = typesOf(schema);
    return types.length === 0 ? !!(schema.oneOf ?? schema.anyOf) : types.every((type) => type === 'object');
  });
}

/** Where two unions met, `merge` has put one into `allOf`: it moves to where one has been read. */
function withNextUnion(schema: DataSchema): DataSchema {
  const [next, ...rest] = asArray(schema.allOf) as DataSchema[];
  const others = withoutKeywords(schema, 'allOf');
  return merge(rest.length > 0 ? { ...others, allOf: rest } : others, next!);
}

/** `anyOf: [{ enum: […] }, { type: 'string' }]` takes any text, and suggests some. */
function suggestionsOf(branches: readonly Branch[]): DataSchema | undefined {
  const [first, second] = branches.map(({ schema }) => schema);
  if (branches.length !== 2 || !first || !second) return undefined;
  const [fixed, free] = Array.isArray(first.enum) ? [first, second] : [second, first];
  const isFree = Object.keys(free).every((keyword) => ['type', 'title', 'description'].includes(keyword));
  if (!Array.isArray(fixed.enum) || free.type !== 'string' || !isFree) return undefined;
  return { ...free, ...fixed, type: 'string', allowCustom: true };
}

/** Keywords with which a branch asks for no field of its own. */
const RESTRICTING =
  'required not title description properties pattern format minLength maxLength minimum maximum'.split(' ');

/** The branch asks for nothing to be filled in that is not asked for anyway. */
function onlyRestricts(branch: DataSchema, shared: DataSchema): boolean {
  const restricts = Object.keys(branch).every(
    (keyword) => RESTRICTING.includes(keyword) || (keyword === 'type' && equal(branch.type, shared.type)),
  );
  if (!restricts) return false;
  const { properties } = branch;
  return isObject(properties)
    ? Object.keys(properties).every((key) => own(shared.properties, key) !== undefined) &&
        constantsOf(branch).length === 0
    : branch.required !== undefined || branch.not !== undefined || typesOf(shared).length > 0;
}

/** The shared property whose fixed values in the branches say which of them holds. */
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

/**
 * The union as its deciding property has it now. That property keeps all its choices: the constant
 * of a branch says when the branch holds, not what to send.
 */
function decided(shared: DataSchema, branches: readonly Branch[], key: string, branch?: Branch): DataSchema {
  const folded = branch ? merge(shared, branch.schema) : shared;
  const decider = own(shared.properties, key) as DataSchema;
  const choices = valuesAt(shared, key)
    ? {}
    : { enum: branches.flatMap((each) => valuesAt(each.schema, key) ?? []) };
  return { ...folded, properties: { ...folded.properties, [key]: { ...decider, ...choices } } };
}
