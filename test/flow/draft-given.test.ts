import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field, ListField, MapField } from '../../src/schema/field.js';
import { readJson } from '../../src/value/special/json-text.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

type Value = Record<string, unknown>;

/** A kind of field, with what the page gives, what the user fills in instead, what the page gives then. */
type Kind = readonly [name: string, schema: DataSchema, given: unknown, filled: unknown, other: unknown];

const kinds: readonly Kind[] = [
  ['text', text, 'acme', 'acme2', 'globex'],
  ['secret', { ...text, format: 'password' }, 'k1', 'k2', 'k3'],
  ['secret of several lines', { ...text, format: 'password', multiline: true }, 'a\nb', 'a\nc', 'd\ne'],
  ['number', { type: 'number' }, 1, 2.5, 0],
  ['date', { ...text, format: 'date' }, '2026-01-01', '2026-02-02', '2026-03-03'],
  ['choice', { enum: ['x', 'y', 'z'] }, 'x', 'y', 'z'],
  ['combobox', { ...text, enum: ['x'], allowCustom: true }, 'x', 'own', 'another'],
  ['toggle', { type: 'boolean' }, true, false, null],
  [
    'several',
    { type: 'array', items: { enum: ['r', 'w', 'x'] }, uniqueItems: true },
    ['r'],
    ['w', 'r'],
    ['x'],
  ],
  ['JSON', {}, { a: 1, b: [1] }, { a: 1, b: [2] }, { a: 2, b: [1] }],
  ['null', { type: ['string', 'null'] }, 'x', null, 'y'],
  ['value instead of null', { type: ['string', 'null'] }, null, 'x', 'y'],
  ['given empty text', text, '', 'x', 'y'],
];

/** Where a field may stand: the schema around it, the value around it, and the id of the field. */
const places: readonly [
  name: string,
  around: (schema: DataSchema) => DataSchema,
  value: (value: unknown) => unknown,
  id: string,
][] = [
  ['alone', (schema) => schema, (value) => value, '/k'],
  [
    'in a group',
    (schema) => ({ type: 'object', properties: { in: schema } }),
    (value) => ({ in: value }),
    '/k/in',
  ],
  ['in a list', (items) => ({ type: 'array', items }), (value) => [value], '/k/0'],
  [
    'in a list of groups',
    (schema) => ({ type: 'array', items: { type: 'object', properties: { in: schema, x: text } } }),
    (value) => [{ in: value, x: 'x' }],
    '/k/0/in',
  ],
  [
    'in a map',
    (schema) => ({ type: 'object', additionalProperties: schema }),
    (value) => ({ in: value }),
    '/k/in',
  ],
  [
    'in a branch',
    (schema): DataSchema => ({
      oneOf: [
        { type: 'object', required: ['t'], properties: { t: { const: 1 }, in: schema } } as DataSchema,
        { type: 'object', required: ['t'], properties: { t: { const: 2 }, b: text } } as DataSchema,
      ],
    }),
    (value) => ({ t: 1, in: value }),
    '/k~v0/in',
  ],
];

