import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { MapField, ToggleField } from '../../src/schema/field.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };
const object = (properties: Record<string, DataSchema>, ...required: string[]): DataSchema => ({
  type: 'object',
  properties,
  required,
});
const formOf = (properties: Record<string, DataSchema>, given?: Record<string, unknown>): Form =>
  new Form(object(properties), given, { validated: true });

const union: DataSchema = {
  oneOf: [object({ kind: { const: 'a' }, key: text }), object({ kind: { const: 'b' }, user: text })],
};

describe('Draft: what is shown is what is sent', () => {
  const answers: Record<string, [DataSchema, unknown]> = {
    'a choice': [{ enum: ['us', 'eu'], default: 'us' }, 'us'],
    'a text': [{ ...text, default: 'x' }, 'x'],
    'a secret': [{ ...text, writeOnly: true, default: 'x' }, 'x'],
    'a number': [{ type: 'integer', default: 0 }, 0],
    'a date': [{ ...text, format: 'date', default: '2024-05-17' }, '2024-05-17'],
    'a yes': [{ type: 'boolean', default: true }, true],
    'a no among three states': [{ type: ['boolean', 'null'], default: false }, false],
    'several values': [{ type: 'array', items: { enum: ['a', 'b'] }, default: ['a'] }, ['a']],
    'a list': [{ type: 'array', items: text, default: ['a'] }, ['a']],
    'a map': [{ type: 'object', additionalProperties: text, default: { a: 'b' } }, { a: 'b' }],
    'a union': [{ ...union, default: { kind: 'b' } }, { kind: 'b' }],
    'an object': [{ ...object({ a: text }), default: { a: 'x' } }, { a: 'x' }],
    'an object within': [object({ a: { ...text, default: 'x' } }), { a: 'x' }],
    JSON: [{ default: { a: 1 } }, { a: 1 }],
  };
  for (const [name, [schema, value]] of Object.entries(answers)) {
    it(`of a default in an optional object: ${name}`, () => {
      const form = formOf({ where: object({ field: schema, other: text }) });
      expect(form.draft.valueAt(['where', 'field'])).to.deep.equal(value);
      expect(form.sent).to.deep.equal({ where: { field: value } });
      expect(form.problems).to.deep.equal([]);
    });

    it(`and of one in an optional object that asks for more: ${name}`, () => {
      const form = formOf({ where: object({ field: schema, other: text }, 'other') });
      expect(form.sent).to.deep.equal({});
      expect(form.ids).to.deep.equal(['', '/where']);
      expect(form.problems).to.deep.equal([]);
      form.choose('/where', 0);
      expect(form.sent).to.deep.equal({ where: { field: value } });
      expect(form.problems).to.deep.equal(['/where~v0/other required']);
      expect(form.choose('/where', -1).sent).to.deep.equal({});
      const given = formOf(
        { where: object({ field: schema, other: text }, 'other') },
        { where: { other: 'x' } },
      );
      expect(given.sent).to.deep.equal({ where: { field: value, other: 'x' } });
    });
  }

  const blank: Record<string, DataSchema> = {
    'a blank text': { ...text, default: '' },
    null: { type: ['string', 'null'], default: null },
    'a box without a tick': { type: 'boolean', default: false },
    'an empty list': { type: 'array', items: text, default: [] },
    'a read-only value': { ...text, readOnly: true, default: 'x' },
    'a constant that is hidden': { const: 'v1' },
  };
  for (const [name, schema] of Object.entries(blank))
    it(`and nothing is, of an optional object that shows only ${name}`, () => {
      for (const required of [[], ['other']]) {
        const form = formOf({ where: object({ field: schema, other: text }, ...required) });
        expect(form.sent).to.deep.equal({});
        expect(form.problems).to.deep.equal([]);
        expect(form.ids).to.include('/where/other');
        expect(form.type('/where/other', 'x').sent.where).to.include({ other: 'x' });
      }
    });

  it('also where an optional object would begin with the first branch of a union', () => {
    const form = formOf({ auth: object({ way: union, name: text }, 'way') });
    expect(form.ids).to.deep.equal(['', '/auth']);
    expect(form.sent).to.deep.equal({});
    expect(form.choose('/auth', 0).sent).to.deep.equal({ auth: { way: { kind: 'a' } } });
  });

  it('also below headings, in branches and where a required object has a default for all', () => {
    const part = object({ host: { ...text, default: 'h' } }, 'host');
    expect(formOf({ a: object({ part, port: { type: 'integer', default: 1 } }, 'part') }).sent).to.deep.equal(
      {
        a: { part: { host: 'h' }, port: 1 },
      },
    );
    const grouped = {
      ...object({ host: { ...text, group: 'g' }, port: { type: 'integer', default: 1 } }, 'host'),
      groups: [{ id: 'g', title: 'G' }],
    };
    expect(formOf({ a: grouped }).sent).to.deep.equal({});
    const branch = object({ kind: { const: 'a' }, where: object({ web: { enum: ['us'], default: 'us' } }) });
    const form = formOf({ it: { oneOf: [branch, text] } });
    expect(form.choose('/it', 0).sent).to.deep.equal({ it: { kind: 'a', where: { web: 'us' } } });
  });

  it('where a default of a required field does not count, the object is left out', () => {
    const where = object(
      { site: { ...text, pattern: '^https', default: 'x' }, port: { default: 1 } },
      'site',
    );
    const form = formOf({ where });
    expect(form.sent).to.deep.equal({});
    expect(form.problems).to.deep.equal([]);
  });

  it('and emptied by the user, a default is not sent any more', () => {
    const form = formOf({ where: object({ web: { enum: ['us', 'eu'], default: 'us' } }) });
    expect(form.change('/where/web', undefined).sent).to.deep.equal({});
  });
});

