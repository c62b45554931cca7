/**
 * Gives valid values to the forms of real schemas, made at random: each is to be accepted, and to come
 * back as it was given wherever no default is added. `tsx test/corpus/given.ts [--verbose]`; CORPUS
 * names the folder of `*.jsonl` files, as for `run.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { equal, isObject } from '../../src/schema/json.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { newDraft } from '../support/new-draft.js';
import { randomFrom } from '../support/random.js';
import { validValues } from '../support/valid-values.js';

/** How many values are made for a schema. */
const COUNT = Number(process.env.COUNT ?? 9);

const folder = process.env.CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const isVerbose = process.argv.includes('--verbose');

if (!existsSync(folder)) {
  console.log(`given values: skipped, there is no corpus at ${folder}`);
  process.exit(0);
}

const counts = { schemas: 0, without: 0, values: 0, accepted: 0, kept: 0 };
for (const name of readdirSync(folder).filter((each) => each.endsWith('.jsonl'))) {
  for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n')) {
    const { id, schema } = JSON.parse(line) as { id: string; schema: DataSchema };
    const values = validValues(schema, COUNT, randomFrom(7));
    counts.schemas++;
    if (values.length === 0) counts.without++;
    for (const value of values) give(id, schema, value as Record<string, unknown>);
  }
}
const { schemas, without, values, accepted, kept } = counts;
console.log(
  `given values: ${accepted} of ${values} accepted, ${kept} kept (${schemas} schemas, ${without} of them without a value)`,
);

function give(id: string, schema: DataSchema, value: Record<string, unknown>): void {
  counts.values++;
  const draft = newDraft(schema, value);
  draft.useValidator(compile);
  const sent = draft.parameters;
  const found = draft.check().map(({ field, violation }) => `${field.id} ${violation.keyword}`);
  if (found.length === 0) counts.accepted++;
  if (holds(sent, value)) counts.kept++;
  if (isVerbose && (found.length > 0 || !holds(sent, value)))
    console.log(`${id}: ${found.join(', ')}\n  ${JSON.stringify(value)}\n  ${JSON.stringify(sent)}`);
}

/** Whether all that was given is there, whatever was added to it. */
function holds(sent: unknown, given: unknown): boolean {
  return isObject(sent) && isObject(given)
    ? Object.keys(given).every((key) => Object.hasOwn(sent, key) && holds(sent[key], given[key]))
    : Array.isArray(sent) && Array.isArray(given)
      ? sent.length === given.length && sent.every((each, index) => holds(each, given[index]))
      : equal(sent, given);
}
