import type { GroupField } from '../schema/field.js';
import { clone, own, setOwn } from '../schema/json.js';

/** What is sent of a draft's value. */
export interface Pruned {
  readonly parameters: Record<string, unknown>;
  /** For each list with empty items, by JSON Pointer: the indexes in the draft of the items that are sent. */
  readonly sentItems?: ReadonlyMap<string, readonly number[]>;
}

/** What is sent of the value of a flat form: see `prune`. */
export function pruneFlat(
  { fields }: GroupField,
  value: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Pruned {
  const sendable = new Set(fields.filter((field) => !field.readOnly).map(({ path }) => path[0]));
  const parameters: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const filled = value[key];
    if (filled !== undefined && (sendable.has(key) || own(given, key) !== undefined))
      setOwn(parameters, key, clone(filled));
  }
  return { parameters };
}
