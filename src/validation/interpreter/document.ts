import { fromFragment } from '../../schema/rules/from-pointer.js';
import { isObject, own } from '../../schema/pointer.js';
import { subschemas } from '../../schema/rules/subschemas.js';
import { entries, isPlain, isSchema, REFERENCES } from './well-formed.js';

/** Stands in for the address of a schema that names none. */
const NOWHERE = 'http://schema.invalid/';

/**
 * A whole schema. It resolves the references within itself: pointers, anchors, and the
 * identifiers of schemas embedded in it. Nothing is ever fetched; what points elsewhere is not
 * found.
 */
export class SchemaDocument {
  readonly root: unknown;
  /** Where a property name first stands, so that what is wrong comes in the order of the schema. */
  readonly order = new Map<string, number>();
  readonly #named = new Map<string, unknown>();
  readonly #bases = new Map<unknown, string>();
  readonly #targets = new Map<object, unknown>();
  /** Before 2019, `$ref` hid what stood beside it: an `$id` there names nothing. */
  readonly #refHidesId: boolean;

  constructor(root: unknown) {
    this.root = root;
    this.#refHidesId = /draft-0[3-7]/.test(String(own(root, '$schema')));
    this.#named.set(NOWHERE, root);
    this.#index(root, NOWHERE);
  }

  /** The schema that another one refers to; undefined when it refers to none. */
  targetOf(schema: Readonly<Record<string, unknown>>): unknown {
    const reference = REFERENCES.map((keyword) => schema[keyword]).find((each) => typeof each === 'string');
    if (reference === undefined) return undefined;
    if (!this.#targets.has(schema))
      this.#targets.set(schema, this.#resolve(reference, this.#bases.get(schema)));
    return this.#targets.get(schema);
  }

  /** Of a schema that leads nowhere nobody can say what it takes. */
  isLost(schema: unknown): boolean {
    return isObject(schema) && own(schema, '$ref') !== undefined && this.targetOf(schema) === undefined;
  }

  #resolve(reference: string, base = NOWHERE): unknown {
    const url = address(reference, base);
    if (url === undefined) return undefined;
    const [document, fragment = ''] = splitFragment(url);
    const target = fragment.startsWith('/')
      ? this.#follow(this.#named.get(document), fragment)
      : this.#named.get(fragment ? url : document);
    return isSchema(target) ? target : undefined;
  }

  #follow(start: unknown, fragment: string): unknown {
    let here = start;
    let base = this.#bases.get(start) ?? NOWHERE;
    for (const step of fromFragment(fragment)) {
      here = own(here, step);
      base = this.#bases.get(here) ?? base;
    }
    // What lies under a keyword that holds no schemas has not been seen yet.
    this.#index(here, base);
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
    for (const [key] of entries(schema.properties)) {
      if (!this.order.has(key)) this.order.set(key, this.order.size);
    }
    // A long form has thousands of schemas of single values.
    if (isPlain(schema)) return;
    for (const part of subschemas(schema)) this.#index(part, base);
  }

  /** The first to take a name keeps it. */
  #name(url: string, schema: unknown): void {
    if (!this.#named.has(url)) this.#named.set(url, schema);
  }
}

function address(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

function splitFragment(url: string): [document: string, fragment?: string] {
  return url.split(/#(.*)/s, 2) as [string, string?];
}
