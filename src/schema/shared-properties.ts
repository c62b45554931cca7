import type { DataSchema } from './data-schema.js';
import { requiredOf } from './inside.js';
import { merge } from './merge.js';
import { once } from './once.js';
import { objectIn, own } from './pointer.js';

export const NO_PROPERTIES: DataSchema = Object.freeze({});

/** The properties that more than one of the branches declares: they are shown once, with what each asks of them. */
export function declaredTwice(branches: readonly (DataSchema | undefined)[]): DataSchema {
  const open = branches.filter((branch) => branch !== undefined);
  const all = open.reduce(merge, NO_PROPERTIES);
  const isTwice = (key: string): boolean => open.filter((branch) => own(branch.properties, key)).length > 1;
  return Object.keys(objectIn(all.properties)).some(isTwice)
    ? once(all, 'declared twice', () => ({
        properties: Object.fromEntries(Object.entries(all.properties!).filter(([key]) => isTwice(key))),
        required: requiredOf(all).filter(isTwice),
      }))
    : NO_PROPERTIES;
}

/** A branch, some of whose properties are shown elsewhere. */
export function withoutProperties(branch: DataSchema, elsewhere: DataSchema): DataSchema {
  const keys = Object.keys(objectIn(elsewhere.properties)).filter((key) => own(branch.properties, key));
  if (keys.length === 0) return branch;
  const none = Object.fromEntries(keys.map((key) => [key, false]));
  return once(branch, `without ${JSON.stringify(keys)}`, () => ({ ...branch, properties: { ...branch.properties, ...none } }));
}
