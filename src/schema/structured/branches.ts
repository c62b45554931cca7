import type { DataSchema } from '../data-schema.js';
import type { VariantBranch } from '../field.js';
import { labelOf } from '../label.js';
import { constantOf } from '../options.js';
import { equal, isObject, mapValues, objectIn, own, textAt } from '../json.js';
import { asArray } from '../types.js';
import { requiredOf } from './child-schemas.js';
import { fits } from './fits.js';
import { merge } from './merge.js';

/** A branch of a union, resolved at its place. */
export interface Branch {
  readonly schema: DataSchema;
  /** The index of the branch in its union; -1 for one of several types. */
  readonly index: number;
  /** The `$ref`s that led to it. */
  readonly refs: readonly string[];
}

/** A branch as the user sees it: its title, or its constant, or else its number. */
export function shownBranch({ schema, index }: Branch, position: number): VariantBranch {
  const [constant] = constantsOf(schema);
  const title = index < 0 && typeof schema.type === 'string' ? labelOf(schema.type) : textAt(schema, 'title');
  return {
    label: title || (typeof constant?.[1] === 'string' && labelOf(constant[1])) || String(position + 1),
    description: index < 0 ? '' : textAt(schema, 'description'),
    index,
  };
}

/** The branch that a value belongs to: by its constants first, then by what fits best; -1 when none does. */
export function branchFor(branches: readonly Branch[], value: unknown, root: DataSchema): number {
  if (value === undefined || value === null) return -1;
  const scores = branches.map(({ schema }) => {
    const given = constantsOf(schema).filter(([key]) => own(value, key) !== undefined);
    if (given.some(([key, constant]) => !equal(constant, own(value, key)))) return -1;
    return (
      (given.length > 0 ? 8 : 0) +
      // A branch that names the properties, even if some are still missing, beats one that only allows them.
      4 * shareNamed(schema, value) +
      (fits(schema, value, root) ? 2 : 0)
    );
  });
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}

/** The share of an object's properties that a schema or one of its branches names, from 0 to 1. */
function shareNamed(schema: unknown, value: unknown): number {
  if (!isObject(schema) || !isObject(value)) return 0;
  const keys = Object.keys(value);
  const named = keys.filter((key) => own(schema.properties, key) !== undefined);
  const inBranches = [schema.oneOf, schema.anyOf].flatMap(asArray).map((branch) => shareNamed(branch, value));
  return Math.max(named.length / (keys.length || 1), ...inBranches);
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

/** A branch without the properties that another schema has. */
export function withoutProperties(branch: DataSchema, other: DataSchema): DataSchema {
  const { properties } = branch;
  if (!isObject(properties)) return branch;
  return {
    ...branch,
    properties: mapValues(
      properties,
      (property, key) => !own(other.properties, key) && property,
    ) as DataSchema['properties'],
  };
}
