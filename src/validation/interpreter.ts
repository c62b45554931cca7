import { compilePattern } from '../schema/pattern.js';
import { isObject, type Path } from '../schema/pointer.js';
import { allowsCustom } from './allows-custom.js';
import { brokenKeywords } from './assertions.js';
import { createCompile } from './create-compile.js';
import type { SchemaDocument } from './document.js';
import type { Fault } from './fault.js';
import { readPlainRules } from './plain-rules.js';
import type { Keyword, Rules } from './rules.js';
import { dependentsOf, entries, isPlain, isSchema, listed, rowOf } from './well-formed.js';
import { constantsOf, settledBranch, UNIONS } from './unions.js';
import type { ChosenBranch } from './validator.js';

/**
 * Checks values without a library, for the file that has to be small: by the schema itself and by
 * what the user has chosen, read as it goes.
 */
export const compile = createCompile((document) => (value, chosen) => {
  const judgement = new Judgement(document, chosen);
  judgement.judge(document.root, { value, path: [], open: [document.root] });
  return judgement.faults;
});

type Schema = Readonly<Record<string, unknown>>;

/** The keys of a value's members that schemas have looked at. */
type Seen = Set<string | number>;

/** A value, and what surrounds a schema among those that judge it. */
interface Place {
  readonly value: unknown;
  readonly path: Path;
  /** The schemas that references led to: one that leads back there would never end. */
  readonly open: readonly unknown[];
  readonly inUnion?: boolean;
  /** Where schemas around ask for what nobody has looked at. */
  readonly seen?: Seen;
}

const known = new WeakMap<Schema, Rules>();

function rulesOf(schema: Schema): Rules {
  let rules = known.get(schema);
  if (!rules) known.set(schema, (rules = readPlainRules(schema)));
  return rules;
}

const alone = (value: unknown): Place => ({ value, path: [], open: [] });

class Judgement {
  readonly faults: Fault[] = [];
  readonly #document: SchemaDocument;
  readonly #chosen: ChosenBranch | undefined;

  constructor(document: SchemaDocument, chosen?: ChosenBranch) {
    this.#document = document;
    this.#chosen = chosen;
  }

  judge(schema: unknown, place: Place): void {
    const { value } = place;
    if (schema === false) this.#report('not', place);
    if (!isObject(schema) || (value === null && schema.nullable === true)) return;
    this.#assert(rulesOf(schema), place);
    if (isPlain(schema)) return;
    const asksForUnseen = [schema.unevaluatedProperties, schema.unevaluatedItems].some(isSchema);
    // Such a schema knows what its own parts have looked at, not what its neighbours have.
    const seen: Seen | undefined = asksForUnseen ? new Set() : place.seen;
    this.#combinations(schema, { ...place, seen });
    if (isObject(value)) this.#properties(schema, value, place, seen);
    else if (Array.isArray(value)) this.#items(schema, value, place, seen);
    if (asksForUnseen) seen!.forEach((key) => place.seen?.add(key));
  }

