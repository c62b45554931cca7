import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { countedCases } from '../support/counted-cases.js';
import { newDraft } from '../support/new-draft.js';
import { implementations } from '../validation/validators.js';

/**
 * Milliseconds for one check of one field. SECURITY.md promises 50 on a machine that does nothing else; without
 * bounds, each takes from minutes to years.
 */
const MAX_TIME = 3000;

/** Patterns that a browser may not be done with before the user is gone, each with such a text. */
const attacks: readonly (readonly [pattern: string, text: string])[] = [
  ['^(a+)+$', 'a'.repeat(40) + '!'],
  ['^(a|a)*$', 'a'.repeat(60) + '!'],
  ['^(a|aa)+$', 'a'.repeat(100) + '!'],
  ['(x+x+)+y', 'x'.repeat(5000)],
  ['(.*)*=', 'a'.repeat(50)],
  ['(\\w|\\d)+$', 'a1'.repeat(1000) + '!'],
  ['^(\\p{L}+\\s?)*$', 'é'.repeat(2000) + '!'],
  ['^(a{1,1000}){1,1000}$', 'a'.repeat(200) + '!'],
  ['^(?=.*a.*a.*a.*b)[^]*$', 'a'.repeat(2000)],
  ['^(\\w+\\s?)*$', 'a'.repeat(60) + '!'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)],
  ['^(?=(a+)+$)a', 'a'.repeat(40) + '!'],
  ['^(a?){40}a{40}$', 'a'.repeat(39)],
  ['((a{1,30}){1,30}){1,30}$', 'a'.repeat(100) + '!'],
  ['(a+)+\\1b', 'a'.repeat(60)],
  ['(?<=(a+)+)b$', 'a'.repeat(60) + 'c'],
  ['.*.*.*.*=', 'a'.repeat(3000)],
  ['a+$', 'a'.repeat(100_000) + '!'],
  ['\\s+$', ' '.repeat(100_000) + 'x'],
  ['^\\s*(.*)\\s*$', '\n'.repeat(50_000) + 'x'],
  [`^(${Array(30).fill('a|a').join(')(')})$`, 'a'.repeat(31)],
  ['('.repeat(500) + 'a' + ')*'.repeat(500) + '$', 'a'.repeat(40) + '!'],
];

const text = (pattern: string): DataSchema => ({ type: 'string', pattern });

/** The places of a schema from which a pattern may be tried on a text of the user. */
const places: Record<string, (pattern: string, text: string) => [schema: DataSchema, value: object]> = {
  'of a field': (pattern, value) => [{ properties: { a: text(pattern) } }, { a: value }],
  'of a secret': (pattern, value) => [
    { properties: { apiKey: { ...text(pattern), isSensitive: true } } },
    { apiKey: value },
  ],
  'of keys': (pattern, key) => [
    { patternProperties: { [pattern]: { type: 'number' } }, additionalProperties: { type: 'number' } },
    { [key]: 1 },
  ],
  'of names': (pattern, key) => [
    { propertyNames: { pattern }, additionalProperties: { type: 'number' } },
    { [key]: 1 },
  ],
  'of branches': (pattern, value) => [
    { properties: { a: { oneOf: [text(pattern), { type: 'string', minLength: 3 }, { type: 'number' }] } } },
    { a: value },
  ],
  'of a condition': (pattern, value) => [
    {
      properties: { a: { type: 'string' } },
      if: { properties: { a: { pattern } } },
      then: { required: ['b'] },
    },
    { a: value },
  ],
  'of items': (pattern, value) => [
    { properties: { a: { type: 'array', items: text(pattern) } } },
    { a: [value] },
  ],
};

/** Runs something, and says how long it took. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('patterns that backtrack without end', () => {
  const check = countedCases('bounds, patterns');
  const { warn } = console;
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));

  for (const [place, make] of Object.entries(places)) {
    for (const [name, compile] of implementations) {
      check(`${place}, ${name}`, () => {
        for (const [pattern, value] of attacks) {
          const [schema, filled] = make(pattern, value);
          const time = timeOf(() => {
            const draft = newDraft(schema, filled as Record<string, unknown>);
            draft.useValidator(compile);
            draft.check();
          });
          expect(time, `${pattern} took ${time} ms`).to.be.below(MAX_TIME);
        }
      });
    }
  }
});
