import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { newDraft } from '../support/new-draft.js';
import { implementations } from '../validation/validators.js';
import { hostileCases } from './cases.js';

/** What was found, as small as fast-check could make it: `[schema, given]`. */
const failedBefore = JSON.parse(readFileSync(new URL('failed-before.json', import.meta.url), 'utf8')) as [
  unknown,
  unknown,
][];

/** How many schemas are tried, and from which seed; `npm run test:long` tries others each time. */
const numRuns = process.env.LONG ? 20_000 : 1000;
const seed = process.env.LONG ? Date.now() : 20;

/** What a form does with a schema and the page's values for it, whatever they are. */
function use(schema: unknown, given: unknown): void {
  for (const [, compile] of implementations) {
    const draft = newDraft(schema as DataSchema, given as Record<string, unknown>);
    draft.useValidator(compile);
    draft.check();
    expect(JSON.stringify(draft.parameters)).to.be.a('string');
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
}

describe('hostile schemas and values', () => {
  const { warn } = console;
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));

  it('that failed before are read and checked', () => {
    for (const [schema, given] of failedBefore) use(schema, given);
  });

  it('are read and checked without an exception', function () {
    this.timeout(numRuns * 100);
    let passed = 0;
    const property = fc.property(hostileCases, ([schema, given]) => {
      use(schema, given);
      passed++;
    });
    const result = fc.check(property, { seed, numRuns });
    console.log(`hostile: ${passed} of ${numRuns}, from seed ${seed}`);
    expect(result.failed, fc.defaultReportMessage(result)).to.equal(false);
  });
});
