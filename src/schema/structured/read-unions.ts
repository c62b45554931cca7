import type { DataSchema } from '../data-schema.js';
import type { BranchChoice } from '../field.js';
import { constantOf, optionsOf, optionsOfUnion } from '../options.js';
import { equal, isObject, listIn, objectIn, own, read, type Path } from '../json.js';
import { withoutKeywords } from '../rules/subschemas.js';
import { asArray, isNullable, typesOf } from '../types.js';
import { requiredOf } from './child-schemas.js';
import { constantsOf, resolveBranch, type Branch } from './branches.js';
import { withHiddenTags } from './hidden-tags.js';
import { merge, NOTHING } from './merge.js';
import { PropertyOrder } from './property-order.js';
import type { Scope } from './resolve.js';
import { withUndeclared } from './undeclared.js';

/** The unions of a schema as they are shown: what all branches share, and what there is to choose. */
export interface Unions {
  /** The schema without the unions. */
  readonly shared: DataSchema;
  /** Mostly none or one; several only where all their branches are objects. */
  readonly open: readonly OpenUnion[];
  /** The branches that were merged into `shared`, since the user has nothing to choose. */
  readonly impliedBranches?: readonly BranchChoice[];
}

/** A union of which the user chooses a branch. */
export interface OpenUnion {
  /** The `oneOf` or `anyOf` as it stands in the schema; undefined for one of several types. */
  readonly union?: readonly unknown[];
  readonly branches: readonly Branch[];
}

export const schemasOf = ({ branches }: OpenUnion): DataSchema[] => branches.map(({ schema }) => schema);

const orNull = (schema: DataSchema, isNullable: boolean): DataSchema =>
  isNullable ? merge(schema, { nullable: true }) : schema;

/**
 * Takes the unions of a resolved schema apart. Those that leave the user nothing to choose are merged
 * into the schema: a union with null, one that only demands that certain properties go together, and
 * one whose branch a property outside of it selects (the discriminator). `around` are the unions that have been
 * taken apart already.
 */
export function readUnions(
  schema: DataSchema,
  path: Path,
  scope: Scope,
  around: readonly unknown[] = [],
): Unions {
  const keyword = ['oneOf', 'anyOf'].find((each) => listIn(schema[each]).length > 0);
  if (!keyword)
    return schema.allOf ? readUnions(withNextUnion(schema), path, scope, around) : readTypes(schema);
  const union = schema[keyword] as unknown[];
  const shared = withoutKeywords(schema, keyword);
  // A branch of the union led back to it, which adds nothing.
  if (around.includes(union)) return readUnions(shared, path, scope, around);
  // First, since there may be thousands.
  const options = optionsOfUnion(union);
  if (options)
    return {
      shared: orNull(
        schema,
        options.some(({ value }) => value === null),
      ),
      open: [],
    };
  const { branches, takesNull } = scope.reused.once(union, () => {
    const possible = union
      .map((branch, index) => ({ ...resolveBranch(branch, path, scope), index }))
      // What is no schema matches nothing.
      .filter(({ given, schema }) => schema !== NOTHING && (isObject(given) || given === true));
    const others = possible.filter(({ schema }) => !isNull(schema));
    return { branches: withHiddenTags(others, path, scope), takesNull: others.length < possible.length };
  });
  const base = orNull(shared, takesNull);
  const suggestions = suggestionsOf(branches);
  if (suggestions) return { shared: merge(base, suggestions), open: [] };

  /** The other unions of the schema, once the branch `only` of this one is merged into it. */
  const others = (rest: DataSchema, only?: Branch): Unions => {
    const unions = readUnions(rest, path, scope, [...around, union]);
    if (!only) return unions;
    const impliedBranches = [{ union, branch: only.index }, ...(unions.impliedBranches ?? [])];
    return { ...unions, impliedBranches };
  };
  if (branches.every((branch) => onlyRestricts(branch.schema, shared))) {
    const required = branches.flatMap(({ schema }) => requiredOf(schema));
    return others(withUndeclared(base, [], required));
  }
  const [first, ...more] = branches;
  if (first && more.length === 0)
    return others(inOrderOf([base, first.schema], merge(first.schema, base)), first);
  const discriminator = discriminatorOf(base, branches);
  if (discriminator !== undefined) {
    scope.dependOnValue();
    const value = read(scope.value, [...path, discriminator]);
    const only = branches.find((branch) =>
      valuesAt(branch.schema, discriminator)?.some((each) => equal(each, value)),
    );
    return others(discriminated(base, branches, discriminator, only), only);
  }
  const further = others(base);
  const all = [{ union, branches }, ...further.open];
  return all.every(hasObjectBranches) ? { ...further, open: all } : { shared: base, open: all.slice(0, 1) };
}