describe('Draft: what the page gives again', () => {
  for (const [place, around, value, id] of places) {
    for (const [kind, schema, given, filled, other] of kinds) {
      // A list of choices is one field.
      if (place === 'in a list' && (kind === 'choice' || kind === 'combobox')) continue;
      describe(`${kind}, ${place}`, () => {
        const all: DataSchema = { properties: { k: around(schema), other: text } };
        const give = (k: unknown, more: Value = { other: 'o' }): Value => ({ k: value(k), ...more });
        const start = (first: unknown = given): Form => new Form(all, give(first));
        const filledIn = (): Form => start().change(id, filled);
        const expectValue = (form: Form, expected: unknown): void => {
          expect(form.draft.valueAt(form.get(id).path)).to.deep.equal(expected);
        };

        it('equal, changes nothing and tells nobody', () => {
          const form = filledIn();
          const { root } = form.draft;
          form.changes.length = 0;
          form.draft.fill(structuredClone(give(given)));
          expectValue(form, filled);
          expect(form.draft.root).to.equal(root);
          expect(form.changes.flatMap(({ fields }) => [...fields])).to.deep.equal([]);
        });

        it('with another key changed, keeps what was filled in', () => {
          const form = filledIn();
          form.changes.length = 0;
          form.draft.fill(give(given, { other: 'new' }));
          expectValue(form, filled);
          expect(form.draft.valueAt(['other'])).to.equal('new');
          expect([...form.changes[0]!.fields]).to.deep.equal(['/other']);
          expect(form.changes[0]).to.include({ structure: false, byUser: false });
        });

        it('with this key changed, takes the new value', () => {
          const form = filledIn();
          form.draft.fill(give(other));
          expectValue(form, other);
        });

        it('changed while nobody has filled anything in, takes the new value', () => {
          const form = start();
          form.draft.fill(give(other));
          expectValue(form, other);
          expect(form.sent).to.deep.equal(give(other));
        });

        it('as it was told, keeps what was filled in', () => {
          const form = filledIn();
          const { root } = form.draft;
          form.draft.fill(form.sent);
          expectValue(form, filled);
          expect(form.draft.root).to.equal(root);
        });

        it('without the key, keeps what was filled in', () => {
          const form = filledIn();
          form.draft.fill({ other: 'o' });
          expectValue(form, filled);
        });

        it('without the key that nobody has changed, is as if it had never been given', () => {
          const form = start();
          form.draft.fill({ other: 'o' });
          const anew = new Form(all, { other: 'o' });
          expect([form.sent, form.ids]).to.deep.equal([anew.sent, anew.ids]);
        });
      });
    }
  }

  it('keeps a field empty that the user has emptied', () => {
    const schema = { properties: { a: text, b: { ...text, default: 'd' }, c: text } };
    const form = new Form(schema, { a: 'x' });
    form.type('/a', '').type('/b', '').draft.fill({ a: 'x', c: 'z' });
    expect(form.sent).to.deep.equal({ c: 'z' });
    form.draft.fill({ c: 'z' });
    expect(form.sent).to.deep.equal({ c: 'z' });
  });

  it('shows the default again where the page takes its own value back', () => {
    const form = new Form({ properties: { a: { ...text, default: 'd' } } }, { a: 'x' });
    form.draft.fill({});
    expect(form.sent).to.deep.equal({ a: 'd' });
  });

  it('keeps a text that cannot be read, unless its key is given another value', () => {
    for (const properties of [{}, { o: { properties: { a: text } } }] as Record<string, DataSchema>[]) {
      const form = new Form({ properties: { n: { type: 'integer' }, a: text, ...properties } }, { n: 5 });
      const shown = () => form.draft.unreadText(form.get('/n'));
      form.type('/n', '5x').draft.fill({ n: 5, a: 'x' });
      expect(shown()).to.equal('5x');
      form.draft.fill({ a: 'x' });
      expect(shown()).to.equal('5x');
      form.draft.fill({ n: 6, a: 'x' });
      expect(shown()).to.equal(undefined);
      expect(form.sent).to.deep.equal({ n: 6, a: 'x' });
    }
  });

  it('keeps saying what is wrong, and takes back what is corrected', () => {
    const form = new Form({ required: ['a', 'b'], properties: { a: text, b: text, c: text } });
    expect(form.problems).to.deep.equal(['/a required', '/b required']);
    form.draft.fill({ b: 'x', c: 'y' });
    expect([form.wrong('/a'), form.wrong('/b')]).to.deep.equal(['required', undefined]);
  });

  it('notices a change of the same object', () => {
    const given: Value = { o: { a: 'x' } };
    const form = new Form({ properties: { o: { properties: { a: text, b: text } } } }, given);
    form.type('/o/b', 'y');
    (given['o'] as Value)['a'] = 'z';
    form.draft.fill(given);
    expect(form.sent).to.deep.equal({ o: { a: 'z', b: 'y' } });
  });

  describe('to a list that the user has changed', () => {
    const schema: DataSchema = { properties: { l: { type: 'array', items: text }, a: text } };
    const list = (form: Form): ListField => form.get<ListField>('/l');
    const start = (...l: string[]): Form => new Form(schema, { l, a: 'x' });

    it('keeps its order, and what was added and removed', () => {
      const form = start('1', '2', '3');
      form.draft.moveItem(list(form), 0, 2);
      form.draft.removeItem(list(form), 0);
      form.draft.addItem(list(form));
      form.type('/l/2', 'new').draft.fill({ l: ['1', '2', '3'], a: 'y' });
      expect(form.sent).to.deep.equal({ l: ['3', '1', 'new'], a: 'y' });
    });

    it('gives it the order of the page where the page gives another list', () => {
      const form = start('1', '2');
      form.draft.moveItem(list(form), 0, 1);
      form.draft.fill({ l: ['1', '2', '3'], a: 'x' });
      expect(form.sent).to.deep.equal({ l: ['1', '2', '3'], a: 'x' });
    });

    it('keeps the items that the page has not changed', () => {
      const form = start('1', '2');
      form.type('/l/0', 'own').draft.fill({ l: ['1', 'two', '3'], a: 'x' });
      expect(form.sent).to.deep.equal({ l: ['own', 'two', '3'], a: 'x' });
    });

    it('removes the items that the page takes back, except those that were filled in', () => {
      const form = start('1', '2', '3');
      form.type('/l/1', 'own').draft.fill({ l: ['1'], a: 'x' });
      expect(form.sent).to.deep.equal({ l: ['1', 'own'], a: 'x' });
      expect(form.ids).not.to.include('/l/2');
      form.draft.fill({ l: [], a: 'x' });
      expect(form.sent).to.deep.equal({ l: ['own'], a: 'x' });
    });

    it('keeps a new item that is still empty where the page gives back what it was told', () => {
      const form = new Form(schema);
      form.draft.addItem(list(form));
      form.draft.addItem(list(form));
      form.type('/l/1', 'own').draft.fill(form.sent);
      expect(list(form).items).to.have.length(2);
    });
  });

  describe('to a map that the user has changed', () => {
    const schema: DataSchema = { properties: { m: { type: 'object', additionalProperties: text }, a: text } };
    const start = (m: Value): Form => new Form(schema, { m, a: 'x' });
    const map = (form: Form): MapField => form.get<MapField>('/m');

    it('keeps names, what was added and what was removed', () => {
      const form = start({ one: '1', two: '2' });
      form.draft.renameEntry(map(form), 'one', 'uno');
      form.draft.removeEntry(map(form), 'two');
      form.draft.addEntry(map(form), 'three');
      form.type('/m/three', '3').draft.fill({ m: { one: '1', two: '2' }, a: 'y' });
      expect(form.sent).to.deep.equal({ m: { uno: '1', three: '3' }, a: 'y' });
    });

    it('adds what the page adds, and takes away what it takes back', () => {
      const form = start({ one: '1', two: '2' });
      form.draft.addEntry(map(form), 'own');
      form.type('/m/own', 'o').draft.fill({ m: { two: '2', three: '3' }, a: 'x' });
      expect(form.sent).to.deep.equal({ m: { own: 'o', two: '2', three: '3' }, a: 'x' });
    });
  });

  describe('to a union of which the user has chosen another branch', () => {
    const branch = (t: number, properties: Value): DataSchema => ({
      type: 'object',
      required: ['t'],
      properties: { t: { const: t }, ...properties } as Record<string, DataSchema>,
    });
    const union = { oneOf: [branch(1, { a: text, c: text }), branch(2, { b: text, c: text })] };
    const start = (): Form => {
      const form = new Form({ properties: { u: union, x: text } } as DataSchema, { u: { t: 1, a: 'a' } });
      return form.type('/u~v0/c', 'own').choose('/u', 1).type('/u~v1/b', 'b');
    };
    const ids = (form: Form): string[] => form.ids.filter((id) => id.startsWith('/u'));

    it('keeps the branch', () => {
      const form = start();
      form.draft.fill({ u: { t: 1, a: 'a' }, x: 'x' });
      expect(form.sent).to.deep.equal({ u: { t: 2, b: 'b' }, x: 'x' });
    });

    it('shows the branch of which it gives another value, with what was filled in there', () => {
      const form = start();
      form.draft.fill({ u: { t: 1, a: 'A' } });
      expect(form.sent).to.deep.equal({ u: { t: 1, a: 'A', c: 'own' } });
      expect(ids(form)).to.deep.equal(['/u', '/u~v0', '/u~v0/a', '/u~v0/c']);
      // What was filled in of the other branch is still there.
      expect(form.choose('/u', 1).sent).to.deep.equal({ u: { t: 2, b: 'b' } });
    });

    it('shows the branch that it gives', () => {
      const form = start().choose('/u', 0);
      form.draft.fill({ u: { t: 2, b: 'B' } });
      expect(form.sent).to.deep.equal({ u: { t: 2, b: 'B', c: 'own' } });
    });

    it('stays in the branch that the page takes back, where something was filled in', () => {
      const form = new Form({ properties: { u: union } } as DataSchema, { u: { t: 1, a: 'a' } });
      form.type('/u~v0/c', 'own').draft.fill({});
      expect(form.sent).to.deep.equal({ u: { t: 1, c: 'own' } });
    });
  });

  it('keeps what was filled in beside a union, and the branch that was chosen', () => {
    const form = new Form(
      {
        properties: { host: text, port: { type: 'integer' } },
        oneOf: [
          { title: 'A', properties: { a: text } },
          { title: 'B', properties: { b: text } },
        ],
      },
      { host: 'h' },
    );
    form.choose('~v', 1).type('~v~v1/b', 'b').type('/port', '1');
    form.draft.fill({ host: 'H', extra: 1 });
    expect(form.sent).to.deep.equal({ host: 'H', port: 1, b: 'b', extra: 1 });
  });

  it('puts nothing back over what the page gives a field that is gone', () => {
    const form = new Form({
      properties: { a: { enum: ['x', 'y'] } },
      dependencies: {
        a: { oneOf: [{ properties: { a: { const: 'x' }, b: text } }, { properties: { a: { const: 'y' } } }] },
      },
    });
    form.change('/a', 'x').type('/b', 'own').change('/a', 'y');
    form.draft.fill({ b: 'given' });
    expect(form.change('/a', 'x').sent).to.deep.equal({ a: 'x', b: 'given' });
  });

  it('reads a JSON text no other way than before', () => {
    const form = new Form({ properties: { j: {}, a: text } }, { j: { a: 1 } });
    const field = form.get<Field>('/j');
    form.draft.type(field, '{ "a": ', readJson);
    form.draft.fill({ j: { a: 1 }, a: 'x' });
    expect(form.draft.unreadText(field)).to.equal('{ "a": ');
  });
});
