import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { fieldsOf } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

describe('Draft: what is sent', () => {
  const untouched: [
    string,
    DataSchema | undefined,
    Record<string, unknown> | undefined,
    Record<string, unknown>,
  ][] = [
    ['nothing for no schema', undefined, undefined, {}],
    [
      'nothing for what stayed empty',
      { properties: { a: text, b: { type: 'integer' }, c: { type: 'boolean' } } },
      undefined,
      {},
    ],
    [
      'what was given, as it was given',
      { properties: { a: text, b: text, c: { type: 'integer' }, d: { type: 'boolean' } } },
      { a: '', b: null, c: 0, d: false },
      { a: '', b: null, c: 0, d: false },
    ],
    [
      'keys that no field covers',
      { properties: { a: text } },
      { x: 1, y: { z: [] } },
      { x: 1, y: { z: [] } },
    ],
    [
      'given empty objects and lists',
      { properties: { o: { properties: { a: text } }, l: { type: 'array' }, m: { type: 'object' } } },
      { o: {}, l: [], m: {} },
      { o: {}, l: [], m: {} },
    ],
    [
      'values of another type',
      { properties: { o: { properties: { a: text } }, l: { type: 'array' }, n: { type: 'number' } } },
      { o: 'x', l: 'y', n: 'z' },
      { o: 'x', l: 'y', n: 'z' },
    ],
    [
      'a value that no branch takes',
      {
        properties: {
          u: {
            oneOf: [
              { title: 'A', properties: { a: text } },
              { title: 'B', properties: { b: text } },
            ],
          },
        },
      },
      { u: 'x' },
      { u: 'x' },
    ],
    [
      'defaults',
      {
        properties: {
          a: { ...text, default: 'x' },
          f: { type: 'boolean', default: false },
          l: { type: 'array', default: [] },
        },
      },
      undefined,
      { a: 'x', f: false, l: [] },
    ],
    [
      'what was given before defaults',
      { properties: { a: { ...text, default: 'x' } } },
      { a: '' },
      { a: '' },
    ],
    [
      'a default of another type, read',
      {
        properties: {
          a: { type: 'integer', default: '443' },
          b: { type: 'boolean', default: 'true' },
          c: { ...text, default: 5 },
        },
      },
      undefined,
      { a: 443, b: true, c: '5' },
    ],
    [
      'no default that the field cannot hold',
      {
        properties: {
          a: { type: 'integer', default: 'none' },
          b: { enum: ['x', 'y'], default: 'z' },
          c: { ...text, default: null },
          d: { ...text, default: {} },
        },
      },
      undefined,
      {},
    ],
    [
      'false for a required yes-or-no',
      { required: ['a'], properties: { a: { type: 'boolean' } } },
      undefined,
      { a: false },
    ],
    [
      'technical constants, required or not',
      { properties: { a: { const: 'x' }, b: { const: 1 } } },
      undefined,
      { a: 'x', b: 1 },
    ],
    [
      'hidden defaults',
      { properties: { a: { ...text, default: 'x', 'x-hidden': true } } },
      undefined,
      { a: 'x' },
    ],
    [
      'a required object even when it is empty',
      { required: ['o'], properties: { o: { properties: { a: text } } } },
      undefined,
      { o: {} },
    ],
    [
      'an optional object for a default that it shows',
      { properties: { o: { properties: { a: { ...text, default: 'x' }, b: { const: 1 } } } } },
      undefined,
      { o: { a: 'x', b: 1 } },
    ],
    [
      'an optional object with a default of its own',
      { properties: { o: { default: { a: 'x' }, properties: { a: text } } } },
      undefined,
      { o: { a: 'x' } },
    ],
    [
      'the first branch of a required union',
      {
        required: ['u'],
        properties: {
          u: { oneOf: [{ properties: { t: { const: 1 }, a: text } }, { properties: { t: { const: 2 } } }] },
        },
      },
      undefined,
      { u: { t: 1 } },
    ],
    [
      'the branch of a default',
      {
        properties: {
          u: {
            default: { t: 2 },
            oneOf: [
              { properties: { t: { const: 1 }, a: text } },
              { properties: { t: { const: 2 }, b: text } },
            ],
          },
        },
      },
      undefined,
      { u: { t: 2 } },
    ],
    ['no read-only default', { properties: { a: { ...text, readOnly: true, default: 'x' } } }, undefined, {}],
    [
      'a read-only value that was given',
      { properties: { a: { ...text, readOnly: true } } },
      { a: 'x' },
      { a: 'x' },
    ],
  ];
  for (const [name, schema, given, sent] of untouched) {
    it(`sends ${name}`, () => expect(new Form(schema, given).sent).to.deep.equal(sent));
  }

  for (const name of ['__proto__', 'constructor', 'a.b', 'a b', 'a/b', 'toString']) {
    it(`sends a property named ${name}`, () => {
      const schema = JSON.parse(
        `{"properties": {${JSON.stringify(name)}: {"properties": {"in": {"type": "string"}}}}}`,
      ) as DataSchema;
      const draft = newDraft(schema);
      const leaf = fieldsOf(draft.root).find((field) => field.kind === 'text')!;
      draft.type(leaf, 'x');
      expect(JSON.stringify(draft.parameters)).to.equal(`{${JSON.stringify(name)}:{"in":"x"}}`);
      expect(Object.getPrototypeOf(draft.parameters)).to.equal(Object.prototype);
      draft.type(leaf, '');
      expect(draft.parameters).to.deep.equal({});
    });
  }

  it('keeps a draft apart from what the page holds', () => {
    const given = { o: { a: 'x' } };
    const form = new Form({ properties: { o: { properties: { a: text } } } }, given);
    form.type('/o/a', 'y');
    expect(given).to.deep.equal({ o: { a: 'x' } });
    (form.sent.o as Record<string, unknown>).a = 'z';
    expect(form.sent).to.deep.equal({ o: { a: 'y' } });
  });

  it('leaves a field out again when it is emptied, default or not', () => {
    const form = new Form({ properties: { a: { ...text, default: 'x' }, n: { type: 'integer' } } });
    form.type('/a', '').type('/n', '5').type('/n', '');
    expect(form.sent).to.deep.equal({});
  });

  it('sends an optional object once something in it is filled in, and not when it is emptied again', () => {
    const form = new Form({
      properties: { o: { required: ['a'], properties: { a: text, port: { type: 'integer' } } } },
    });
    form.type('/o/a', 'x');
    expect(form.sent).to.deep.equal({ o: { a: 'x' } });
    form.type('/o/a', '');
    expect(form.sent).to.deep.equal({});
    form.type('/o/port', '22');
    expect(form.sent).to.deep.equal({ o: { port: 22 } });
  });

  it('shows and sends what a value implies for as long as the page gives that value', () => {
    const implied: DataSchema = { type: 'string', isImplied: true, default: 'never filled in' };
    const schema: DataSchema = {
      properties: { a: text, b: implied, o: { type: 'object', properties: { c: implied } } },
    };
    const form = new Form(schema);
    expect(form.ids).to.deep.equal(['', '/a', '/o']);
    expect(form.sent).to.deep.equal({});
    form.draft.fill({ b: 'x', o: { c: 'y' } });
    expect(form.ids).to.deep.equal(['', '/a', '/b', '/o', '/o/c']);
    expect(form.type('/b', 'z').sent).to.deep.equal({ b: 'z', o: { c: 'y' } });
    // Emptied, it stays for what is typed next.
    expect(form.type('/b', '').ids).to.include('/b');
    expect(form.sent).to.deep.equal({ o: { c: 'y' } });
    expect(form.type('/b', 'w').sent).to.deep.equal({ b: 'w', o: { c: 'y' } });
    // What the page takes back goes, but not what was typed since.
    form.draft.fill({});
    expect(form.ids).to.deep.equal(['', '/a', '/b', '/o']);
    expect(form.type('/b', '').sent).to.deep.equal({});
  });

  it('shows what is required, implied or not', () => {
    expect(
      new Form({ required: ['a'], properties: { a: { type: 'string', isImplied: true } } }).ids,
    ).to.deep.equal(['', '/a']);
  });

  it('never changes a number that cannot be held, and never loses a text', () => {
    const form = new Form({ properties: { n: { type: 'integer' } } });
    form.type('/n', '9007199254740993');
    expect(form.sent).to.deep.equal({});
    expect(form.draft.unreadText(form.get('/n'))).to.equal('9007199254740993');
    expect(form.problems).to.deep.equal(['/n unreadable']);
    form.type('/n', '9007199254740991');
    expect(form.draft.unreadText(form.get('/n'))).to.equal(undefined);
    expect(form.sent).to.deep.equal({ n: 9007199254740991 });
  });
});

