import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { MapField, VariantField } from '../../src/schema/field.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

describe('Draft: lists and maps', () => {
  const list: DataSchema = {
    properties: {
      l: { type: 'array', items: { type: 'object', properties: { a: text, b: { ...text, default: 'd' } } } },
    },
  };

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
      properties: {
        l: {
          type: 'array',
          items: {
            oneOf: [
              { properties: { t: { const: 0 }, a: { type: 'integer' } } },
              { properties: { t: { const: 1 }, a: { type: 'integer' } } },
            ],
          },
        },
      },
    });
    for (const branch of [0, 1]) {
      form.draft.addItem(form.get('/l'));
      form.choose(`/l/${branch}`, branch);
    }
    form.type('/l/0~v0/a', '1').type('/l/1~v1/a', '2x');
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.get<VariantField>('/l/0').chosen).to.equal(1);
    expect(form.draft.unreadText(form.get('/l/0~v1/a'))).to.equal('2x');
    expect(form.type('/l/0~v1/a', '2').sent).to.deep.equal({ l: [{ t: 1, a: 2 }] });
  });

  it('keeps the value of an item that moves into the place of another branch', () => {
    const form = new Form(
      {
        properties: {
          l: {
            type: 'array',
            items: {
              oneOf: [
                { properties: { t: { const: 0 }, a: text } },
                { properties: { t: { const: 1 }, a: text } },
              ],
            },
          },
        },
      },
      {
        l: [
          { t: 0, a: 'x' },
          { t: 1, a: 'y' },
        ],
      },
    );
    form.draft.removeItem(form.get('/l'), 0);
    expect(form.sent).to.deep.equal({ l: [{ t: 1, a: 'y' }] });
  });

  it('moves an item with its branch, what was typed in the others, its unreadable text and what it came with', () => {
    const branch = (t: number): DataSchema => ({ properties: { t: { const: t }, a: { type: 'integer' } } });
    const form = new Form(
      { properties: { l: { type: 'array', items: { oneOf: [branch(0), branch(1)] } } } },
      {
        l: [
          { t: 0, a: 1, extra: 'first' },
          { t: 1, a: 2 },
          { t: 0, a: 3 },
        ],
      },
    );
    form.choose('/l/0', 1).type('/l/0~v1/a', '4x');
    form.draft.moveItem(form.get('/l'), 0, 2);
    expect([0, 1, 2].map((index) => form.get<VariantField>(`/l/${index}`).chosen)).to.deep.equal([1, 0, 1]);
    expect(form.draft.unreadText(form.get('/l/2~v1/a'))).to.equal('4x');
    expect(form.type('/l/2~v1/a', '4').sent).to.deep.equal({
      l: [
        { t: 1, a: 2 },
        { t: 0, a: 3 },
        { t: 1, a: 4, extra: 'first' },
      ],
    });
    expect(form.choose('/l/2', 0).sent.l).to.deep.include({ t: 0, a: 1, extra: 'first' });
    form.draft.moveItem(form.get('/l'), 2, 0);
    expect(form.sent).to.deep.equal({
      l: [
        { t: 0, a: 1, extra: 'first' },
        { t: 1, a: 2 },
        { t: 0, a: 3 },
      ],
    });
  });

  it('moves what is wrong with an item along, and says where what was known of it is', () => {
    const form = new Form(
      { properties: { l: { type: 'array', items: { ...text, minLength: 3 } } } },
      { l: ['long', ''] },
      { validated: true },
    );
    form.type('/l/1', 'ab').draft.leave(form.get('/l/1'));
    form.draft.moveItem(form.get('/l'), 1, 0);
    expect([form.wrong('/l/0'), form.wrong('/l/1')]).to.deep.equal(['minLength', undefined]);
    const known = new Map(['/l', '/l/0', '/l/1/x', '/l/10'].map((id) => [id, `was ${id}`]));
    expect([...form.changes.at(-1)!.renamed!(known)]).to.deep.equal([
      ['/l', 'was /l'],
      ['/l/1', 'was /l/0'],
      ['/l/0/x', 'was /l/1/x'],
    ]);
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
    const form = new Form(
      { properties: { l: { type: 'array', items: { ...text, minLength: 3 } } } },
      undefined,
      { validated: true },
    );
    for (let i = 0; i < 3; i++) form.draft.addItem(form.get('/l'));
    form.type('/l/2', 'ab');
    expect(form.sent).to.deep.equal({ l: ['ab'] });
    expect(form.problems).to.deep.equal(['/l/2 minLength']);
  });

  it('tells an emptied list from one that was never there', () => {
    const form = new Form({
      properties: { l: { type: 'array', items: text }, m: { type: 'array', items: text, minItems: 1 } },
    });
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
    const form = new Form({
      properties: { m: { type: 'object', additionalProperties: { type: 'integer' } } },
    });
    const map = (): MapField => form.get<MapField>('/m');
    form.draft.addEntry(map(), 'a');
    form.draft.addEntry(map(), 'b.c');
    form.type('/m/a', '1').type('/m/b.c', 'x');
    form.draft.renameEntry(map(), 'b.c', '__proto__');
    expect(form.draft.unreadText(form.get('/m/__proto__'))).to.equal('x');
    form.type('/m/__proto__', '2');
    expect(JSON.stringify(form.sent)).to.equal('{"m":{"a":1,"__proto__":2}}');
    form.draft.renameEntry(map(), 'a', '__proto__');
    form.draft.renameEntry(map(), 'a', 'z');
    expect(map().entries.map(({ key }) => key)).to.deep.equal(['z', '__proto__']);
    form.draft.removeEntry(map(), 'z');
    form.draft.removeEntry(map(), '__proto__');
    // Taking out the last one says that there are to be none, as in a list.
    expect(form.sent).to.deep.equal({ m: {} });
  });
});