describe('Draft: an empty object', () => {
  it('is said by a tick where an optional object has no fields', () => {
    for (const tls of [object({}), object({ mode: { const: 'on' } })].map((each) => ({
      ...each,
      additionalProperties: false,
    }))) {
      const form = formOf({ tls });
      expect(form.sent).to.deep.equal({});
      expect(form.choose('/tls', 0).sent).to.have.property('tls');
      expect(form.problems).to.deep.equal([]);
      expect(form.choose('/tls', -1).sent).to.deep.equal({});
    }
    expect(formOf({ tls: object({}) }, { tls: {} }).sent).to.deep.equal({ tls: {} });
  });

  it('is said by taking out the last entry of a map, as [] is in a list', () => {
    const form = formOf({ headers: { type: 'object', additionalProperties: text } });
    const map = () => form.get<MapField>('/headers');
    form.draft.addEntry(map(), 'a');
    expect(form.sent).to.deep.equal({});
    form.draft.removeEntry(map(), 'a');
    expect(form.sent).to.deep.equal({ headers: {} });
  });

  it('is not said of a map that must have entries', () => {
    const form = formOf({ headers: { type: 'object', additionalProperties: text, minProperties: 1 } });
    form.draft.addEntry(form.get<MapField>('/headers'), 'a');
    form.draft.removeEntry(form.get<MapField>('/headers'), 'a');
    expect(form.sent).to.deep.equal({});
    expect(form.problems).to.deep.equal([]);
  });

  it('is what an object of blank fields is not', () => {
    const form = formOf({ where: object({ a: text }) });
    expect(form.type('/where/a', 'x').type('/where/a', '').sent).to.deep.equal({});
    expect(formOf({ where: object({ a: text }) }, { where: {} }).sent).to.deep.equal({ where: {} });
  });
});

describe('Draft: null', () => {
  it('can be said wherever leaving out means something else', () => {
    const nullable: DataSchema = { type: ['string', 'null'] };
    const offers = (schema: DataSchema, required: string[] = [], given?: Record<string, unknown>) => {
      const form = new Form(object({ f: schema }, ...required), given, { validated: true });
      return form.draft.offersNull(form.get('/f'));
    };
    expect(offers(nullable, ['f'])).to.equal(true);
    expect(offers({ ...nullable, default: 'x' })).to.equal(true);
    expect(offers(nullable, [], { f: null })).to.equal(true);
    expect(offers(nullable)).to.equal(false);
    expect(offers({ ...nullable, default: null })).to.equal(false);
  });

  it('is one of three states of a yes or no', () => {
    const form = formOf({ f: { type: ['boolean', 'null'] } });
    expect(form.get<ToggleField>('/f').threeStates).to.equal(true);
    expect(form.change('/f', null).sent).to.deep.equal({ f: null });
  });
});
