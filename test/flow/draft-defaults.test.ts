import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { TextField } from '../../src/schema/field.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };
const untouched = (schema: DataSchema, given?: Record<string, unknown>) =>
  new Form(schema, given, { validated: true });

describe('Draft: which defaults count', () => {
  const refused: Record<string, DataSchema> = {
    pattern: { type: 'string', default: '', pattern: '^https?://.+' },
    'format of a date': { type: 'string', format: 'date', default: '' },
    'format of a text': { type: 'string', format: 'email', default: 'nobody' },
    minLength: { type: 'string', minLength: 8, default: 'abc' },
    minItems: { type: 'array', items: text, minItems: 1, default: [] },
    'minItems of a choice': { type: 'array', items: { enum: ['a', 'b'] }, minItems: 1, default: [] },
    'an item that is no option': { type: 'array', items: { enum: ['a', 'b'] }, default: ['z'] },
    type: { type: 'integer', default: 0.5 },
    'type, as text': { type: 'integer', default: '0.5' },
    minimum: { type: 'integer', default: 0, minimum: 1 },
    maximum: { type: 'number', default: '70000', maximum: 65535 },
    exclusiveMinimum: { type: 'number', default: 0, exclusiveMinimum: 0 },
    multipleOf: { type: 'integer', default: 7, multipleOf: 5 },
    not: { type: 'string', default: 'none', not: { const: 'none' } },
    'a rule inside an object': { type: 'object', default: { url: null }, properties: { url: text } },
    'a rule inside a list': { type: 'array', items: { type: 'integer' }, default: ['x'] },
    'a rule inside a map': {
      type: 'object',
      additionalProperties: { type: 'integer' },
      default: { a: 'x' },
    },
    'a rule behind a reference': { default: 'x', $ref: '#/$defs/port' } as DataSchema,
    'all branches': {
      default: {},
      oneOf: [{ type: 'object', required: ['key'], properties: { key: text } }, text],
    },
    'type, hidden': { type: 'integer', hidden: true, default: 'x' },
    'null, hidden': { type: 'string', hidden: true, default: null },
    'pattern, hidden': { type: 'string', hidden: true, pattern: '^a', default: 'b' },
  };
  for (const [rule, property] of Object.entries(refused)) {
    it(`none that breaks its own rule: ${rule}`, () => {
      for (const more of [{}, { if: {}, then: {} }]) {
        const form = untouched({
          properties: { field: property, other: text },
          $defs: { port: { type: 'integer' } },
          ...more,
        });
        expect(form.sent).to.deep.equal({});
        expect(form.problems).to.deep.equal([]);
      }
    });
  }

  const counted: [DataSchema, unknown][] = [
    [{ type: 'string', default: 'https://a', pattern: '^https?://.+' }, 'https://a'],
    [{ type: 'string', format: 'date', default: '2024-05-17' }, '2024-05-17'],
    [{ type: 'integer', default: '443', minimum: 1 }, 443],
    [{ type: 'array', items: text, minItems: 1, default: ['a'] }, ['a']],
    [{ type: 'object', default: { url: 'u' }, properties: { url: text } }, { url: 'u' }],
    [{ type: 'string', default: '' }, ''],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }], default: null }, null],
    [{ anyOf: [{ type: 'array', items: text }, { type: 'null' }], default: null }, null],
  ];
  for (const [property, value] of counted)
    it(`one that is valid: ${JSON.stringify(value)}`, () =>
      expect(untouched({ properties: { field: property } }).sent).to.deep.equal({ field: value }));

  it('fills in the parts that count of an object whose default does not', () => {
    const proxy: DataSchema = {
      type: 'object',
      default: { host: 'proxy', port: 'x', user: null },
      required: ['host', 'password'],
      properties: { host: text, port: { type: 'integer' }, user: text, password: text },
    };
    expect(untouched({ required: ['proxy'], properties: { proxy } }).sent).to.deep.equal({
      proxy: { host: 'proxy' },
    });
  });

  it('begins a required list with items that are to be filled in', () => {
    const item: DataSchema = {
      type: 'object',
      required: ['url'],
      properties: { url: text, port: { type: 'integer' } },
    };
    const sites: DataSchema = { type: 'array', items: item, default: [{ port: 1 }] };
    const form = untouched({ required: ['sites'], properties: { sites } });
    expect(form.sent).to.deep.equal({ sites: [{ port: 1 }] });
    expect(untouched({ properties: { sites } }).sent).to.deep.equal({});
    expect(
      untouched({ required: ['sites'], properties: { sites: { ...sites, default: [{ port: 'x' }] } } }).sent,
    ).to.deep.equal({});
  });

  it('begins a required list with items that ask for consent', () => {
    const item: DataSchema = {
      type: 'object',
      required: ['agree'],
      properties: { agree: { type: 'boolean', const: true } },
    };
    const sites: DataSchema = { type: 'array', items: item, default: [{}] };
    const form = untouched({ required: ['sites'], properties: { sites } });
    expect(form.sent).to.deep.equal({ sites: [{ agree: false }] });
    expect(form.problems).to.deep.equal(['/sites/0/agree const']);
  });

  it('shows one that does not count as a placeholder', () => {
    const form = untouched({ properties: { since: { type: 'string', minLength: 8, default: 'today' } } });
    expect(form.get<TextField>('/since').placeholder).to.equal('today');
  });

  it('opens no optional union for a default that does not count', () => {
    const auth: DataSchema = {
      type: 'object',
      default: {},
      oneOf: [
        { properties: { kind: { const: 'a' }, key: text }, required: ['key'] },
        { properties: { kind: { const: 'b' }, user: text }, required: ['user'] },
      ],
    };
    const form = untouched({ properties: { auth } });
    expect(form.sent).to.deep.equal({});
    expect(form.problems).to.deep.equal([]);
    expect(form.choose('/auth', 1).sent).to.deep.equal({ auth: { kind: 'b' } });
  });
});

