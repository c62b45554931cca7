import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { equal, isObject } from '../../src/schema/json.js';
import { controlsHand } from '../support/controls-hand.js';
import { fieldsOf, fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';
import { mountFields } from '../support/fields-host.js';
import { clearPage } from '../support/form-harness.js';

interface Entry {
  id: string;
  schema: DataSchema;
  valid?: unknown;
  variants?: unknown[];
}

type Value = Record<string, unknown>;

/** What was reached last; less is a step back. */
const REACHED = { rendered: 855, 'round-tripped': 855, 'filled by controls': 855, 'required-checks': 855 };

const SETS = ['airbyte', 'faros', 'membrane-docs', 'powerplatform'];

describe('real connection schemas, on the page', function () {
  this.timeout(900_000);

  it('render, take values, are filled through their controls and say what is missing', async function () {
    const entries = (await Promise.all(SETS.map(readSet))).flat();
    if (!entries.length) {
      console.log('corpus: skipped, there is none beside the project');
      return this.skip();
    }
    const passed = { ...REACHED };
    for (const key in passed) passed[key as keyof typeof passed] = 0;
    const faults: string[] = [];
    for (const entry of entries) {
      for (const [what, check] of Object.entries(checks)) {
        const found = await quietly(() => check(entry));
        clearPage();
        if (found.length)
          faults.push(
            `${what}: ${entry.id}: ${found
              .slice(0, 3)
              .map((each) => each.slice(0, 3000))
              .join('; ')}`,
          );
        else passed[what as keyof typeof passed]++;
      }
    }
    const { rendered, ...rest } = passed;
    const parts = Object.entries(rest).map(([what, count]) => `${count} ${what}`);
    console.log(`corpus: ${rendered} of ${entries.length} rendered, ${parts.join(', ')}`);
    console.log(faults.slice(0, 50).join('\n') || 'corpus: nothing is left');
    for (const key in REACHED) {
      expect(passed[key as keyof typeof passed], key).to.be.at.least(REACHED[key as keyof typeof REACHED]);
    }
  });
});

const checks: Record<keyof typeof REACHED, (entry: Entry) => Promise<string[]>> = {
  async rendered({ schema }) {
    await mountFields(schema);
    return [];
  },
  async 'round-tripped'(entry) {
    return each(entry, async (value) => {
      const { draft } = await mountFields(entry.schema, { given: value });
      return [
        ...difference(draft.parameters, value),
        ...draft.check().map(({ field, violation }) => `${field.id} ${violation.keyword}`),
      ];
    });
  },
  async 'filled by controls'(entry) {
    return each(entry, async (value) => {
      const host = await mountFields(entry.schema, { given: hiddenPart(entry.schema, value) });
      await fillForm(controlsHand(host), entry.schema, value);
      return difference(host.draft.parameters, value);
    });
  },
  async 'required-checks'({ schema, valid }) {
    if (!isObject(valid)) return [];
    const faults: string[] = [];
    for (const field of forgettable(schema, valid)) {
      const host = await mountFields(schema, { given: omit(valid, field.path) as Value });
      host.draft.check();
      await host.updateComplete;
      const shown = fieldsOf(host.draft.root).filter((each) => equal(each.path, field.path));
      if (!shown.some((each) => host.fields.find(each, 'problem'))) faults.push(`${field.id} says nothing`);
      clearPage();
    }
    return faults;
  },
};

async function each(
  { valid, variants = [] }: Entry,
  check: (value: Value) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const value of [valid, ...variants.map(valueOf)].filter(isObject)) {
    faults.push(...(await check(value)));
    clearPage();
  }
  return faults;
}

/** Some lists of variants say which branch each is of. */
function valueOf(variant: unknown): unknown {
  return isObject(variant) && isObject(variant.value) && ('path' in variant || 'branch' in variant)
    ? variant.value
    : variant;
}

async function readSet(name: string): Promise<Entry[]> {
  const response = await fetch(`/__corpus/${name}.jsonl`);
  if (!response.ok) return [];
  const lines = (await response.text()).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as Entry);
}

/** What went wrong, with whatever was thrown or written to the console meanwhile. */
async function quietly(check: () => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  const { error } = console;
  const note = (...message: unknown[]) => faults.push(message.map(String).join(' '));
  const uncaught = ({ message }: ErrorEvent) => note(message);
  console.error = note;
  addEventListener('error', uncaught);
  try {
    faults.push(...(await check()));
  } catch (thrown) {
    note(thrown);
  } finally {
    console.error = error;
    removeEventListener('error', uncaught);
  }
  return faults;
}

function difference(actual: unknown, expected: unknown): string[] {
  if (equal(actual, expected)) return [];
  if (isObject(actual) && isObject(expected)) {
    return [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
      .filter((key) => !equal(actual[key], expected[key]))
      .flatMap((key) => difference(actual[key], expected[key]).map((each) => `${key}/${each}`));
  }
  return [`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
