import type { GroupField } from '../schema/field.js';
import { clone, own, setOwn } from '../schema/pointer.js';

/** What is sent of a draft's value. */
export interface Pruned {
  readonly parameters: Record<string, unknown>;
  /** For each list that lost empty items, by JSON Pointer: where the items that stayed stood before. */
  readonly moved?: ReadonlyMap<string, readonly number[]>;
}

/** What `prune` sends of a form whose fields hold no others. */
export function pruneFlat(
  { hidden, fields }: GroupField,
  value: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Pruned {
  const meant = new Set([...hidden, ...fields.filter((field) => !field.readOnly)].map(({ path }) => path[0]));
  const parameters: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const held = value[key];
    if (held !== undefined && (meant.has(key) || own(given, key) !== undefined))
      setOwn(parameters, key, clone(held));
  }
  return { parameters };
}
