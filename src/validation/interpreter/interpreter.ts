import { compilePattern } from '../../schema/pattern.js';
import { isObject, type Path } from '../../schema/pointer.js';
import { allowsCustom } from './allows-custom.js';
import { brokenKeywords } from './assertions.js';
import { createCompile } from './create-compile.js';
import type { SchemaDocument } from './document.js';
import type { Fault } from './fault.js';
import { readPlainRules } from './plain-rules.js';
import type { Keyword, Rules } from './rules.js';
import { constantsOf, settledBranch, UNIONS } from './unions.js';
import type { ChosenBranch } from '../validator.js';
import { dependentsOf, entries, isPlain, isSchema, listed, rowOf } from './well-formed.js';

/**
 * Checks values without a library, for the file that has to be small: by the schema itself and by
 * what the user has chosen, read as it goes.
 */
export const compile = createCompile((document) => (value, chosen) => {
  const faults: Fault[] = [];
  judge(document.root, { value, path: [], open: [document.root], document, chosen, faults });
  return faults;
});

type Schema = Readonly<Record<string, unknown>>;

/** The keys of a value's members that schemas have looked at. */
type Seen = Set<string | number>;

/** A value to judge, and what surrounds a schema among those that judge it. */
interface Place {
  readonly value: unknown;
  readonly path: Path;
  /** The schemas that references led to: one that leads back there would never end. */
  readonly open: readonly unknown[];
  readonly inUnion?: boolean;
  /** Where schemas around ask for what nobody has looked at. */
  readonly seen?: Seen;
  readonly document: SchemaDocument;
  readonly chosen?: ChosenBranch;
  readonly faults: Fault[];
}

function judge(schema: unknown, place: Place): void {
  const { value } = place;
  if (schema === false) report('not', place);
  if (!isObject(schema) || (value === null && schema.nullable === true)) return;
  assert(rulesOf(schema), place);
  if (isPlain(schema)) return;
  const asksForUnseen = [schema.unevaluatedProperties, schema.unevaluatedItems].some(isSchema);
  // Such a schema knows what its own parts have looked at, not what its neighbours have.
  const seen: Seen | undefined = asksForUnseen ? new Set() : place.seen;
  judgeCombinations(schema, { ...place, seen });
  if (isObject(value)) judgeProperties(schema, value, place, seen);
  else if (Array.isArray(value)) judgeItems(schema, value, place, seen);
  if (asksForUnseen) seen!.forEach((key) => place.seen?.add(key));
}

const known = new WeakMap<Schema, Rules>();

function rulesOf(schema: Schema): Rules {
  let rules = known.get(schema);
  if (!rules) known.set(schema, (rules = readPlainRules(schema)));
  return rules;
}

function report(keyword: Keyword, { path, faults }: Place, rules: Rules = {}, key?: string): void {
  faults.push({ path, keyword, rules, key });
}

function assert(rules: Rules, place: Place): void {
  for (const keyword of brokenKeywords(rules, place.value)) report(keyword, place, rules);
}

/** What only decides is judged as it stands: there the user has chosen nothing. */
function fits(schema: unknown, place: Place): boolean {
  const faults: Fault[] = [];
  const seen: Seen | undefined = place.seen && new Set();
  judge(schema, { ...place, seen, faults, chosen: undefined });
  if (faults.length === 0) seen?.forEach((key) => place.seen!.add(key));
  return faults.length === 0;
}

/** What else must hold for the same value, or must not. */
function judgeCombinations(schema: Schema, place: Place): void {
  const { not, if: condition } = schema;
  const { value } = place;
  const branches = UNIONS.map((keyword) => judgeUnion(keyword, schema, place));
  const holding = listed(schema.allOf, true);
  if (isSchema(condition)) holding.push(fits(condition, place) ? schema.then : schema.else);
  if (isObject(value)) {
    for (const [key, part] of dependentsOf(schema)) if (Object.hasOwn(value, key)) holding.push(part);
  }
  for (const part of holding) judge(part, place);
  for (const branch of branches) judge(branch, { ...place, inUnion: true });
  judgeReference(schema, place);
  if (isSchema(not) && fits(not, { ...place, seen: undefined })) report('not', place);
}

