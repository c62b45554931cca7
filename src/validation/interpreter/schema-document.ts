import { fromFragment } from '../../schema/rules/from-pointer.js';
import { isObject, own } from '../../schema/json.js';
import { subschemas } from '../../schema/rules/subschemas.js';
import { entries, hasOnlyAssertions, isSchema, REFERENCES, type Schema } from './read-keywords.js';

/** The base URI of a schema that names none. */
const NO_BASE = 'http://schema.invalid/';

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
    this.#named.set(NO_BASE, root);
    this.#index(root, NO_BASE);
  }

  /** The schema that another one refers to; undefined when it refers to none. */
  targetOf(schema: Schema): unknown {
    const reference = REFERENCES.map((keyword) => schema[keyword]).find((each) => typeof each === 'string');
    if (reference === undefined) return undefined;
    if (!this.#targets.has(schema))
      this.#targets.set(schema, this.#resolve(reference, this.#bases.get(schema)));
    return this.#targets.get(schema);
  }

  /** Whether a schema refers to one that is not there: nobody can say what it accepts. */
  isUnresolved(schema: unknown): boolean {
    return isObject(schema) && own(schema, '$ref') !== undefined && this.targetOf(schema) === undefined;
  }

  #resolve(reference: string, base = NO_BASE): unknown {
    const url = address(reference, base);
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
    // What lies under a keyword that holds no schemas has not been seen yet.
    this.#index(schema, base);
    return schema;
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
    if (hasOnlyAssertions(schema)) return;
    for (const subschema of subschemas(schema)) this.#index(subschema, base);
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