  #report(keyword: Keyword, { path }: Place, rules: Rules = {}, key?: string): void {
    this.faults.push({ path, keyword, rules, key });
  }

  #assert(rules: Rules, place: Place): void {
    for (const keyword of brokenKeywords(rules, place.value)) this.#report(keyword, place, rules);
  }

  #member(schema: unknown, { value, path }: Place, key: string | number): void {
    this.judge(schema, { value: (value as Record<string | number, unknown>)[key], path: [...path, key], open: [] });
  }

  /** What else must hold for the same value, or must not. */
  #combinations(schema: Schema, place: Place): void {
    const { not, if: condition } = schema;
    const { value } = place;
    const branches = UNIONS.map((keyword) => this.#union(keyword, schema, place));
    const holding = listed(schema.allOf, true);
    if (isSchema(condition)) holding.push(this.#fits(condition, place) ? schema.then : schema.else);
    if (isObject(value)) {
      for (const [key, part] of dependentsOf(schema)) if (Object.hasOwn(value, key)) holding.push(part);
    }
    for (const part of holding) this.judge(part, place);
    for (const branch of branches) this.judge(branch, { ...place, inUnion: true });
    this.#reference(schema, place);
    if (isSchema(not) && this.#fits(not, { ...place, seen: undefined })) this.#report('not', place);
  }

  /** One that leads in a circle asks nothing new; as a branch of a union it offers nothing new. */
  #reference(schema: Schema, place: Place): void {
    const target = this.#document.targetOf(schema);
    if (!place.open.includes(target)) this.judge(target, { ...place, open: [...place.open, target] });
    else if (place.inUnion) this.#report('not', place);
  }

  /** The branch that is settled and so must hold; where none is, the union reports itself. */
  #union(keyword: (typeof UNIONS)[number], schema: Schema, place: Place): unknown {
    // A branch keeps its number: what is no schema becomes a branch that nothing fits.
    const branches = listed(schema[keyword], false);
    if (branches.length === 0) return undefined;
    const constants = constantsOf(branches);
    // Fixed values with a label each: a mistake in them is said best as one in `enum`.
    if (constants) return allowsCustom(schema) ? undefined : this.#assert({ enum: constants }, place);
    const settled = settledBranch(branches, place.value, this.#chosen?.(place.path, schema[keyword] as unknown[]));
    // What other branches that fit have looked at counts, too.
    if (settled !== undefined && !place.seen) return settled;
    const fitting = branches.filter((branch) => this.#fits(branch, { ...place, inUnion: true })).length;
    const asked = branches.some((branch) => this.#document.isLost(branch)) ? 'anyOf' : keyword;
    if (settled === undefined && (fitting === 0 || (fitting > 1 && asked === 'oneOf'))) this.#report(asked, place);
    return settled;
  }

  #properties(schema: Schema, value: Schema, place: Place, seen?: Seen): void {
    const keys = Object.keys(value);
    const named: Seen = new Set();
    const judge = (key: string, part: unknown): void => {
      if (!isSchema(part)) return;
      named.add(key);
      this.#member(part, place, key);
    };

    for (const [key, part] of entries(schema.properties)) if (Object.hasOwn(value, key)) judge(key, part);
    const patterns = entries(schema.patternProperties).map(([pattern, part]) => [compilePattern(pattern, ['u']), part] as const);
    for (const [expression, part] of patterns) for (const key of keys) if (expression?.test(key)) judge(key, part);
    // What a lost pattern was to cover is not additional.
    if (patterns.every(([expression]) => expression)) this.#others('additionalProperties', schema, place, keys, named);
    if (seen) {
      named.forEach((key) => seen.add(key));
      this.#others('unevaluatedProperties', schema, place, keys, seen);
    }
    const { propertyNames } = schema;
    for (const key of isSchema(propertyNames) ? keys : []) {
      if (!this.#fits(propertyNames, alone(key))) this.#report('propertyNames', place, {}, key);
    }
  }

  #items(schema: Schema, value: readonly unknown[], place: Place, seen: Seen = new Set()): void {
    const { prefixItems, items } = rowOf(schema);
    const { contains } = schema;
    const keys = [...value.keys()];
    for (const index of keys) {
      const part = prefixItems[index] ?? items;
      if (isSchema(part)) seen.add(index);
      this.#member(part, place, index);
    }
    if (isSchema(contains)) {
      const contained = keys.filter((index) => this.#fits(contains, alone(value[index])));
      contained.forEach((index) => seen.add(index));
      const rules = rulesOf(schema);
      const { minContains = 1, maxContains = Infinity } = rules;
      if (contained.length < minContains || contained.length > maxContains) this.#report('contains', place, rules);
    }
    this.#others('unevaluatedItems', schema, place, keys, seen);
  }

  /** The schema for the members that no other has looked at. */
  #others(
    keyword: 'additionalProperties' | 'unevaluatedProperties' | 'unevaluatedItems',
    schema: Schema,
    place: Place,
    keys: readonly (string | number)[],
    seen: Seen,
  ): void {
    const part = schema[keyword];
    if (!isSchema(part)) return;
    for (const key of keys) {
      if (seen.has(key)) continue;
      seen.add(key);
      if (part) this.#member(part, place, key);
      else this.#report(keyword, place, {}, typeof key === 'string' ? key : undefined);
    }
  }

  /** What only decides is judged as it stands: there the user has chosen nothing. */
  #fits(schema: unknown, place: Place): boolean {
    const judgement = new Judgement(this.#document);
    const seen: Seen | undefined = place.seen && new Set();
    judgement.judge(schema, { ...place, seen });
    const fits = judgement.faults.length === 0;
    if (fits) seen?.forEach((key) => place.seen!.add(key));
    return fits;
  }
}