/** One that leads in a circle asks nothing new; as a branch of a union it offers nothing new. */
function judgeReference(schema: Schema, place: Place): void {
  const target = place.document.targetOf(schema);
  if (!place.open.includes(target)) judge(target, { ...place, open: [...place.open, target] });
  else if (place.inUnion) report('not', place);
}

/** The branch that is settled and so must hold; where none is, the union reports itself. */
function judgeUnion(keyword: (typeof UNIONS)[number], schema: Schema, place: Place): unknown {
  // A branch keeps its number: what is no schema becomes a branch that nothing fits.
  const branches = listed(schema[keyword], false);
  if (branches.length === 0) return undefined;
  const constants = constantsOf(branches);
  // Fixed values with a label each: a mistake in them is said best as one in `enum`.
  if (constants) return allowsCustom(schema) ? undefined : assert({ enum: constants }, place);
  const settled = settledBranch(
    branches,
    place.value,
    place.chosen?.(place.path, schema[keyword] as unknown[]),
  );
  // What other branches that fit have looked at counts, too.
  if (settled !== undefined && !place.seen) return settled;
  const fitting = branches.filter((branch) => fits(branch, { ...place, inUnion: true })).length;
  const asked = branches.some((branch) => place.document.isLost(branch)) ? 'anyOf' : keyword;
  if (settled === undefined && (fitting === 0 || (fitting > 1 && asked === 'oneOf'))) report(asked, place);
  return settled;
}

/** Another value than the one at hand. */
function elsewhere({ document, chosen, faults }: Place, value: unknown, path: Path = []): Place {
  return { value, path, open: [], document, chosen, faults };
}

function judgeMember(schema: unknown, place: Place, key: string | number): void {
  judge(
    schema,
    elsewhere(place, (place.value as Record<string | number, unknown>)[key], [...place.path, key]),
  );
}

function judgeProperties(schema: Schema, value: Schema, place: Place, seen?: Seen): void {
  const keys = Object.keys(value);
  const named: Seen = new Set();
  const judgeNamed = (key: string, part: unknown): void => {
    if (!isSchema(part)) return;
    named.add(key);
    judgeMember(part, place, key);
  };

  for (const [key, part] of entries(schema.properties)) if (Object.hasOwn(value, key)) judgeNamed(key, part);
  const patterns = entries(schema.patternProperties).map(
    ([pattern, part]) => [compilePattern(pattern, ['u']), part] as const,
  );
  for (const [expression, part] of patterns)
    for (const key of keys) if (expression?.test(key)) judgeNamed(key, part);
  // What a lost pattern was to cover is not additional.
  if (patterns.every(([expression]) => expression))
    judgeOthers('additionalProperties', schema, place, keys, named);
  if (seen) {
    named.forEach((key) => seen.add(key));
    judgeOthers('unevaluatedProperties', schema, place, keys, seen);
  }
  const { propertyNames } = schema;
  for (const key of isSchema(propertyNames) ? keys : []) {
    if (!fits(propertyNames, elsewhere(place, key))) report('propertyNames', place, {}, key);
  }
}

function judgeItems(schema: Schema, value: readonly unknown[], place: Place, seen: Seen = new Set()): void {
  const { prefixItems, items } = rowOf(schema);
  const { contains } = schema;
  const keys = [...value.keys()];
  for (const index of keys) {
    const part = prefixItems[index] ?? items;
    if (isSchema(part)) seen.add(index);
    judgeMember(part, place, index);
  }
  if (isSchema(contains)) {
    const contained = keys.filter((index) => fits(contains, elsewhere(place, value[index])));
    contained.forEach((index) => seen.add(index));
    const rules = rulesOf(schema);
    const { minContains = 1, maxContains = Infinity } = rules;
    if (contained.length < minContains || contained.length > maxContains) report('contains', place, rules);
  }
  judgeOthers('unevaluatedItems', schema, place, keys, seen);
}

/** The schema for the members that no other has looked at. */
function judgeOthers(
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
    if (part) judgeMember(part, place, key);
    else report(keyword, place, {}, typeof key === 'string' ? key : undefined);
  }
}
