/** A place in a value: the keys and indexes that lead to it from the root. */
export type Path = readonly (string | number)[];

/** The path as a JSON Pointer (RFC 6901); the root is `""`. */
export function toPointer(path: Path): string {
  return path.map((step) => '/' + String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
}
