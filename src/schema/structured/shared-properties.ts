import type { DataSchema } from '../data-schema.js';
import { requiredOf } from './inside.js';
import { merge } from './merge.js';
import { isObject, mapValues, objectIn, own } from '../pointer.js';

/** The properties that more than one of the branches declares: they are shown once, with what each asks of them. */
export function declaredTwice(branches: readonly (DataSchema | undefined)[]): DataSchema {
  const open = branches.filter((branch) => branch !== undefined);
  const all = open.reduce(merge, {});
  const isTwice = (key: string): boolean => open.filter((branch) => own(branch.properties, key)).length > 1;
  const twice = Object.entries(objectIn(all.properties)).filter(([key]) => isTwice(key));
  return twice.length > 0
    ? ({ properties: Object.fromEntries(twice), required: requiredOf(all).filter(isTwice) } as DataSchema)
    : {};
}

/** A branch, some of whose properties are shown elsewhere. */
export function withoutProperties(branch: DataSchema, elsewhere: DataSchema): DataSchema {
  const { properties } = branch;
  if (!isObject(properties)) return branch;
  return {
    ...branch,
    properties: mapValues(
      properties,
      (part, key) => !own(elsewhere.properties, key) && part,
    ) as DataSchema['properties'],
  };
}
