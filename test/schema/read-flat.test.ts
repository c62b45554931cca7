import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { GroupField } from '../../src/schema/field.js';
import { isFlat, readFlat } from '../../src/schema/read-flat.js';
import { readFields } from './read-fields.js';
import shapes from '../support/shapes.json';

const flat: Record<string, DataSchema> = {
  'no schema at all': {},
  'texts, secrets, numbers': {
    type: 'object',
    title: 'Account',
    properties: {
      apiKey: { type: 'string', description: 'From your *settings*', examples: ['k-1'] },
      site: { title: 'Site', type: 'string', prefix: 'https://', default: 'eu' },
      port: { type: 'integer', default: 443, order: 1 },
      keep: { type: 'boolean' },
    },
    required: ['site'],
  },
  choices: {
    properties: {
      region: { enum: ['eu', 'us'] },
    },
  },
  'a long form': {
    properties: Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`field${index}`, { type: 'string' }]),
    ),
    required: ['field3'],
  },
};

const structured: Record<string, DataSchema> = {
  'hidden properties': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    properties: {
      version: { type: 'string', 'x-hidden': true, default: '2' },
      needed: { hidden: true },
    },
    required: ['needed'],
  },
  'an order in a list': { properties: { a: { type: 'string' } }, 'ui:order': ['a'] },
  'a default that may break a rule': { properties: { a: { type: 'string', minLength: 2, default: 'x' } } },
  'a rule that a default may break': { properties: { a: { type: 'string' } }, maxProperties: 0 },
  'an object': { properties: { a: { type: 'object', properties: { b: { type: 'string' } } } } },
  'a list': { properties: { a: { type: 'array', items: { type: 'string' } } } },
  'a map': { properties: { a: { type: 'object' } } },
  'a union': { properties: { a: { oneOf: [{ type: 'string' }, { type: 'number' }] } } },
  'several of some options': { properties: { a: { type: 'array', enum: ['read', 'write'] } } },
  'a date': { properties: { a: { type: 'string', format: 'datetime' } } },
  'several types': { properties: { a: { type: ['string', 'number'] } } },
  'what accepts null': { properties: { a: { type: ['string', 'null'] } } },
  'null among fixed values': { properties: { a: { enum: ['x', null] } } },
  'a reference': { properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { type: 'string' } } },
  'a condition': {
    properties: { a: { type: 'string' } },
    if: { required: ['a'] },
    then: { required: ['b'] },
  },
  'a formula': { properties: { a: { type: 'string', enum: { $var: 'b' } as never } } },
  'a formula for a property': { properties: { a: { $var: 'b' } as never } },
  'a formula for all properties': { properties: { $case: { cases: [] } } as never },
  'a fixed value': { properties: { a: { const: 'key' } } },
  'a fixed answer': { properties: { a: { type: 'boolean', not: { const: false } } } },
  headings: { properties: { a: { type: 'string', group: 'g' } }, groups: [{ id: 'g', title: 'G' }] },
  'further keys': { properties: { a: { type: 'string' } }, additionalProperties: { type: 'string' } },
  'what is required and said nowhere': { properties: { a: { type: 'string' } }, required: ['b'] },
  'a property of any kind': { properties: { a: true } },
};

const SAID = (
  'kind id path label description required readOnly nullable advanced iconUri settled schema placeholder expects multiline ' +
  'input prefix suffix integer threeStates precision options allowCustom'
).split(' ');

function said(form: GroupField): unknown {
  const all = (field: object): unknown =>
    SAID.map((name) => [name, (field as Record<string, unknown>)[name]]);
  return [all(form), form.fields.map(all), form.hidden];
}

describe('readFlat', () => {
  for (const [name, schema] of Object.entries(flat)) {
    it(`reads ${name} as readFields does`, () => {
      expect(isFlat(schema)).to.equal(true);
      expect(said(readFlat(schema)!)).to.deep.equal(said(readFields(schema, {})));
    });
  }

  for (const [name, schema] of Object.entries(structured)) {
    it(`is not for ${name}`, () => {
      expect(isFlat(schema)).to.equal(false);
    });
  }

  it('reads every shape that it says is flat as readFields does', () => {
    for (const { schema } of shapes as { schema: DataSchema }[]) {
      if (isFlat(schema)) expect(said(readFlat(schema)!)).to.deep.equal(said(readFields(schema, {})));
    }
  });
});
