import { isContainer, read, setOwn, type Path } from '../../schema/json.js';

/**
 * Takes a value out, in place. An item of an array leaves a gap, so that the others keep their
 * place.
 */
export function removeAt(root: object, path: Path): void {
  const parent = read(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !isContainer(parent) || !Object.hasOwn(parent, key)) return;
  if (Array.isArray(parent)) parent[key as number] = undefined;
  else delete parent[key];
}

/** Puts the items of a list in the order of their indexes so far; one that is not among them is gone. */
export function reorder(list: unknown, order: readonly number[]): void {
  if (Array.isArray(list)) list.splice(0, list.length, ...order.map((index) => list[index]));
}

/** Gives a key of an object another name at the same place among the others. */
export function renameKey(container: Record<string, unknown>, from: string, to: string): void {
  for (const key of Object.keys(container)) {
    const value = container[key];
    delete container[key];
    setOwn(container, key === from ? to : key, value);
  }
}
