import { clone, isContainer, read, setOwn, write, type Path } from '../../schema/json.js';

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

/** Writes what the page gives, in place; undefined removes the value, and the last item with its place. */
export function giveAt(root: object, path: Path, value: unknown): void {
  const parent = read(root, path.slice(0, -1));
  if (value !== undefined) write(root, path, clone(value));
  else if (Array.isArray(parent) && path.at(-1) === parent.length - 1) parent.pop();
  else removeAt(root, path);
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
