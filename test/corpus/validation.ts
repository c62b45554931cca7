/**
 * Runs the validators over a corpus of published schemas: they accept the values that fit, and
 * find the same where one is broken. `tsx test/corpus/validation.ts [folder]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { fromPointer } from '../../src/schema/rules/from-pointer.js';
import {
  clone,
  equal,
  isContainer,
  isObject,
  own,
  read,
  toPointer,
  write,
  type Path,
} from '../../src/schema/json.js';
import { removeAt } from '../../src/flow/structured/edit-value.js';
import type { ChosenBranch, Validator } from '../../src/validation/validator.js';
import { implementations } from '../validation/validators.js';

interface Entry {
  readonly id: string;
  readonly schema: DataSchema;
  readonly valid?: unknown;
  readonly validMin?: unknown;
  /** One for each further branch of a union, `/path|oneOf`. */
  readonly variants?: readonly {
    readonly union: string;
    readonly branch: unknown;
    readonly value: unknown;
  }[];
}

const folder = process.argv[2] ?? '../shared/corpus';
if (!existsSync(folder)) {
  console.log(`validation corpus: no schemas in ${folder}, skipped`);
  process.exit(0);
}

const problems: string[] = [];
const counts = {
  schemas: 0,
  accepted: 0,
  instances: 0,
  missing: 0,
  requiredChecked: 0,
  choices: 0,
  taken: 0,
  broken: 0,
  alike: 0,
  found: 0,
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    check(JSON.parse(line) as Entry);
}

console.log(
  `validation corpus: ${counts.schemas} schemas, ${counts.accepted} of ${counts.instances} instances accepted by all, ` +
    `${counts.requiredChecked} of ${counts.missing} missing leaves reported in place, ` +
    `${counts.taken} of ${counts.choices} chosen branches taken, ` +
    `${counts.alike} of ${counts.broken} broken values judged alike (${counts.found} of them found wrong)`,
);
for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

function check({ id, schema, valid, validMin, variants = [] }: Entry): void {
  const validators = implementations.map(([, compile]) => compile(schema));
  counts.schemas += 1;
  const instances = [valid, validMin, ...variants.map(({ value }) => value)].filter(
    (instance) => instance !== undefined,
  );
  for (const instance of instances) {
    counts.instances += 1;
    const found = new Set(findings(validators, instance).flat());
    if (found.size === 0) counts.accepted += 1;
    else problems.push(`${id}: refused: ${[...found].join(', ')}`);
    for (const mutation of mutations(schema, instance)) checkMutation(id, validators, mutation);
  }
  for (const variant of variants) checkChoice(id, validators, variant);
}

/** The branch that a variant is made for, chosen: it takes the variant, and reports within itself. */
function checkChoice(
  id: string,
  validators: readonly Validator[],
  { union, branch, value }: NonNullable<Entry['variants']>[number],
): void {
  const [pointer, keyword] = union.split('|');
  if ((keyword !== 'oneOf' && keyword !== 'anyOf') || typeof branch !== 'number') return;
  let asked: unknown;
  // The union within a branch is another one.
  const chosen: ChosenBranch = (path, union) =>
    toPointer(path) === pointer && (asked ??= union) === union ? branch : undefined;
  counts.choices += 1;
  const refused = findings(validators, value, chosen).flat();
  if (refused.length > 0) problems.push(`${id}: ${union} ${branch} refused: ${refused.join(', ')}`);
  else counts.taken += 1;

  for (const [key] of Object.entries((read(value, fromPointer(pointer!)) ?? {}) as object)) {
    const broken = clone(value) as object;
    removeAt(broken, [...fromPointer(pointer!), key]);
    const found = findings(validators, broken, chosen);
    const [one] = found;
    counts.broken += 1;
    if (one.length > 0) counts.found += 1;
    if (!areAlike(found)) problems.push(`${id}: ${union} ${branch} without ${key}: ${listed(found)}`);
    else if (one.includes(`${pointer} ${keyword} {}`))
      problems.push(`${id}: ${union} ${branch} without ${key}: reported at the union`);
    else counts.alike += 1;
  }
}

function checkMutation(
  id: string,
  validators: readonly Validator[],
  { value, missing, title }: Mutation,
): void {
  counts.broken += 1;
  const found = findings(validators, value);
  const [one] = found;
  if (one.length > 0) counts.found += 1;
  if (areAlike(found)) counts.alike += 1;
  else problems.push(`${id}: ${title}: ${listed(found)}`);
  if (missing === undefined) return;
  counts.missing += 1;
  if (one.includes(`${missing} required`)) counts.requiredChecked += 1;
  else problems.push(`${id}: ${title}: found ${one.join(', ') || 'nothing'}`);
}

/** What each validator finds. */
type Findings = [string[], ...string[][]];

function findings(validators: readonly Validator[], value: unknown, chosen?: ChosenBranch): Findings {
  return validators.map((validator) =>
    validator
      .validate(value, chosen)
      .map(({ path, keyword, params }) =>
        `${toPointer(path)} ${keyword} ${JSON.stringify(params)}`.replace(/ required .*/, ' required'),
      ),
  ) as Findings;
}

function areAlike([one, ...others]: Findings): boolean {
  return others.every((other) => equal(one, other));
}

function listed(findings: Findings): string {
  return findings
    .map((found, index) => `${implementations[index]![0]} ${found.join(', ') || 'accepts'}`)
    .join('; ');
}

interface Mutation {
  readonly title: string;
  readonly value: unknown;
  /** The place that the schema's plain properties say is required. */
  readonly missing?: string;
}

/** Every property left out, and every leaf replaced by values of other types and beyond limits. */
function* mutations(schema: DataSchema, instance: unknown): Generator<Mutation> {
  for (const path of places(instance)) {
    const without = clone(instance) as object;
    removeAt(without, path);
    yield {
      title: `without ${toPointer(path)}`,
      value: JSON.parse(JSON.stringify(without)),
      missing: isRequired(schema, path) ? toPointer(path) : undefined,
    };
    for (const wrong of [null, '', 'not a choice\n', -1e9, 1e12, 0.5, true, [], {}, [{}]]) {
      const broken = clone(instance) as object;
      write(broken, path, wrong);
      yield { title: `${toPointer(path)} = ${JSON.stringify(wrong)}`, value: broken };
    }
  }
}

function* places(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (!isContainer(value)) return;
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    yield* places(own(value, step), [...path, step]);
  }
}

/** Required by the object's own list, reached through plain properties alone: no condition, no union. */
function isRequired(schema: DataSchema, path: Path): boolean {
  const parent = read(
    schema,
    path.slice(0, -1).flatMap((step) => ['properties', step]),
  );
  const required = isObject(parent) ? parent.required : undefined;
  return Array.isArray(required) && required.includes(path.at(-1));
}
