import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isObject } from '../../src/schema/json.js';
import { newDraft } from '../support/new-draft.js';
import { implementations } from '../validation/validators.js';

/** What was found, as small as fast-check could make it: `[schema, given]`. */
const failedBefore = JSON.parse(readFileSync(new URL('failed-before.json', import.meta.url), 'utf8')) as [
  unknown,
  unknown,
][];

/** How many schemas are tried, and from which seed; `npm run test:long` tries others each time. */
const numRuns = process.env.LONG ? 20_000 : 1000;
const seed = process.env.LONG ? Date.now() : 20;

const key = fc.constantFrom(
  'a',
  'b',
  'token',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '<b>',
);

const text = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '${alert(1)}',
    '\ud83d',
    '^(a+)+$',
    '[',
  ),
  fc.string({ maxLength: 12 }),
);

const anything = fc.oneof(
  { depthSize: 'small' },
  text,
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
);

const ASSERTIONS = (
  'format title description default examples const enum required minimum maximum multipleOf minLength maxLength ' +
  'minItems maxItems uniqueItems readOnly writeOnly nullable $id $anchor isSensitive referenceRecords ' +
  'groups group ui:order order x-hidden allowCustom enumNames $schema'
).split(' ');
const WITH_ONE =
  'items additionalProperties not if then else contains propertyNames unevaluatedProperties'.split(' ');
const WITH_SEVERAL = 'oneOf anyOf allOf prefixItems'.split(' ');
const WITH_NAMED = 'properties patternProperties dependentSchemas dependencies $defs'.split(' ');

/** Some of the keywords, each with a value made by `value`: all of them at once would mean nothing. */
const some = (keywords: readonly string[], maxLength: number, value: fc.Arbitrary<unknown>) =>
  fc
    .subarray([...keywords], { maxLength })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, value]))));

/** Schemas whose keywords have what they may have, or something else. */
const schemas = fc.letrec<{ schema: unknown; byKey: unknown; list: unknown }>((tie) => {
  const assertions = fc
    .tuple(
      fc.record(
        {
          type: fc.oneof(
            fc.constantFrom('string', 'object', 'array', 'number', 'boolean', ['string', 'null']),
            anything,
          ),
          $ref: fc.oneof(fc.constantFrom('#', '#/properties/a', '#/$defs/b', 'x.json'), anything),
          pattern: text,
        },
        { requiredKeys: [] },
      ),
      some(ASSERTIONS, 5, anything),
    )
    .map(([one, other]) => ({ ...one, ...other }));
  const applicators = fc
    .tuple(
      some(WITH_ONE, 2, tie('schema')),
      some(WITH_NAMED, 2, tie('byKey')),
      some(WITH_SEVERAL, 2, tie('list')),
    )
    .map(([one, named, several]) => ({ ...one, ...named, ...several }));
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anything,
      assertions,
      fc.tuple(assertions, applicators).map(([one, other]) => ({ ...one, ...other })),
    ),
    byKey: fc.oneof(fc.dictionary(key, tie('schema'), { maxKeys: 3 }), anything),
    list: fc.oneof(fc.array(tie('schema'), { maxLength: 3 }), anything),
  };
}).schema;

const cases = fc.tuple(
  fc.oneof(
    schemas.filter(isObject),
    schemas.map((a) => ({ type: 'object', properties: { a } })),
  ),
  fc.dictionary(key, anything),
);

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
    const property = fc.property(cases, ([schema, given]) => {
      use(schema, given);
      passed++;
    });
    const result = fc.check(property, { seed, numRuns });
    console.log(`hostile: ${passed} of ${numRuns}, from seed ${seed}`);
    expect(result.failed, fc.defaultReportMessage(result)).to.equal(false);
  });
});