describe('Draft: what it tells', () => {
  it('names the field, and that the user did it', () => {
    const form = new Form({ properties: { a: text, b: text } });
    const { root } = form.draft;
    form.type('/a', 'x');
    expect(form.changes).to.deep.equal([{ fields: new Set(['/a']), structure: false, byUser: true }]);
    expect(form.draft.root).to.equal(root);
  });

  it('names the fields that came', () => {
    const form = new Form({
      properties: { a: text },
      dependencies: { a: { properties: { b: { ...text, default: 'd' } } } },
    });
    form.type('/a', 'x');
    expect(form.changes.at(-1)?.structure).to.equal(true);
    expect([...form.changes.at(-1)!.fields]).to.include.members(['/a', '/b']);
    expect(form.draft.valueAt(['b'])).to.equal('d');
  });

  it('stops telling those who have left', () => {
    const draft = newDraft({ properties: { a: text } });
    let told = 0;
    const leave = draft.subscribe(() => told++);
    leave();
    draft.type(draft.root.fields[0]!, 'x');
    expect(told).to.equal(0);
  });

  it('does the same for a key in a form of 10 fields as in one of 5,000', () => {
    const reads = (count: number): number => {
      let read = 0;
      const counting = (schema: DataSchema): DataSchema =>
        new Proxy(schema, { get: (target, name) => (read++, Reflect.get(target, name) as unknown) });
      const properties = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`f${i}`, counting({ type: 'string' })]),
      );
      const draft = newDraft({ properties });
      const [field] = draft.root.fields;
      read = 0;
      draft.type(field!, 'x');
      return read;
    };
    expect(reads(5000)).to.equal(reads(10));
  });
});
