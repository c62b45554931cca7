import { compilePattern } from '../../schema/pattern.js';
import { isObject, setOwn } from '../../schema/pointer.js';
import { allowsCustom } from './allows-custom.js';
import { withNamedCheck } from './checks.js';
import type { SchemaDocument } from './document.js';
import { cutLoops } from './loops.js';
import { readPlainRules } from './plain-rules.js';
import { NEVER, type RuleBook, type Rules } from './rules.js';
import { constantsOf, UNIONS } from './unions.js';
import { dependentsOf, entries, isPlain, listed, rowOf } from './well-formed.js';

type Schema = Readonly<Record<string, unknown>>;

/** Reads what a schema demands, as the libraries are to take it: mistakes are left out. Never throws. */
export function readRules(document: SchemaDocument): RuleBook {
  return new Reader(document).book();
}

class Reader {
  readonly #document: SchemaDocument;
  readonly #names = new Map<unknown, string>();
  readonly #definitions: Record<string, Rules> = {};
  readonly #unions = new Map<readonly Rules[], readonly unknown[]>();
  readonly #checks = new Set<string>();
  readonly #root: string;
  #hasReferences = false;

  constructor(document: SchemaDocument) {
    this.#document = document;
    this.#root = this.#define(document.root);
    if (this.#hasReferences) cutLoops(this.#definitions);
  }

  book(): RuleBook {
    return {
      root: this.#definitions[this.#root]!,
      definitions: this.#definitions,
      checks: this.#checks,
      unions: this.#unions,
    };
  }

  /** Names a schema that is referred to; the same schema always the same. */
  #define(schema: unknown): string {
    let name = this.#names.get(schema);
    if (name === undefined) {
      name = `rules-${this.#names.size}`;
      this.#names.set(schema, name);
      // In place before it is read: it may refer to itself.
      const rules: Rules = (this.#definitions[name] = {});
      Object.assign(rules, this.#read(schema));
    }
    return name;
  }

  /** The rules of one schema; undefined where none stands. */
  #read(schema: unknown): Rules | undefined {
    if (schema === true) return {};
    if (schema === false) return NEVER();
    if (!isObject(schema)) return undefined;
    const plain = withNamedCheck(readPlainRules(schema));
    if (plain.format !== undefined) this.#checks.add(plain.format);
    if (isPlain(schema)) return plain;
    const combinations = stated(this.#combinations(schema));
    const rules = {
      ...plain,
      ...combinations,
      ...stated({ ...this.#object(schema), ...this.#array(schema) }),
    };
    return schema.nullable === true && Object.keys(combinations).length > 0
      ? { if: { type: 'null' }, else: rules }
      : rules;
  }

  /** What else must hold for the same value, or must not. */
  #combinations(schema: Schema): Rules {
    const rules: Rules = {
      $ref: this.#reference(schema),
      not: this.#read(schema.not),
      if: this.#read(schema.if),
      then: this.#read(schema.then),
      else: this.#read(schema.else),
    };
    const all = this.#listed(listed(schema.allOf, true));
    for (const union of UNIONS) {
      // A branch keeps its number: what is no schema becomes a branch that nothing fits.
      const given = listed(schema[union], false);
      if (given.length === 0) continue;
      const constants = constantsOf(given);
      // Fixed values with a label each: a mistake in them is said best as one in `enum`.
      if (constants) {
        if (!allowsCustom(schema)) all.push({ enum: constants });
        continue;
      }
      const branches = this.#listed(given);
      this.#unions.set(branches, schema[union] as unknown[]);
      if (union === 'oneOf' && given.some((branch) => this.#document.isLost(branch)))
        all.push({ anyOf: branches });
      else rules[union] = branches;
    }
    if (all.length > 0) rules.allOf = all;
    return rules;
  }

  #reference(schema: Schema): string | undefined {
    const target = this.#document.targetOf(schema);
    if (target === undefined) return undefined;
    this.#hasReferences = true;
    return this.#define(target);
  }

  #object(schema: Schema): Rules {
    const patterns = entries(schema.patternProperties);
    const legal = patterns.filter(([pattern]) => compilePattern(pattern, ['u']));
    return {
      properties: this.#named(entries(schema.properties)),
      patternProperties: this.#named(legal),
      // What a lost pattern was to cover is not additional.
      additionalProperties:
        legal.length === patterns.length ? this.#rest(schema.additionalProperties) : undefined,
      unevaluatedProperties: this.#rest(schema.unevaluatedProperties),
      propertyNames: this.#read(schema.propertyNames),
      dependentSchemas: this.#named(dependentsOf(schema)),
    };
  }

  #array(schema: Schema): Rules {
    const { prefixItems, items } = rowOf(schema);
    return {
      prefixItems: prefixItems.length > 0 ? this.#listed(prefixItems) : undefined,
      items: this.#read(items),
      unevaluatedItems: this.#rest(schema.unevaluatedItems),
      contains: this.#read(schema.contains),
    };
  }

  #rest(schema: unknown): Rules | false | undefined {
    return schema === false ? false : this.#read(schema);
  }

  #named(schemas: [string, unknown][]): Record<string, Rules> | undefined {
    const named: Record<string, Rules> = {};
    for (const [key, schema] of schemas) {
      const rules = this.#read(schema);
      if (rules) setOwn(named, key, rules);
    }
    return Object.keys(named).length > 0 ? named : undefined;
  }

  #listed(schemas: readonly unknown[]): Rules[] {
    return schemas.map((schema) => this.#read(schema)!);
  }
}

/** All rules that are stated. */
function stated(rules: Rules): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== undefined));
}
