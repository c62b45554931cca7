import { expect } from '@open-wc/testing';
import { equal, isObject } from '../../src/schema/json.js';
import { controlsHand } from '../support/controls-hand.js';
import { fieldsOf, fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';
import { mountFields } from '../support/fields-host.js';
import { clearPage } from '../support/form-harness.js';
import { valuesOf, type Row } from './checks.js';

type Value = Record<string, unknown>;

const NAMES = ['rendered', 'round-tripped', 'filled by controls', 'required-checks'] as const;

describe('the schemas of a corpus, on the page', function () {
  this.timeout(900_000);

  it('render, take values, are filled through their controls and say what is missing', async () => {
    const sets = (await (await fetch('/__corpus/sets.json')).json()) as string[];
    const entries = (await Promise.all(sets.map(readSet))).flat();
    const passed = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<
      (typeof NAMES)[number],
      number
    >;
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
        else passed[what as (typeof NAMES)[number]]++;
      }
    }
    const { rendered, ...rest } = passed;
    const parts = Object.entries(rest).map(([what, count]) => `${count} ${what}`);
    console.log(`corpus: ${rendered} of ${entries.length} rendered, ${parts.join(', ')}`);
    console.log(faults.slice(0, 50).join('\n') || 'corpus: nothing is left');
    for (const name of NAMES) expect(passed[name], name).to.equal(entries.length);
  });
});

const checks: Record<(typeof NAMES)[number], (entry: Row) => Promise<string[]>> = {
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

async function each(row: Row, check: (value: Value) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const value of valuesOf(row)) {
    faults.push(...(await check(value)));
    clearPage();
  }
  return faults;
}

async function readSet(name: string): Promise<Row[]> {
  const lines = (await (await fetch(`/__corpus/${name}`)).text()).split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Row);
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