/** Several types are a union, too. */
function readTypes(schema: DataSchema): Unions {
  const given = typesOf(schema);
  // Every integer is a number.
  const types = given.filter((type) => type !== 'integer' || !given.includes('number'));
  if (types.length < 2 || optionsOf(schema)) return { shared: schema, open: [] };
  const untyped = withoutKeywords(schema, 'type');
  const branches = types.map((type) => {
    const branch = ofType(schema, type);
    return { schema: branch, given: branch, index: -1, refs: [] };
  });
  return { shared: orNull(untyped, isNullable(schema)), open: [{ branches }] };
}

function ofType(schema: DataSchema, type: string): DataSchema {
  return { ...schema, type, ...(isNullable(schema) && { nullable: true }), default: undefined };
}

function isNull(schema: DataSchema): boolean {
  return schema.type === 'null' || constantOf(schema)?.value === null;
}

/** Whether each branch is an object or a union again: then another union may stand beside this one. */
function hasObjectBranches({ branches }: OpenUnion): boolean {
  return branches.every(({ schema }) => {
    const types = typesOf(schema);
    return types.length === 0 ? !!(schema.oneOf ?? schema.anyOf) : types.every((type) => type === 'object');
  });
}

/** Where two unions met, `merge` has put one into `allOf`: takes it out, now that the other is read. */
function withNextUnion(schema: DataSchema): DataSchema {
  const [next, ...rest] = asArray(schema.allOf) as DataSchema[];
  const others = withoutKeywords(schema, 'allOf');
  return merge(rest.length > 0 ? { ...others, allOf: rest } : others, next!);
}

/** `anyOf: [{ enum: […] }, { type: 'string' }]` accepts any text, and suggests some. */
function suggestionsOf(branches: readonly Branch[]): DataSchema | undefined {
  const [first, second] = branches.map(({ schema }) => schema);
  if (branches.length !== 2 || !first || !second) return undefined;
  const [fixed, free] = Array.isArray(first.enum) ? [first, second] : [second, first];
  const isFree = Object.keys(free).every((keyword) => ['type', 'title', 'description'].includes(keyword));
  if (!Array.isArray(fixed.enum) || free.type !== 'string' || !isFree) return undefined;
  return { ...free, ...fixed, type: 'string', allowCustom: true };
}

/** Keywords that add no field: a branch of these alone only restricts. */
const RESTRICTING =
  'required not title description properties pattern format minLength maxLength minimum maximum'.split(' ');

/** Whether a branch adds no fields, but only restricts those that the schema has anyway. */
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

/** The shared property whose fixed values in the branches say which of them applies. */
function discriminatorOf({ properties }: DataSchema, branches: readonly Branch[]): string | undefined {
  return Object.keys(objectIn(properties)).find((key) => {
    const values = branches.map((branch) => valuesAt(branch.schema, key));
    return values.every(
      (these, i) =>
        these && values.every((those, j) => i === j || !those?.some((a) => these.some((b) => equal(a, b)))),
    );
  });
}

/** The fixed values of a property; undefined where it takes others too. */
function valuesAt(schema: DataSchema, key: string): unknown[] | undefined {
  const property = own(schema.properties, key);
  const constant = constantOf(property);
  if (constant) return [constant.value];
  const values = own(property, 'enum');
  return Array.isArray(values) ? values : undefined;
}

/**
 * The schema with the branch that its discriminator selects now. The discriminator keeps the values of
 * all branches as its options: the constant of one says when that branch applies, not what to send.
 */
function discriminated(
  shared: DataSchema,
  branches: readonly Branch[],
  key: string,
  branch?: Branch,
): DataSchema {
  const folded = branch ? inOrderOf([shared, branch.schema], merge(shared, branch.schema), [key]) : shared;
  const discriminator = own(shared.properties, key) as DataSchema;
  const options = valuesAt(shared, key)
    ? {}
    : { enum: branches.flatMap((each) => valuesAt(each.schema, key) ?? []) };
  return { ...folded, properties: { ...folded.properties, [key]: { ...discriminator, ...options } } };
}

/** A schema merged of two, with the properties of the first one before, or around, those of the second. */
function inOrderOf(
  [first, second]: readonly [DataSchema, DataSchema],
  merged: DataSchema,
  revealing?: readonly string[],
): DataSchema {
  const order = new PropertyOrder();
  order.add(first);
  order.add(second, revealing);
  return order.apply(merged);
}
