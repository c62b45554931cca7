import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isObject } from '../../src/schema/json.js';
import { newDraft } from '../support/new-draft.js';
import { implementations } from '../validation/validators.js';

/** How many schemas are tried, each with a value; `SEED` names others. */
const numRuns = process.env.LONG ? 20_000 : 1000;

const seed = Number(process.env.SEED ?? 20);

/** Milliseconds of the processor for one case: most take a few, the densest circles two thousand, what has no end all. */
const MAX_TIME = 10_000;

/** What has failed once, as it was shrunk: `{ schema, given }`. A new one is written here to be kept. */
const KEPT = 'test/hostile/cases/';

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

const KEYWORDS =
  'type format title description default examples const enum required minimum maximum multipleOf minLength maxLength ' +
  'pattern minItems maxItems uniqueItems readOnly writeOnly nullable $ref $id $anchor isSensitive referenceRecords ' +
  'groups group ui:order order x-hidden allowCustom enumNames $schema';

/** Schemas whose keywords have what they may have, or something else. */
const schemas = fc.letrec<{ schema: unknown; byKey: unknown; list: unknown }>((tie) => {
  const assertions = fc.record(
    {
      ...Object.fromEntries(KEYWORDS.split(' ').map((name) => [name, anything])),
      type: fc.oneof(
        fc.constantFrom('string', 'object', 'array', 'number', 'boolean', ['string', 'null']),
        anything,
      ),
      $ref: fc.oneof(fc.constantFrom('#', '#/properties/a', '#/$defs/a', '#/$defs/b', 'x.json'), anything),
      pattern: text,
    },
    { requiredKeys: [] },
  );
  const applicators = fc.record(
    {
      ...Object.fromEntries(
        'items additionalProperties not if then else contains propertyNames unevaluatedProperties'
          .split(' ')
          .map((name) => [name, tie('schema')]),
      ),
      ...Object.fromEntries(
        'properties patternProperties dependentSchemas dependencies $defs'
          .split(' ')
          .map((name) => [name, tie('byKey')]),
      ),
      ...Object.fromEntries('oneOf anyOf allOf prefixItems'.split(' ').map((name) => [name, tie('list')])),
    },
    { requiredKeys: [] },
  );
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

const reference = fc.constantFrom('#', '#/$defs/a', '#/$defs/b', '#/$defs/c').map(($ref) => ({ $ref }));

/** Schemas that lead to each other without going any deeper into the value. */
const inCircles = fc.letrec<{ schema: object }>((tie) => {
  const one = tie('schema');
  const several = fc.array(one, { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      reference,
      fc.constantFrom({ type: 'object', properties: { a: { type: 'string' } } }, { type: 'null' }),
      fc.record(
        {
          ...Object.fromEntries('allOf anyOf oneOf'.split(' ').map((name) => [name, several])),
          ...Object.fromEntries('if then else not'.split(' ').map((name) => [name, one])),
          dependentSchemas: fc.dictionary(key, one, { maxKeys: 2 }),
        },
        { requiredKeys: [] },
      ),
    ),
  };
}).schema;

const cases = fc.tuple(
  fc.oneof(
    schemas.filter(isObject),
    schemas.map((a) => ({ type: 'object', properties: { a } })),
    fc
      .tuple(fc.dictionary(fc.constantFrom('a', 'b', 'c'), inCircles, { minKeys: 1 }), inCircles)
      .map(([$defs, a]) => ({ ...$defs.a, properties: { a }, $defs })),
  ),
  fc.dictionary(key, anything),
);

/** What a form does with a schema and the values of the page, in every way. Throws where anything is wrong. */
function tryOut(schema: unknown, given: Readonly<Record<string, unknown>>): void {
  const before = process.cpuUsage();
  for (const [, compile] of implementations) {
    const draft = newDraft(schema as DataSchema, given);
    draft.useValidator(compile);
    draft.check();
    expect(JSON.stringify(draft.parameters)).to.be.a('string');
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  expect(process.cpuUsage(before).user / 1000, 'milliseconds').to.be.below(MAX_TIME);
}

describe('hostile schemas and values', () => {
  const { warn } = console;
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));

  for (const name of readdirSync(KEPT)) {
    it(`never fail again as ${name} did`, () => {
      const { schema, given } = JSON.parse(readFileSync(KEPT + name, 'utf8')) as {
        schema: unknown;
        given: Record<string, unknown>;
      };
      tryOut(schema, given);
    });
  }

  it('are read and checked without an exception', function () {
    this.timeout(numRuns * 100);
    let passed = 0;
    const result = fc.check(
      fc.property(cases, ([schema, given]) => {
        tryOut(schema, given);
        passed++;
      }),
      { seed, numRuns },
    );
    console.log(`hostile: ${result.failed ? passed - result.numShrinks : passed} of ${numRuns}`);
    if (result.counterexample) {
      const [[schema, given]] = result.counterexample;
      const text = JSON.stringify({ schema, given }, undefined, 2) + '\n';
      const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
      writeFileSync(`${KEPT}${name}.json`, text);
    }
    expect(result.failed, fc.defaultReportMessage(result)).to.equal(false);
  });
});
