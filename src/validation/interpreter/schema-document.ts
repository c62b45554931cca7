import { fromFragment } from '../../schema/rules/from-pointer.js';
import { isObject, own, textAt } from '../../schema/json.js';
import { subschemas } from '../../schema/rules/subschemas.js';
import { entries, hasOnlyAssertions, isSchema, REFERENCES, type Schema } from './read-keywords.js';

/** The base URI of a schema that names none. */
const NO_BASE = 'http://schema.invalid/';

/**
 * A whole schema. Resolves the references within it: pointers, anchors, and the identifiers of embedded
 * schemas. Nothing is ever fetched: references to other documents stay unresolved.
 */
export class SchemaDocument {
  readonly root: unknown;
  readonly #order = new Map<string, number>();
  readonly #named = new Map<string, unknown>();
  readonly #bases = new Map<unknown, string>();
  readonly #targets = new WeakMap<object, unknown>();
  /** Before draft 2019-09, keywords beside `$ref` were ignored: an `$id` there names nothing. */
  readonly #refHidesId: boolean;

  constructor(root: unknown) {
    this.root = root;
    this.#refHidesId = /draft-0[3-7]/.test(textAt(root, '$schema'));
    this.#named.set(NO_BASE, root);
  }

  /** The position at which each property name first appears: violations are sorted by it. */
  get order(): ReadonlyMap<string, number> {
    this.#indexRoot();
    return this.#order;
  }

  /** The schema that another one refers to; undefined when it refers to none. */
  targetOf(schema: Schema): unknown {
    const reference = REFERENCES.map((keyword) => schema[keyword]).find((each) => typeof each === 'string');
    if (reference === undefined) return undefined;
    this.#indexRoot();
    if (!this.#targets.has(schema))
      this.#targets.set(schema, this.#resolve(reference, this.#bases.get(schema)));
    return this.#targets.get(schema);
  }

  /** Whether a schema refers to one that does not exist: it is unknown what it accepts. */
  isUnresolved(schema: unknown): boolean {
    return isObject(schema) && own(schema, '$ref') !== undefined && this.targetOf(schema) === undefined;
  }

  #resolve(reference: string, base = NO_BASE): unknown {
    const url = toUrl(reference, base);
    if (url === undefined) return undefined;
    const [document, fragment = ''] = splitFragment(url);
    const target = fragment.startsWith('/')
      ? this.#follow(this.#named.get(document), fragment)
      : this.#named.get(fragment ? url : document);
    return isSchema(target) ? target : undefined;
  }

  #follow(start: unknown, fragment: string): unknown {
    let schema = start;
    let base = this.#bases.get(start) ?? NO_BASE;
    for (const step of fromFragment(fragment)) {
      schema = own(schema, step);
      base = this.#bases.get(schema) ?? base;
    }
    // The pointer may lead through unknown keywords, whose content has not been indexed yet.
    this.#index(schema, base);
    return schema;
  }

  /** Not before it is needed: most schemas refer to nothing, and some have thousands within. */
  #indexRoot(): void {
    this.#index(this.root, NO_BASE);
  }

  #index(schema: unknown, base: string): void {
    if (!isObject(schema) || this.#bases.has(schema)) return;
    const id = schema.$id;
    if (typeof id === 'string' && !(this.#refHidesId && '$ref' in schema)) {
      const url = toUrl(id, base);
      const [document, fragment] = splitFragment(url ?? base);
      if (fragment) this.#name(url!, schema);
      else this.#name((base = document), schema);
    }
    this.#bases.set(schema, base);
    for (const anchor of [schema.$anchor, schema.$dynamicAnchor]) {
      if (typeof anchor === 'string') this.#name(`${base}#${anchor}`, schema);
    }
    for (const [key] of entries(schema.properties)) {
      if (!this.#order.has(key)) this.#order.set(key, this.#order.size);
    }
    // Spares the search for subschemas in the leaves, of which a long form has thousands.
    if (hasOnlyAssertions(schema)) return;
    for (const subschema of subschemas(schema)) this.#index(subschema, base);
  }

  /** Of several schemas with one name, the first counts. */
  #name(url: string, schema: unknown): void {
    if (!this.#named.has(url)) this.#named.set(url, schema);
  }
}

function toUrl(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

function splitFragment(url: string): [document: string, fragment?: string] {
  return url.split(/#(.*)/s, 2) as [string, string?];
}