describe('Draft: defaults beside what the page gave', () => {
  const keep: DataSchema = { type: 'boolean', default: true };

  it('are left out where a rule of the object refuses them', () => {
    const bg: DataSchema = {
      type: 'object',
      properties: { page: text, keep, size: { type: 'integer', default: 5 } },
      not: { required: ['keep', 'page'] },
    };
    const form = untouched({ properties: { bg } }, { bg: { page: 'a' } });
    expect(form.sent).to.deep.equal({ bg: { page: 'a', size: 5 } });
    expect(form.problems).to.deep.equal([]);
  });

  it('are left out where the branch of the value forbids their key', () => {
    const schema: DataSchema = {
      properties: { keep },
      oneOf: [
        { properties: { page: text }, required: ['page'], not: { required: ['keep'] } },
        { properties: { url: text }, required: ['url'] },
      ],
    };
    expect(untouched(schema, { page: 'a' }).sent).to.deep.equal({ page: 'a' });
    expect(untouched(schema, { page: 'a' }).problems).to.deep.equal([]);
    expect(untouched(schema, { url: 'a' }).sent).to.deep.equal({ url: 'a', keep: true });
  });

  const rules: Record<string, DataSchema> = {
    maxProperties: { properties: { page: text, keep }, maxProperties: 1 },
    dependencies: { properties: { page: text, keep }, dependencies: { keep: ['url'] } },
    if: { properties: { page: text, keep }, if: { required: ['keep'] }, then: { required: ['url'] } },
    propertyNames: { properties: { page: text, keep }, propertyNames: { enum: ['page'] } },
    patternProperties: { properties: { page: text, keep }, patternProperties: { '^k': { const: false } } },
  };
  for (const [rule, schema] of Object.entries(rules))
    it(`are left out where ${rule} refuses them`, () => {
      expect(untouched(schema, { page: 'a' }).sent).to.deep.equal({ page: 'a' });
      expect(untouched(schema, { page: 'a' }).problems).to.deep.equal([]);
    });

  it('may ask for more in a form that has to be filled in anyway', () => {
    const form = untouched({
      properties: { mode: { enum: ['key', 'login'], default: 'key' }, host: text },
      required: ['host'],
      if: { properties: { mode: { const: 'key' } } },
      then: { properties: { key: text }, required: ['key'] },
    });
    expect(form.sent).to.deep.equal({ mode: 'key' });
  });
});
