import { isObject, own, setOwn } from '../schema/pointer.js';
import { asArray } from '../schema/types.js';
import { findFormat } from './formats.js';
import { cutLoops } from './loops.js';
import { isUnicodePattern, patternCheck } from './patterns.js';
import { allowsCustom, readPlainRules } from './plain-rules.js';
import { References } from './references.js';
import { NEVER, type Check, type RuleBook, type Rules } from './rules.js';
import { WITH_SUBSCHEMAS } from '../schema/subschemas.js';
import { constantsOf, orNull, UNIONS } from './unions.js';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Reads what a schema demands. Schemas in the wild are full of mistakes: a rule that is itself
 * wrong is left out, and the rest holds. Keywords of older drafts and of the vendor's Data
 * Schema are read for what they mean. Never throws.
 */
export function readRules(schema: unknown): RuleBook {
  return new Reader(schema).book();
}

class Reader {
  readonly #schema: unknown;
  /** Made for the first reference. */
  #references: References | undefined;
  readonly #names = new Map<unknown, string>();
  readonly #definitions: Record<string, Rules> = {};
  readonly #unions = new Map<readonly Rules[], readonly unknown[]>();
  readonly #checks = new Map<string, Check>();
  readonly #order = new Map<string, number>();
  readonly #root: string;

  constructor(schema: unknown) {
    this.#schema = schema;
    this.#root = this.#define(schema);
    if (this.#references) cutLoops(this.#definitions);
  }

  book(): RuleBook {
    return {
      root: this.#definitions[this.#root]!,
      definitions: this.#definitions,
      checks: this.#checks,
      unions: this.#unions,
      order: this.#order,
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
    const groups = [readPlainRules(schema), { $ref: this.#reference(schema), format: this.#check(schema) }];
    // A long form has thousands of schemas of single values.
    if (Object.keys(schema).some((keyword) => DEEPER.has(keyword))) {
      groups.push(this.#object(schema), this.#array(schema), this.#combinations(schema));
    }
    const rules = stated(groups);
    return schema.nullable === true ? orNull(rules) : rules;
  }

  /** Which schema a dynamic reference means depends on the way to it; here it means the nearest. */
  #reference(schema: Schema): string | undefined {
    const reference = [schema.$ref, schema.$dynamicRef, schema.$recursiveRef].find((each) => typeof each === 'string');
    if (reference === undefined) return undefined;
    this.#references ??= new References(this.#schema);
    const target = this.#references.resolve(reference as string, schema);
    return isObject(target) || typeof target === 'boolean' ? this.#define(target) : undefined;
  }

  /** A pattern wins over a format: where both stand, the pattern is what the author tried out. */
  #check({ pattern, format }: Schema): string | undefined {
    return (
      (typeof pattern === 'string' && this.#addCheck(`pattern:${pattern}`, patternCheck(pattern))) ||
      (typeof format === 'string' && this.#addCheck(`format:${format}`, findFormat(format))) ||
      undefined
    );
  }

  #addCheck(name: string, check: Check | undefined): string | undefined {
    if (check) this.#checks.set(name, check);
    return check && name;
  }

  #object(schema: Schema): Rules {
    const { properties, dependencies, dependentRequired, dependentSchemas } = schema;
    const required = new Set(texts(schema.required));
    for (const [key, property] of entries(properties)) {
      if (!this.#order.has(key)) this.#order.set(key, this.#order.size);
      // Draft 3 marked the property itself.
      if (own(property, 'required') === true) required.add(key);
    }

    const dependents = [dependencies, dependentRequired, dependentSchemas].flatMap(entries);
    const lists = dependents.filter(([, dependent]) => Array.isArray(dependent));
    return {
      ...this.#properties(schema),
      required: required.size > 0 ? [...required] : undefined,
      propertyNames: this.#read(schema.propertyNames),
      unevaluatedProperties: this.#rest(schema.unevaluatedProperties),
      dependentRequired:
        lists.length > 0
          ? Object.fromEntries(lists.map(([key, list]) => [key, [...new Set(texts(list))]]))
          : undefined,
      dependentSchemas: this.#named(dependents.filter(([, dependent]) => !Array.isArray(dependent))),
    };
  }

  #properties(schema: Schema): Rules {
    const patterns = entries(schema.patternProperties);
    const legal = patterns.filter(([pattern]) => isUnicodePattern(pattern));
    return {
      properties: this.#named(entries(schema.properties)),
      patternProperties: this.#named(legal),
      // What a lost pattern was to cover is not additional.
      additionalProperties: legal.length === patterns.length ? this.#rest(schema.additionalProperties) : undefined,
    };
  }

  #array(schema: Schema): Rules {
    // Until 2020 a row of schemas stood in `items`, and what held for the rest in `additionalItems`.
    const isTuple = Array.isArray(schema.items);
    const items = this.#read(isTuple ? schema.additionalItems : schema.items);
    if (items && allowsCustom(schema)) delete items.enum;
    return {
      prefixItems: this.#listed(isTuple ? schema.items : schema.prefixItems, {}),
      items,
      unevaluatedItems: this.#rest(schema.unevaluatedItems),
      contains: this.#read(schema.contains),
    };
  }

  #combinations(schema: Schema): Rules {
    const rules: Rules = {
      allOf: this.#listed(schema.allOf, {}),
      // A branch keeps its number: what is no schema becomes a branch that nothing fits.
      anyOf: this.#listed(schema.anyOf, NEVER()),
      oneOf: this.#listed(schema.oneOf, NEVER()),
      not: this.#read(schema.not),
      if: this.#read(schema.if),
      then: this.#read(schema.then),
      else: this.#read(schema.else),
    };
    for (const union of UNIONS) if (rules[union]) this.#unions.set(rules[union], schema[union] as unknown[]);
    if (rules.oneOf?.some((branch, index) => branch.$ref === undefined && own(asArray(schema.oneOf)[index], '$ref') !== undefined)) {
      // Of a branch that was lost, nobody can say what it does not fit.
      rules.allOf = [...(rules.allOf ?? []), { anyOf: rules.oneOf }];
      delete rules.oneOf;
    }
    for (const union of UNIONS) {
      const constants = constantsOf(rules[union]);
      if (!constants) continue;
      // Fixed values with a label each: a mistake in them is said best as one in `enum`.
      delete rules[union];
      if (!allowsCustom(schema)) rules.allOf = [...(rules.allOf ?? []), { enum: constants }];
    }
    return rules;
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

  #listed(schemas: unknown, instead: Rules): Rules[] | undefined {
    if (!Array.isArray(schemas)) return undefined;
    const rules = schemas.map((schema) => this.#read(schema));
    return rules.some(Boolean) ? rules.map((each) => each ?? instead) : undefined;
  }
}

/** Keywords of schemas that are about more than a single value. */
const DEEPER = new Set([...WITH_SUBSCHEMAS, 'required', 'dependentRequired']);

/** All rules that are stated, in one object. */
function stated(groups: readonly Rules[]): Rules {
  const rules: Record<string, unknown> = {};
  for (const group of groups) {
    for (const keyword in group) {
      const rule = group[keyword as keyof Rules];
      if (rule !== undefined) rules[keyword] = rule;
    }
  }
  return rules;
}

function entries(container: unknown): [string, unknown][] {
  return isObject(container) ? Object.entries(container) : [];
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
