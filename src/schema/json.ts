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

/** The value if it is an object, else an empty one. */
export const objectIn = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** The value if it is an array, else an empty one. */
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The value if it is a text, else `""`: an object may not even become one. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value of a container's own key, never an inherited one. */
export function own<T>(container: Readonly<Record<string, T>>, key: string | number): T | undefined;
export function own(container: unknown, key: string | number): unknown;
export function own(container: unknown, key: string | number): unknown {
  return isContainer(container) && Object.hasOwn(container, key) ? container[key] : undefined;
}

/** The text under a container's own key, else `""`. */
export function textAt(container: unknown, key: string): string {
  return textIn(own(container, key));
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
  let value = root;
  for (const step of path) value = own(value, step);
  return value;
}

/**
 * Writes in place, and makes the objects and arrays on the way; the path must not be empty. In place
 * because copying an object with thousands of keys would cost milliseconds at each key pressed;
 * whoever hands the value out copies it.
 */
export function write(root: object, path: Path, value: unknown): void {
  let container: object = root;
  path.forEach((step, depth) => {
    if (depth === path.length - 1) return setOwn(container, step, value);
    let next = own(container, step);
    if (!isContainer(next)) setOwn(container, step, (next = typeof path[depth + 1] === 'number' ? [] : {}));
    container = next as object;
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
  return isObject(value) && isPlainObject(value) ? (mapValues(value, clone) as T) : value;
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What two values have in common that are equal and have their keys in the same order, to look them up by. */
export const identityOf = (value: unknown): unknown =>
  isContainer(value) ? '\0' + JSON.stringify(value) : value;

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
