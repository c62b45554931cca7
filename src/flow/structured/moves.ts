import { setOwn, toPointer } from '../../schema/pointer.js';
import { idIsWithin } from '../../schema/base-field.js';

/**
 * Items of lists and entries of maps have ids by their place, so that what is kept by id has to go
 * along when they move: the id of now for an id of before; undefined when the field is gone.
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

/** `order` names for each place of a list the index that its item had before; the others are gone. */
export function itemsMoved(list: string, order: readonly number[]): Rename {
  return (id) => {
    const match = id.startsWith(list + '/') ? /^(\d+)(.*)$/s.exec(id.slice(list.length + 1)) : null;
    if (!match) return id;
    const now = order.indexOf(Number(match[1]));
    return now < 0 ? undefined : `${list}/${now}${match[2]}`;
  };
}

export function reorder(list: unknown, order: readonly number[]): void {
  if (Array.isArray(list)) list.splice(0, list.length, ...order.map((index) => list[index]));
}

export function entryRenamed(map: string, from: string, to: string): Rename {
  const [old, now] = [map + toPointer([from]), map + toPointer([to])];
  return (id) => (idIsWithin(id, old) ? now + id.slice(old.length) : id);
}

export function entryRemoved(map: string, key: string): Rename {
  const gone = map + toPointer([key]);
  return (id) => (idIsWithin(id, gone) ? undefined : id);
}

/** Gives a key of an object another name at the same place among the others. */
export function renameKey(container: Record<string, unknown>, from: string, to: string): void {
  for (const key of Object.keys(container)) {
    const value = container[key];
    delete container[key];
    setOwn(container, key === from ? to : key, value);
  }
}
