import { fromFragment } from '../schema/from-pointer.js';
import { isContainer, isObject, own } from '../schema/pointer.js';
import { subschemas } from '../schema/subschemas.js';

/** Stands in for the address of a schema that names none. */
const NOWHERE = 'http://schema.invalid/';

/**
 * Resolves the references within one document: pointers, anchors, and the identifiers of
 * schemas embedded in it. Nothing is ever fetched; what points elsewhere is not found.
 */
export class References {
  readonly #targets = new Map<string, unknown>();
  readonly #bases = new Map<object, string>();
  /** Before 2019, `$ref` hid what stood beside it: an `$id` there names nothing. */
  readonly #refHidesId: boolean;

  constructor(root: unknown) {
    this.#refHidesId = /draft-0[3-7]/.test(String(own(root, '$schema')));
    this.#targets.set(NOWHERE, root);
    this.#index(root, NOWHERE);
  }

  /** What a reference in a schema of this document points to, or undefined. */
  resolve(reference: string, from: object): unknown {
    const url = address(reference, this.#bases.get(from) ?? NOWHERE);
    if (url === undefined) return undefined;
    const [document, fragment = ''] = splitFragment(url);
    if (fragment !== '' && !fragment.startsWith('/')) return this.#targets.get(url);
    const start = this.#targets.get(document);
    return fragment === '' ? start : this.#follow(start, fragment);
  }

  #follow(start: unknown, fragment: string): unknown {
    let here = start;
    let base = (isContainer(start) && this.#bases.get(start)) || NOWHERE;
    for (const step of fromFragment(fragment)) {
      here = own(here, step);
      if (isContainer(here)) base = this.#bases.get(here) ?? base;
    }
    // What lies under a keyword that holds no schemas has not been seen yet.
    if (isContainer(here) && !this.#bases.has(here)) this.#index(here, base);
    return here;
  }

  #index(schema: unknown, base: string): void {
    if (!isObject(schema) || this.#bases.has(schema)) return;
    const id = schema.$id;
    if (typeof id === 'string' && !(this.#refHidesId && '$ref' in schema)) {
      const url = address(id, base);
      const [document, fragment] = splitFragment(url ?? base);
      if (fragment) this.#name(url!, schema);
      else this.#name((base = document), schema);
    }
    this.#bases.set(schema, base);
    for (const anchor of [schema.$anchor, schema.$dynamicAnchor]) {
      if (typeof anchor === 'string') this.#name(`${base}#${anchor}`, schema);
    }
    for (const part of subschemas(schema)) this.#index(part, base);
  }

  /** The first to take a name keeps it. */
  #name(url: string, schema: unknown): void {
    if (!this.#targets.has(url)) this.#targets.set(url, schema);
  }
}

function address(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

function splitFragment(url: string): [document: string, fragment?: string] {
  return url.split(/#(.*)/s, 2) as [string, string?];
}
