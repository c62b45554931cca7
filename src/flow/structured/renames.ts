import { idIsWithin } from '../../schema/base-field.js';
import { toPointer } from '../../schema/json.js';

/**
 * The new id of a field for its old one; undefined when the field is gone. The ids of items and entries
 * depend on their place: when they move, all that is stored by id has to follow.
 */
export type Rename = (id: string) => string | undefined;

export function renameKeys<T>(byId: ReadonlyMap<string, T>, rename: Rename): Map<string, T> {
  const renamed = new Map<string, T>();
  for (const [id, each] of byId) {
    const now = rename(id);
    if (now !== undefined) renamed.set(now, each);
  }
  return renamed;
}

export function renameIds(ids: ReadonlySet<string>, rename: Rename): Set<string> {
  return new Set([...ids].flatMap((id) => rename(id) ?? []));
}

/** `order` has the old index of each item that stays, in the new order. */
export function itemsMoved(list: string, order: readonly number[]): Rename {
  const places = new Map(order.map((old, now) => [old, now]));
  return (id) => {
    const match = id.startsWith(list + '/') ? /^(\d+)(.*)$/s.exec(id.slice(list.length + 1)) : null;
    if (!match) return id;
    const now = places.get(Number(match[1]));
    return now === undefined ? undefined : `${list}/${now}${match[2]}`;
  };
}

export function entryRenamed(map: string, from: string, to: string): Rename {
  const [old, now] = [map + toPointer([from]), map + toPointer([to])];
  return (id) => (idIsWithin(id, old) ? now + id.slice(old.length) : id);
}

export function entryRemoved(map: string, key: string): Rename {
  const gone = map + toPointer([key]);
  return (id) => (idIsWithin(id, gone) ? undefined : id);
}
