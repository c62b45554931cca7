import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ListField, MapField, VariantField } from '../../src/schema/field.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

describe('Draft: unions and conditions', () => {
  const union: DataSchema = {
    required: ['auth'],
    properties: {
      auth: {
        type: 'object',
        oneOf: [
          { title: 'Key', required: ['key'], properties: { type: { const: 'key' }, key: text, shared: text } },
          { title: 'Login', properties: { type: { const: 'login' }, user: text, shared: { ...text, default: 'd' } } },
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
    const form = new Form({ properties: { u: { oneOf: [{ properties: { a: text } }, { properties: { a: text, b: text } }] } } });
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
      oneOf: [{ properties: { host: text, key: text } }, { properties: { user: text } }, { properties: { host: text, pass: text } }],
      anyOf: [{ properties: { host: text, zone: text } }, { properties: { state: text } }],
    });
    const ways: [string, number, unknown][] = [['~v', 1, 'h'], ['~v', 2, 'h'], ['~u1', 1, 'h'], ['~u1', 0, 'h'], ['~v', 1, 'h'], ['~u1', 1, undefined], ['~u1', 0, 'h']];
    const host = () => form.ids.filter((id) => id.endsWith('/host'));
    form.type(host()[0]!, 'h');
    for (const [union, branch, value] of ways) {
      form.choose(union, branch);
      expect(form.sent.host, `${union} ${branch}`).to.equal(value);
      expect(host().length).to.equal(value === undefined ? 0 : 1);
    }
  });

  it('keeps the entries of a map for the branch that it is in', () => {
    const form = new Form({ properties: { u: { oneOf: [{ properties: { m: { type: 'object', additionalProperties: text } } }, { properties: { b: text } }] } } });
    form.choose('/u', 0);
    form.draft.addEntry(form.get('/u~v0/m'), 'k');
    form.type('/u~v0/m/k', 'x').choose('/u', 1);
    expect(form.sent).to.deep.equal({ u: {} });
    form.choose('/u', 0);
    expect(form.sent).to.deep.equal({ u: { m: { k: 'x' } } });
  });

  it('says null where a union must not be left out', () => {
    const form = new Form({ required: ['u'], properties: { u: { anyOf: [{ properties: { a: text } }, { properties: { b: text } }, { type: 'null' }] } } });
    form.choose('/u', 1).type('/u~v1/b', 'x').choose('/u', -1);
    expect(form.sent).to.deep.equal({ u: null });
    expect(form.choose('/u', 1).sent).to.deep.equal({ u: { b: 'x' } });
  });

  it('sends a chosen optional branch even when nothing is filled in', () => {
    const form = new Form({ properties: { u: { oneOf: [{ properties: { a: text } }, { properties: { b: text } }] } } });
    expect(form.choose('/u', 0).sent).to.deep.equal({ u: {} });
  });

  it('changes between a scalar and an object', () => {
    const form = new Form({ properties: { u: { anyOf: [text, { type: 'object', properties: { a: text } }, { type: 'array', items: text }] } } });
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
        { if: { required: ['country'], properties: { country: { const: 'US' } } }, then: { properties: { state: { enum: ['CA', 'NY'], default: 'NY' } } } },
        { if: { required: ['state'], properties: { state: { const: 'CA' } } }, then: { properties: { county: text } } },
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
      properties: { kind: { enum: ['a', 'b'] }, id: { ...text, title: { $concat: ['Id of ', { $var: 'kind' }] } as unknown as string } },
    });
    expect(form.change('/kind', 'a').get('/id').label).to.equal('Id of a');
    expect(form.change('/kind', 'b').get('/id').label).to.equal('Id of b');
    expect(form.changes.at(-1)?.structure).to.equal(true);
  });
});

