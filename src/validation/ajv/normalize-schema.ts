import { compilePattern } from '../../schema/rules/pattern.js';
import { isObject, setOwn } from '../../schema/json.js';
import { normalizeAssertions, type Assertions } from '../interpreter/normalize-assertions.js';
import {
  allowsCustom,
  dependents,
  entries,
  hasOnlyAssertions,
  itemSchemas,
  schemaArray,
  type Schema,
} from '../interpreter/read-keywords.js';
import type { SchemaDocument } from '../interpreter/schema-document.js';
import { constantsOfBranches, UNIONS } from '../interpreter/union-branches.js';

/**
 * A schema as ajv gets it, since ajv would throw at many in the wild: JSON Schema 2020-12 without
 * identifiers and boolean schemas, every keyword well formed. `$ref` is the name of a definition.
 */
export interface NormalizedSchema extends Assertions {
  $ref?: string;

  properties?: Record<string, NormalizedSchema>;
  patternProperties?: Record<string, NormalizedSchema>;
  additionalProperties?: NormalizedSchema | false;
  unevaluatedProperties?: NormalizedSchema | false;
  propertyNames?: NormalizedSchema;
  dependentSchemas?: Record<string, NormalizedSchema>;

  prefixItems?: NormalizedSchema[];
  items?: NormalizedSchema;
  unevaluatedItems?: NormalizedSchema | false;
  contains?: NormalizedSchema;

  allOf?: NormalizedSchema[];
  anyOf?: NormalizedSchema[];
  oneOf?: NormalizedSchema[];
  not?: NormalizedSchema;
  if?: NormalizedSchema;
  then?: NormalizedSchema;
  else?: NormalizedSchema;
}

/** A whole schema without its malformed keywords. Reading one never throws. */
export class NormalizedDocument {
  readonly root: NormalizedSchema;
  /** By the names that `$ref` uses; the root is one of them. */
  readonly definitions: Record<string, NormalizedSchema> = {};
  /** By the normalized union, the `oneOf` or `anyOf` of the given schema. */
  readonly unions = new Map<readonly NormalizedSchema[], readonly unknown[]>();
  usesUnevaluated = false;
  readonly #given: SchemaDocument;
  readonly #names = new Map<unknown, string>();

  constructor(given: SchemaDocument) {
    this.#given = given;
    this.root = this.definitions[this.#define(given.root)]!;
  }

  /** Adds a schema that is referred to, once, and returns its name. */
  #define(schema: unknown): string {
    let name = this.#names.get(schema);
    if (name === undefined) {
      name = `schema-${this.#names.size}`;
      this.#names.set(schema, name);
      // Added before it is read, since it may refer to itself.
      const normalized: NormalizedSchema = (this.definitions[name] = {});
      Object.assign(normalized, this.#read(schema));
    }
    return name;
  }

  /** Undefined for what is no schema. */
  #read(schema: unknown): NormalizedSchema | undefined {
    if (schema === true) return {};
    if (schema === false) return { not: {} };
    if (!isObject(schema)) return undefined;
    const assertions = normalizeAssertions(schema);
    if (hasOnlyAssertions(schema)) return assertions;
    const inPlace = definedOnly(this.#readInPlace(schema));
    const children = definedOnly({ ...this.#readProperties(schema), ...this.#readItems(schema) });
    const all = { ...assertions, ...inPlace, ...children };
    return schema.nullable === true && Object.keys(inPlace).length > 0
      ? { if: { type: 'null' }, else: all }
      : all;
  }

  /** The keywords that apply schemas to the same value. */
  #readInPlace(schema: Schema): NormalizedSchema {
    const target = this.#given.targetOf(schema);
    const read: NormalizedSchema = {
      $ref: target === undefined ? undefined : this.#define(target),
      not: this.#read(schema.not),
      if: this.#read(schema.if),
      then: this.#read(schema.then),
      else: this.#read(schema.else),
    };
    const allOf = this.#readArray(schemaArray(schema.allOf, true));
    for (const keyword of UNIONS) {
      // Branches keep their indexes: what is no schema becomes a branch that no value matches.
      const given = schemaArray(schema[keyword], false);
      if (given.length === 0) continue;
      const constants = constantsOfBranches(given);
      // A union of constants gives labels to fixed values: its violation is that of an `enum`.
      if (constants) {
        if (!allowsCustom(schema)) allOf.push({ enum: constants });
        continue;
      }
      const branches = this.#readArray(given);
      this.unions.set(branches, schema[keyword] as unknown[]);
      if (keyword === 'oneOf' && given.some((branch) => this.#given.isUnresolved(branch)))
        allOf.push({ anyOf: branches });
      else read[keyword] = branches;
    }
    if (allOf.length > 0) read.allOf = allOf;
    return read;
  }

  #readProperties(schema: Schema): NormalizedSchema {
    const patterns = entries(schema.patternProperties);
    const legal = patterns.filter(([pattern]) => compilePattern(pattern, ['u']));
    const properties = entries(schema.properties);
    const isIgnored = ([name]: readonly [string, unknown]) => name === '__proto__';
    return {
      properties: this.#readEntries(properties.filter((entry) => !isIgnored(entry))),
      patternProperties: this.#readEntries([
        ...legal,
        // ajv ignores a property of this name, but not one that a pattern matches.
        ...properties.filter(isIgnored).map(([name, property]) => [`^${name}$`, property] as const),
      ]),
      // Where a pattern is illegal, it is unknown which properties are additional.
      additionalProperties:
        legal.length === patterns.length ? this.#readRest(schema.additionalProperties) : undefined,
      unevaluatedProperties: this.#readUnevaluated(schema.unevaluatedProperties),
      propertyNames: this.#read(schema.propertyNames),
      dependentSchemas: this.#readEntries(dependents(schema)),
    };
  }

  #readItems(schema: Schema): NormalizedSchema {
    const { prefixItems, items } = itemSchemas(schema);
    return {
      prefixItems: prefixItems.length > 0 ? this.#readArray(prefixItems) : undefined,
      items: this.#read(items),
      unevaluatedItems: this.#readUnevaluated(schema.unevaluatedItems),
      contains: this.#read(schema.contains),
    };
  }

  #readUnevaluated(schema: unknown): NormalizedSchema | false | undefined {
    const read = this.#readRest(schema);
    if (read !== undefined) this.usesUnevaluated = true;
    return read;
  }

  /** A schema for the remaining children. `false` is kept, since only for that ajv names what it refuses. */
  #readRest(schema: unknown): NormalizedSchema | false | undefined {
    return schema === false ? false : this.#read(schema);
  }

  #readEntries(
    schemas: readonly (readonly [string, unknown])[],
  ): Record<string, NormalizedSchema> | undefined {
    const read: Record<string, NormalizedSchema> = {};
    for (const [key, schema] of schemas) {
      const normalized = this.#read(schema);
      if (normalized) setOwn(read, key, normalized);
    }
    return Object.keys(read).length > 0 ? read : undefined;
  }

  #readArray(schemas: readonly unknown[]): NormalizedSchema[] {
    return schemas.map((schema) => this.#read(schema)!);
  }
}

/** The keywords that are not undefined. */
function definedOnly(schema: NormalizedSchema): NormalizedSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, operand]) => operand !== undefined));
}
