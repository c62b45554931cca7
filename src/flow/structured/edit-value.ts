import { isContainer, read, setOwn, type Path } from '../../schema/json.js';

/**
 * Removes a value, in place. An item of an array is set to undefined, so that the others keep their
 * indexes.
 */
export function removeAt(root: object, path: Path): void {
  const parent = read(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !isContainer(parent) || !Object.hasOwn(parent, key)) return;
  if (Array.isArray(parent)) parent[key as number] = undefined;
  else delete parent[key];
}

/** Sorts a list in place: `order` has the old index of each item that stays, in the new order. */
export function reorder(list: unknown, order: readonly number[]): void {
  if (Array.isArray(list)) list.splice(0, list.length, ...order.map((index) => list[index]));
}

/** Renames a key of an object in place, and keeps the order of its keys. */
export function renameKey(container: Record<string, unknown>, from: string, to: string): void {
  for (const key of Object.keys(container)) {
    const value = container[key];
    delete container[key];
    setOwn(container, key === from ? to : key, value);
  }
}
