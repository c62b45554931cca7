import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { VariantField } from '../../src/schema/field.js';
import { isObject } from '../../src/schema/json.js';
import { InventedSchemas } from '../support/invented-schemas.js';
import { randomFrom } from '../support/random.js';
import { validValues } from '../support/valid-values.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };
const given = (schema: DataSchema, value: unknown) =>
  new Form({ properties: { it: schema }, $defs: DEFINITIONS }, { it: value }, { validated: true });

const kind = (name: string): DataSchema => ({ properties: { kind: { const: name } }, required: ['kind'] });
const DEFINITIONS: Record<string, DataSchema> = {
  text: { ...kind('Text'), properties: { kind: { const: 'Text' }, name: text } },
  date: { ...kind('Date'), properties: { kind: { const: 'Date' }, name: text } },
  set: { const: 'Set' },
};
const ref = (name: string): DataSchema => ({ $ref: `#/$defs/${name}` });

describe('Draft: values that are valid', () => {
  const set: DataSchema = {
    allOf: [{ properties: { kind: text } }, { properties: { kind: { const: 'Set' }, name: text } }],
  };
  const setByReference: DataSchema = { properties: { kind: ref('set'), name: text } };
  const inner: DataSchema = { oneOf: [ref('text'), ref('date')] };
  const cases: [what: string, schema: DataSchema, value: unknown, branch: number][] = [
    ['a constant behind allOf', { oneOf: [inner, set] }, { kind: 'Text', name: 'x' }, 0],
    ['a constant behind allOf, its own', { oneOf: [inner, set] }, { kind: 'Set', name: 'x' }, 1],
    ['a constant behind a reference', { oneOf: [setByReference, inner] }, { kind: 'Date', name: 'x' }, 1],
    [
      'fitting before naming',
      {
        anyOf: [
          { properties: { meta: text } },
          { properties: { match: text, embed: { type: 'object' } }, required: ['match'] },
        ],
      },
      { match: 'm', embed: 'other' },
      0,
    ],
    ['a scalar constant', { oneOf: [{ type: 'string', format: 'uri' }, { const: 'none' }] }, 'none', 1],
    ['a format', { oneOf: [{ const: 'none' }, { type: 'string', format: 'uri' }] }, 'https://a.example', 1],
    [
      'a pattern',
      {
        anyOf: [
          { type: 'string', pattern: '^a' },
          { type: 'string', pattern: '^b' },
        ],
      },
      'b',
      1,
    ],
    [
      'a tuple',
      {
        anyOf: [
          { type: 'array', items: [{ enum: ['*'] }], additionalItems: false } as DataSchema,
          { type: 'array', items: text },
        ],
      },
      ['a', 'b'],
      1,
    ],
    [
      'a tuple of 2020-12',
      {
        anyOf: [
          { type: 'array', prefixItems: [{ type: 'integer' }] },
          { type: 'array', items: text },
        ],
      },
      ['a'],
      1,
    ],
    [
      'names of keys',
      {
        anyOf: [
          { type: 'object', propertyNames: { pattern: '^x-' } },
          { type: 'object', properties: { a: {} } },
        ],
      },
      { a: 1 },
      1,
    ],
  ];
  for (const [what, schema, value, branch] of cases)
    it(`are read as the branch that accepts them: ${what}`, () => {
      const form = given(schema, value);
      expect(form.get<VariantField>('/it').chosen).to.equal(branch);
      expect(form.sent).to.deep.equal({ it: value });
      expect(form.problems).to.deep.equal([]);
    });

  it('that are still incomplete are read as the branch whose constant they have, behind references too', () => {
    const branches = [set, setByReference, ref('text')].map((branch) => ({ ...branch, minProperties: 9 }));
    expect(given({ anyOf: branches }, { kind: 'Text' }).get<VariantField>('/it').chosen).to.equal(2);
  });

  for (const seed of [1, 2, 3])
    it(`are accepted and kept, whatever the schema: row ${seed}`, function () {
      const schemas = new InventedSchemas(randomFrom(seed));
      const random = randomFrom(seed + 100);
      for (let round = 0; round < 60; round++) {
        const schema = schemas.next();
        for (const value of validValues(schema, 4, random)) {
          const form = new Form(schema, value as Record<string, unknown>, { validated: true });
          const about = JSON.stringify({ schema, value });
          expect(form.problems, about).to.deep.equal([]);
          expect(holds(form.sent, value), about).to.equal(true);
        }
      }
    });
});

/** Whether all that was given is there, whatever was added to it. */
function holds(sent: unknown, value: unknown): boolean {
  if (!isObject(sent) || !isObject(value))
    return JSON.stringify(sent) === JSON.stringify(value) || Array.isArray(value);
  return Object.keys(value).every((key) => Object.hasOwn(sent, key) && holds(sent[key], value[key]));
}