describe('Draft: lists and maps', () => {
  const list: DataSchema = { properties: { l: { type: 'array', items: { type: 'object', properties: { a: text, b: { ...text, default: 'd' } } } } } };

  it('adds items with their defaults and removes them with all that is known of them', () => {
    const form = new Form(list);
    form.draft.addItem(form.get('/l'));
    form.draft.addItem(form.get('/l'));
    form.type('/l/0/a', 'first').type('/l/1/a', 'second').type('/l/1/b', '');
    expect(form.sent).to.deep.equal({ l: [{ a: 'first', b: 'd' }, { a: 'second' }] });
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.sent).to.deep.equal({ l: [{ a: 'second' }] });
  });

  it('moves branches and unreadable texts with their items', () => {
    const form = new Form({
      properties: { l: { type: 'array', items: { oneOf: [{ properties: { t: { const: 0 }, a: { type: 'integer' } } }, { properties: { t: { const: 1 }, a: { type: 'integer' } } }] } } },
    });
    for (const branch of [0, 1]) {
      form.draft.addItem(form.get('/l'));
      form.choose(`/l/${branch}`, branch);
    }
    form.type('/l/0~v0/a', '1').type('/l/1~v1/a', '2x');
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.get<VariantField>('/l/0').chosen).to.equal(1);
    expect(form.draft.unreadableText(form.get('/l/0~v1/a'))).to.equal('2x');
    expect(form.type('/l/0~v1/a', '2').sent).to.deep.equal({ l: [{ t: 1, a: 2 }] });
  });

  it('keeps the value of an item that moves into the place of another branch', () => {
    const form = new Form(
      { properties: { l: { type: 'array', items: { oneOf: [{ properties: { t: { const: 0 }, a: text } }, { properties: { t: { const: 1 }, a: text } }] } } } },
      { l: [{ t: 0, a: 'x' }, { t: 1, a: 'y' }] },
    );
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.sent).to.deep.equal({ l: [{ t: 1, a: 'y' }] });
  });

  it('moves an item with its branch, what was typed in the others, its unreadable text and what it came with', () => {
    const branch = (t: number): DataSchema => ({ properties: { t: { const: t }, a: { type: 'integer' } } });
    const form = new Form(
      { properties: { l: { type: 'array', items: { oneOf: [branch(0), branch(1)] } } } },
      { l: [{ t: 0, a: 1, extra: 'first' }, { t: 1, a: 2 }, { t: 0, a: 3 }] },
    );
    form.choose('/l/0', 1).type('/l/0~v1/a', '4x');
    form.draft.moveItem(form.get('/l'), 0, 2);
    expect([0, 1, 2].map((index) => form.get<VariantField>(`/l/${index}`).chosen)).to.deep.equal([1, 0, 1]);
    expect(form.draft.unreadableText(form.get('/l/2~v1/a'))).to.equal('4x');
    expect(form.type('/l/2~v1/a', '4').sent).to.deep.equal({ l: [{ t: 1, a: 2 }, { t: 0, a: 3 }, { t: 1, a: 4, extra: 'first' }] });
    expect(form.choose('/l/2', 0).sent.l).to.deep.include({ t: 0, a: 1, extra: 'first' });
    form.draft.moveItem(form.get('/l'), 2, 0);
    expect(form.sent).to.deep.equal({ l: [{ t: 0, a: 1, extra: 'first' }, { t: 1, a: 2 }, { t: 0, a: 3 }] });
  });

  it('moves what is wrong with an item along, and says where what was known of it is', () => {
    const form = new Form({ properties: { l: { type: 'array', items: { ...text, minLength: 3 } } } }, { l: ['long', 'ab'] }, { validated: true });
    form.draft.leave(form.get('/l/1'));
    form.draft.moveItem(form.get('/l'), 1, 0);
    expect([form.wrong('/l/0'), form.wrong('/l/1')]).to.deep.equal(['minLength', undefined]);
    const known = new Map(['/l', '/l/0', '/l/1/x', '/l/10'].map((id) => [id, `was ${id}`]));
    expect([...form.changes.at(-1)!.renamed!(known)]).to.deep.equal([['/l', 'was /l'], ['/l/1', 'was /l/0'], ['/l/0/x', 'was /l/1/x']]);
  });

  it('moves nothing to where there is no item', () => {
    const form = new Form({ properties: { l: { type: 'array', items: text } } }, { l: ['a', 'b'] });
    form.draft.moveItem(form.get('/l'), 0, 2);
    form.draft.moveItem(form.get('/l'), -1, 0);
    expect(form.sent).to.deep.equal({ l: ['a', 'b'] });
    expect(form.changes).to.deep.equal([]);
  });

  it('sends defaults that were put in another order', () => {
    const form = new Form({ properties: { l: { type: 'array', items: text, default: ['a', 'b'] } } });
    form.draft.moveItem(form.get('/l'), 1, 0);
    expect(form.sent).to.deep.equal({ l: ['b', 'a'] });
  });

  it('leaves empty items out, and reports what is wrong at the item that is shown', () => {
    const form = new Form({ properties: { l: { type: 'array', items: { ...text, minLength: 3 } } } }, undefined, { validated: true });
    for (let i = 0; i < 3; i++) form.draft.addItem(form.get('/l'));
    form.type('/l/2', 'ab');
    expect(form.sent).to.deep.equal({ l: ['ab'] });
    expect(form.problems).to.deep.equal(['/l/2 minLength']);
  });

  it('tells an emptied list from one that was never there', () => {
    const form = new Form({ properties: { l: { type: 'array', items: text }, m: { type: 'array', items: text, minItems: 1 } } });
    for (const id of ['/l', '/m']) {
      form.draft.addItem(form.get(id));
      form.draft.removeItem(form.get(id), 0);
    }
    expect(form.sent).to.deep.equal({ l: [] });
  });

  it('keeps unknown keys with the items they came with', () => {
    const form = new Form(list, { l: [{ a: '1' }, { a: '2', extra: true }] });
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.sent).to.deep.equal({ l: [{ a: '2', b: 'd', extra: true }] });
  });

  it('adds, renames and removes entries in their order', () => {
    const form = new Form({ properties: { m: { type: 'object', additionalProperties: { type: 'integer' } } } });
    const map = (): MapField => form.get<MapField>('/m');
    form.draft.addEntry(map(), 'a');
    form.draft.addEntry(map(), 'b.c');
    form.type('/m/a', '1').type('/m/b.c', 'x');
    form.draft.renameEntry(map(), 'b.c', '__proto__');
    expect(form.draft.unreadableText(form.get('/m/__proto__'))).to.equal('x');
    form.type('/m/__proto__', '2');
    expect(JSON.stringify(form.sent)).to.equal('{"m":{"a":1,"__proto__":2}}');
    form.draft.renameEntry(map(), 'a', '__proto__');
    form.draft.renameEntry(map(), 'a', 'z');
    expect(map().entries.map(({ key }) => key)).to.deep.equal(['z', '__proto__']);
    form.draft.removeEntry(map(), 'z');
    form.draft.removeEntry(map(), '__proto__');
    expect(form.sent).to.deep.equal({});
  });
});
