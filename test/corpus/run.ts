/**
 * Reads, fills and checks real connection schemas through drafts. They are not part of the
 * project: CORPUS names the folder of `*.jsonl` files, by default the one beside the project.
 * Lines are `{ id, schema, valid, validMin?, variants? }`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StructuredDraft as Draft } from '../../src/flow/structured/structured-draft.js';
import { newDraft } from '../support/new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { equal, isObject } from '../../src/schema/json.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { draftHand } from '../support/draft-hand.js';
import { fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';

interface Entry {
  id: string;
  schema: DataSchema;
  valid?: unknown;
  validMin?: unknown;
  variants?: unknown[];
}

type Value = Record<string, unknown>;

const folder = process.env.CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const isVerbose = process.argv.includes('--verbose');

if (!existsSync(folder)) {
  console.log(`corpus: skipped, there is none at ${folder}`);
  process.exit(0);
}

const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Entry);

const passed = { read: 0, 'round-tripped': 0, filled: 0, 'required-checks': 0 };

for (const entry of entries) {
  const values = [entry.valid, ...(entry.variants ?? []).map(valueOf)].filter(isObject);
  await count('read', entry, () => {
    for (const value of [undefined, ...values]) newDraft(entry.schema, value);
    return [];
  });
  await count('round-tripped', entry, () => [
    ...values.flatMap((value) => roundTrip(entry.schema, value)),
    ...(isObject(entry.validMin) ? accepted(newDraft(entry.schema, entry.validMin), 'validMin') : []),
  ]);
  await count('filled', entry, async () =>
    (await Promise.all(values.map((value) => filled(entry.schema, value)))).flat(),
  );
  await count('required-checks', entry, () =>
    values.slice(0, 1).flatMap((value) => requiredChecks(entry.schema, value)),
  );
}

const { read, ...rest } = passed;
console.log(
  `corpus: ${read} of ${entries.length} read, ` +
    Object.entries(rest)
      .map(([name, number]) => `${number} ${name}`)
      .join(', '),
);

async function count(
  what: keyof typeof passed,
  entry: Entry,
  run: () => string[] | Promise<string[]>,
): Promise<void> {
  let faults: string[];
  try {
    faults = await run();
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  if (faults.length === 0) passed[what]++;
  else if (isVerbose) console.log(`${what}: ${entry.id}\n  ${faults.slice(0, 5).join('\n  ')}`);
}

/** Some lists of variants say which branch each is of. */
function valueOf(variant: unknown): unknown {
  return isObject(variant) && isObject(variant.value) && ('path' in variant || 'branch' in variant)
    ? variant.value
    : variant;
}

function roundTrip(schema: DataSchema, value: Value): string[] {
  const draft = newDraft(schema, value);
  return [...difference(draft.parameters, value), ...accepted(draft, 'given')];
}

async function filled(schema: DataSchema, value: Value): Promise<string[]> {
  const draft = newDraft(schema, hiddenPart(schema, value));
  await fillForm(draftHand(draft), schema, value);
  return difference(draft.parameters, value);
}

function requiredChecks(schema: DataSchema, value: Value): string[] {
  return forgettable(schema, value).flatMap((field) => {
    const draft = newDraft(schema, omit(value, field.path) as Value);
    draft.useValidator(compile);
    const found = draft.check();
    return found.some((each) => equal(each.field.path, field.path))
      ? []
      : [`${field.id} not reported, but ${JSON.stringify(found.map((each) => each.field.id))}`];
  });
}

function accepted(draft: Draft, what: string): string[] {
  draft.useValidator(compile);
  return draft
    .check()
    .map(
      ({ field, violation }) =>
        `${what}: ${field.id} ${violation.keyword} ${JSON.stringify(violation.params)}`,
    );
}

function difference(actual: unknown, expected: unknown): string[] {
  if (equal(actual, expected)) return [];
  if (isObject(actual) && isObject(expected)) {
    return [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
      .filter((key) => !equal(actual[key], expected[key]))
      .map((key) => `${key}: ${JSON.stringify(actual[key])} instead of ${JSON.stringify(expected[key])}`);
  }
  return [`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
