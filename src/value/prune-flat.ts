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
  const parameters: Record<string, unknown> = {};
  const covered = new Set<string>();
  const take = (key: string, sent: boolean): void => {
    const held = own(value, key);
    if (sent && held !== undefined) setOwn(parameters, key, clone(held));
    covered.add(key);
  };
  const isGiven = (key: string): boolean => own(given, key) !== undefined;
  const keyOf = ({ path }: { path: readonly (string | number)[] }): string => String(path[0]);
  for (const property of hidden) take(keyOf(property), true);
  for (const field of fields) take(keyOf(field), !field.readOnly || isGiven(keyOf(field)));
  for (const key of Object.keys(value)) if (!covered.has(key)) take(key, isGiven(key));
  return { parameters };
}
