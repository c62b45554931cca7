/* JSON values: places in them, reading and writing there, copies and comparison. */

/** A place in a value: the keys and indexes that lead to it from the root. */
export type Path = readonly (string | number)[];

/** The path as a JSON Pointer (RFC 6901); the root is `""`. */
export function toPointer(path: Path): string {
  return path.map((step) => '/' + String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
}

/** An object or an array, in whose own keys a value can be looked up. */
export function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return isContainer(value) && !Array.isArray(value);
}

/** The object that is given, or an empty one in place of anything else. */
export const objectIn = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** The list that is given, or an empty one in place of anything else. */
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What the container holds under its own key: never what it inherits. */
export function own<T>(container: Readonly<Record<string, T>>, key: string | number): T | undefined;
export function own(container: unknown, key: string | number): unknown;
export function own(container: unknown, key: string | number): unknown {
  return isContainer(container) && Object.hasOwn(container, key) ? container[key] : undefined;
}

/** The text that the container holds under its own key, else `""`. */
export function textAt(container: unknown, key: string): string {
  const text = own(container, key);
  return typeof text === 'string' ? text : '';
}

/** Sets an own property whatever its name: assigning to `__proto__` would change the prototype. */
export function setOwn(container: object, key: string | number, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(container, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  } else {
    (container as Record<string | number, unknown>)[key] = value;
  }
}

export function read(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) here = own(here, step);
  return here;
}

/**
 * Writes in place, making the objects and arrays on the way; the path must not be empty.
 * In place because a copy of an object with thousands of keys costs milliseconds at each key
 * that is pressed; whoever hands the value out copies it.
 */
export function write(root: object, path: Path, value: unknown): void {
  let here: object = root;
  path.forEach((step, depth) => {
    if (depth === path.length - 1) return setOwn(here, step, value);
    let next = own(here, step);
    if (!isContainer(next)) setOwn(here, step, (next = typeof path[depth + 1] === 'number' ? [] : {}));
    here = next as object;
  });
}

/** An object with the same keys, each with what is made of its value. */
export function mapValues(
  source: Readonly<Record<string, unknown>>,
  make: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const result = {};
  for (const key of Object.keys(source)) setOwn(result, key, make(source[key], key));
  return result;
}

/** A copy that shares no object or array with the original. */
export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T;
  // Files, dates and the like stay what they are.
  return isObject(value) && isPlain(value) ? (mapValues(value, clone) as T) : value;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Equal as JSON: the order of keys does not count. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  );
}
