import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';
import { Form } from '../flow/draft-form.js';
import { shape } from './shape.js';

const text: DataSchema = { type: 'string' };
const consent: DataSchema = { type: 'boolean', const: true };

describe('a value that the schema fixes', () => {
  const asked: [string, DataSchema, Field['kind'], unknown][] = [
    ['a yes', { type: 'boolean', const: true }, 'toggle', true],
    ['a yes without a type', { const: true }, 'toggle', true],
    ['a yes as the only one of a list', { type: 'boolean', enum: [true] }, 'toggle', true],
    ['a yes that is said twice', { enum: [true, true] }, 'toggle', true],
    ['a yes, by what it must not be', { type: 'boolean', not: { const: false } }, 'toggle', true],
    ['a yes, by what it must not be among', { type: 'boolean', not: { enum: [false] } }, 'toggle', true],
    ['a yes beside null', { type: ['boolean', 'null'], const: true }, 'toggle', true],
    ['a yes that is there by default', { type: 'boolean', const: true, default: true }, 'toggle', true],
    ['a no', { type: 'boolean', const: false }, 'toggle', false],
    ['a no that is there by default', { type: 'boolean', enum: [false], default: false }, 'toggle', false],
    ['a yes with a label', { enum: [{ label: 'I agree', value: true }] } as DataSchema, 'choice', true],
    ['a sentence', { type: 'string', const: 'I agree' }, 'choice', 'I agree'],
    ['a sentence of a list', { enum: ['I accept the terms'] }, 'choice', 'I accept the terms'],
    ['a sentence that is there by default', { const: 'I agree', default: 'I agree' }, 'choice', 'I agree'],
    ['yes as a text', { type: 'string', const: 'yes' }, 'choice', 'yes'],
    ['the only value of a list', { type: 'string', enum: ['eu'] }, 'choice', 'eu'],
    ['the only record', { referenceRecords: [{ id: 7, name: 'Main' }] }, 'choice', 7],
    ['a pattern', { type: 'string', pattern: '^I agree$' }, 'text', 'I agree'],
    ['every value of several', { items: { enum: ['a'] }, minItems: 1 }, 'several', ['a']],
    ['values that have to be among several', { items: text, contains: { const: 'a' } }, 'list', ['a']],
  ];
  for (const [name, schema, kind, answer] of asked) {
    for (const required of [['a'], []]) {
      it(`is asked for and never filled in: ${name}, ${required.length ? 'required' : 'optional'}`, () => {
        const whole = { type: 'object', properties: { a: schema }, required };
        const form = new Form(whole as DataSchema, {}, { validated: true });
        expect(form.get('/a').kind).to.equal(kind);
        expect(form.sent['a'] ?? undefined).to.be.oneOf([undefined, answer === true ? false : undefined]);
        expect(form.problems.length > 0).to.equal(required.length > 0);
        form.change('/a', answer);
        expect(form.sent).to.deep.equal({ a: answer });
        expect(form.problems).to.deep.equal([]);
      });
    }
  }

  it('is sent without being shown where it is technical', () => {
    expect(shape({ properties: { version: { const: 2 }, method: { const: 'oauth2.0' }, t: text } })).to.equal(
      '{version! method! t?}',
    );
    expect(new Form({ properties: { version: { const: 2 }, auth: { const: { a: 1 } } } }).sent).to.deep.equal(
      {
        version: 2,
        auth: { a: 1 },
      },
    );
  });

  it('is sent without being shown where the page wants it hidden', () => {
    expect(shape({ properties: { agree: { ...consent, 'x-hidden': true } } })).to.equal('{agree!}');
  });

  it('is asked for wherever it stands', () => {
    const inside: DataSchema = { type: 'object', properties: { agree: consent }, required: ['agree'] };
    expect(shape({ properties: { o: inside }, required: ['o'] })).to.equal('{o{agree}}');
    expect(shape({ properties: { l: { type: 'array', items: inside } } }, { l: [{}] })).to.equal(
      '{l?[0{agree}]}',
    );
    const ref = { $ref: '#/$defs/consent' };
    expect(shape({ properties: { agree: ref }, $defs: { consent } } as DataSchema)).to.equal('{agree?}');
    expect(shape({ properties: { agree: { allOf: [{ type: 'boolean' }, { const: true }] } } })).to.equal(
      '{agree?}',
    );
  });

  it('is no rule for what to fill in, where a condition fixes it', () => {
    const schema: DataSchema = {
      properties: { plan: { enum: ['free', 'paid'] }, agree: { type: 'boolean' }, region: text },
      if: { properties: { plan: { const: 'free' } }, required: ['plan'] },
      then: {
        properties: { agree: { const: true }, region: { const: 'eu' }, plan: { const: 'free' } },
        required: ['agree', 'region'],
      },
    };
    const form = new Form(schema, { plan: 'free' }, { validated: true });
    expect(form.ids).to.include.members(['/plan', '/agree', '/region']);
    expect(form.sent).to.deep.equal({ plan: 'free', agree: false });
    expect(form.problems).to.have.members(['/agree const', '/region required']);
    form.change('/agree', true).type('/region', 'us');
    expect(form.problems).to.deep.equal(['/region const']);
    form.type('/region', 'eu');
    expect(form.sent).to.deep.equal({ plan: 'free', agree: true, region: 'eu' });
    expect(form.problems).to.deep.equal([]);
  });

  describe('in a branch of a union', () => {
    const open = (...properties: Record<string, DataSchema>[]): string =>
      shape({
        properties: { u: { oneOf: properties.map((each) => ({ properties: each })) } },
        required: ['u'],
      });

    it('is hidden where it tells the branches apart, of whatever type', () => {
      expect(open({ k: { enum: ['a'] } }, { k: { const: 'b' }, t: text })).to.equal('{u<0:u{k!}>}');
      expect(open({ tls: { const: true }, t: text }, { tls: { const: false } })).to.equal(
        '{u<0:u{tls! t?}>}',
      );
      expect(open({ k: { const: 'SSH Key' } }, { k: { const: 'No Tunnel' } })).to.equal('{u<0:u{k!}>}');
      expect(open({ k: { enum: ['only'] }, t: text })).to.equal('{u{k! t?}}');
    });

    it('is asked for where it does not', () => {
      expect(open({ k: { const: 'a' }, agree: consent }, { k: { const: 'b' } })).to.equal(
        '{u<0:u{k! agree?}>}',
      );
      expect(open({ agree: consent, t: text }, { agree: consent, s: text })).to.equal('{u<0:u{agree? t?}>}');
      expect(open({ agree: consent, t: text })).to.equal('{u{agree? t?}}');
    });
  });

  it('has no option of its own beside the answer', () => {
    const [field] = readFields({ properties: { a: { const: 'I agree' } } }, {}).fields;
    expect(field!.kind === 'choice' && field!.options).to.deep.equal([
      { value: 'I agree', label: 'I agree' },
    ]);
  });
});
