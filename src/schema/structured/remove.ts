import { isContainer, read, type Path } from '../pointer.js';

/**
 * Takes a value out, in place. An item of an array leaves a gap, so that the others keep their
 * place.
 */
export function remove(root: object, path: Path): void {
  const parent = read(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !isContainer(parent) || !Object.hasOwn(parent, key)) return;
  if (Array.isArray(parent)) parent[key as number] = undefined;
  else delete parent[key];
}
