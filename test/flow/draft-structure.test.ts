import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ListField, VariantField } from '../../src/schema/field.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

describe('Draft: unions and conditions', () => {
  const union: DataSchema = {
    required: ['auth'],
    properties: {
      auth: {
        type: 'object',
        oneOf: [
          {
            title: 'Key',
            required: ['key'],
            properties: { type: { const: 'key' }, key: text, shared: text },
          },
          {
            title: 'Login',
            properties: { type: { const: 'login' }, user: text, shared: { ...text, default: 'd' } },
          },
        ],
      },
    },
  };

  it('brings back what was typed in the other branch, and does not send it', () => {
    const form = new Form(union).type('/auth~v0/key', 'k').type('/auth~v0/shared', 's').choose('/auth', 1);
    expect(form.sent).to.deep.equal({ auth: { type: 'login', shared: 'd' } });
    form.type('/auth~v1/user', 'u').choose('/auth', 0);
    expect(form.sent).to.deep.equal({ auth: { type: 'key', key: 'k', shared: 's' } });
    form.choose('/auth', 1);
    expect(form.sent).to.deep.equal({ auth: { type: 'login', user: 'u', shared: 'd' } });
  });

  it('does not take a branch along because of what was typed in it', () => {
    const form = new Form({
      properties: { u: { oneOf: [{ properties: { a: text } }, { properties: { a: text, b: text } }] } },
    });
    form.choose('/u', 1).type('/u~v1/a', 'x');
    expect(form.get<VariantField>('/u').chosen).to.equal(1);
    expect(form.sent).to.deep.equal({ u: { a: 'x' } });
  });

  it('takes what the page gave besides with its branch', () => {
    const form = new Form(union, { auth: { type: 'key', key: 'k', extra: 1 } });
    expect(form.sent).to.deep.equal({ auth: { type: 'key', key: 'k', extra: 1 } });
    form.choose('/auth', 1).choose('/auth', 0);
    expect(form.sent).to.deep.include({ auth: { type: 'key', key: 'k', extra: 1 } });
  });

  it('leaves an optional union out when none is chosen, and keeps what was typed', () => {
    const form = new Form({ properties: union.properties! });
    expect(form.get<VariantField>('/auth').chosen).to.equal(-1);
    form.choose('/auth', 0).type('/auth~v0/key', 'k').choose('/auth', -1);
    expect(form.sent).to.deep.equal({});
    expect(form.choose('/auth', 0).sent).to.deep.equal({ auth: { type: 'key', key: 'k' } });
  });

  it('keeps what two unions ask for while one of them still does', () => {
    const form = new Form({
      oneOf: [
        { properties: { host: text, key: text } },
        { properties: { user: text } },
        { properties: { host: text, pass: text } },
      ],
      anyOf: [{ properties: { host: text, zone: text } }, { properties: { state: text } }],
    });
    const ways: [string, number, unknown][] = [
      ['~v', 1, 'h'],
      ['~v', 2, 'h'],
      ['~u1', 1, 'h'],
      ['~u1', 0, 'h'],
      ['~v', 1, 'h'],
      ['~u1', 1, undefined],
      ['~u1', 0, 'h'],
    ];
    const host = () => form.ids.filter((id) => id.endsWith('/host'));
    form.type(host()[0]!, 'h');
    for (const [union, branch, value] of ways) {
      form.choose(union, branch);
      expect(form.sent.host, `${union} ${branch}`).to.equal(value);
      expect(host().length).to.equal(value === undefined ? 0 : 1);
    }
  });

  it('keeps the entries of a map for the branch that it is in', () => {
    const form = new Form({
      properties: {
        u: {
          oneOf: [
            { properties: { m: { type: 'object', additionalProperties: text } } },
            { properties: { b: text } },
          ],
        },
      },
    });
    form.choose('/u', 0);
    form.draft.addEntry(form.get('/u~v0/m'), 'k');
    form.type('/u~v0/m/k', 'x').choose('/u', 1);
    expect(form.sent).to.deep.equal({ u: {} });
    form.choose('/u', 0);
    expect(form.sent).to.deep.equal({ u: { m: { k: 'x' } } });
  });

  it('says null where a union must not be left out', () => {
    const form = new Form({
      required: ['u'],
      properties: {
        u: { anyOf: [{ properties: { a: text } }, { properties: { b: text } }, { type: 'null' }] },
      },
    });
    form.choose('/u', 1).type('/u~v1/b', 'x').choose('/u', -1);
    expect(form.sent).to.deep.equal({ u: null });
    expect(form.choose('/u', 1).sent).to.deep.equal({ u: { b: 'x' } });
  });

  it('sends a chosen optional branch even when nothing is filled in', () => {
    const form = new Form({
      properties: { u: { oneOf: [{ properties: { a: text } }, { properties: { b: text } }] } },
    });
    expect(form.choose('/u', 0).sent).to.deep.equal({ u: {} });
  });

  it('changes between a scalar and an object', () => {
    const form = new Form({
      properties: {
        u: { anyOf: [text, { type: 'object', properties: { a: text } }, { type: 'array', items: text }] },
      },
    });
    form.choose('/u', 0).type('/u~v0', 'plain').choose('/u', 1).type('/u~v1/a', 'x');
    expect(form.sent).to.deep.equal({ u: { a: 'x' } });
    form.choose('/u', 2).draft.addItem(form.get<ListField>('/u~v2'));
    form.type('/u~v2/0', 'item');
    expect(form.sent).to.deep.equal({ u: ['item'] });
    expect(form.choose('/u', 0).sent).to.deep.equal({ u: 'plain' });
    expect(form.choose('/u', 1).sent).to.deep.equal({ u: { a: 'x' } });
    expect(form.choose('/u', 2).sent).to.deep.equal({ u: ['item'] });
  });

  it('opens a recursion as far as the user goes', () => {
    const form = new Form({ properties: { name: text, child: { $ref: '#' } } });
    form.choose('/child', 0).type('/child~v0/name', 'x');
    expect(form.sent).to.deep.equal({ child: { name: 'x' } });
    form.choose('/child~v0/child', 0);
    expect(form.sent).to.deep.equal({ child: { name: 'x', child: {} } });
  });

  it('follows chained conditions, and puts aside what they no longer ask for', () => {
    const form = new Form({
      properties: { country: { enum: ['US', 'FR'] } },
      allOf: [
        {
          if: { required: ['country'], properties: { country: { const: 'US' } } },
          then: { properties: { state: { enum: ['CA', 'NY'], default: 'NY' } } },
        },
        {
          if: { required: ['state'], properties: { state: { const: 'CA' } } },
          then: { properties: { county: text } },
        },
      ],
    });
    form.change('/country', 'US');
    expect(form.sent).to.deep.equal({ country: 'US', state: 'NY' });
    form.change('/state', 'CA').type('/county', 'Marin');
    expect(form.sent).to.deep.equal({ country: 'US', state: 'CA', county: 'Marin' });
    form.change('/country', 'FR');
    expect(form.sent).to.deep.equal({ country: 'FR' });
    expect(form.ids).to.deep.equal(['', '/country']);
    form.change('/country', 'US');
    expect(form.sent).to.deep.equal({ country: 'US', state: 'CA', county: 'Marin' });
  });

  it('sends the constant that a condition asks for', () => {
    const form = new Form({
      properties: { on: { type: 'boolean' } },
      if: { required: ['on'], properties: { on: { const: true } } },
      then: { properties: { mode: { const: 'a' } } },
      else: { properties: { mode: { const: 'b' } } },
    });
    expect(form.sent).to.deep.equal({ mode: 'b' });
    expect(form.change('/on', true).sent).to.deep.equal({ on: true, mode: 'a' });
  });

  it('reads formulas again as their values change', () => {
    const form = new Form({
      properties: {
        kind: { enum: ['a', 'b'] },
        id: { ...text, title: { $concat: ['Id of ', { $var: 'kind' }] } as unknown as string },
      },
    });
    expect(form.change('/kind', 'a').get('/id').label).to.equal('Id of a');
    expect(form.change('/kind', 'b').get('/id').label).to.equal('Id of b');
    expect(form.changes.at(-1)?.structure).to.equal(true);
  });
});
