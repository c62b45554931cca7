import { expect } from '@open-wc/testing';
import type { DraftChange } from '../../src/flow/draft.js';
import type { StructuredDraft as Draft } from '../../src/flow/structured-draft.js';
import { newDraft } from '../support/new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field, ListField, MapField, VariantField } from '../../src/schema/field.js';
import { compile } from '../../src/validation/ajv.js';
import { fieldsOf } from '../support/fill-form.js';

const text: DataSchema = { type: 'string' };

/** A draft whose fields are taken by their ids. */
class Form {
  readonly draft: Draft;
  readonly changes: DraftChange[] = [];

  constructor(schema: DataSchema | undefined, given?: Record<string, unknown>, { validated = false } = {}) {
    this.draft = newDraft(schema, given);
    if (validated) this.draft.useValidator(compile);
    this.draft.subscribe((change) => this.changes.push(change));
  }

  get<F extends Field>(id: string): F {
    const field = fieldsOf(this.draft.root).find((each) => each.id === id);
    if (!field) throw new Error(`no field ${id} among ${this.ids.join(' ')}`);
    return field as F;
  }

  get ids(): string[] {
    return fieldsOf(this.draft.root).map((field) => field.id);
  }

  type(id: string, value: string): this {
    this.draft.type(this.get(id), value);
    return this;
  }

  change(id: string, value: unknown): this {
    this.draft.change(this.get(id), value);
    return this;
  }

  choose(id: string, branch: number): this {
    this.draft.choose(this.get<VariantField>(id), branch);
    return this;
  }

  wrong(id: string): string | undefined {
    return this.draft.violationOf(this.get(id))?.keyword;
  }

  get sent(): Record<string, unknown> {
    return this.draft.parameters;
  }

  get problems(): string[] {
    return this.draft.check().map(({ field, violation }) => `${field.id} ${violation.keyword}`);
  }
}

describe('Draft: what is sent', () => {
  const untouched: [string, DataSchema | undefined, Record<string, unknown> | undefined, Record<string, unknown>][] = [
    ['nothing for no schema', undefined, undefined, {}],
    ['nothing for what stayed empty', { properties: { a: text, b: { type: 'integer' }, c: { type: 'boolean' } } }, undefined, {}],
    ['what was given, as it was given', { properties: { a: text, b: text, c: { type: 'integer' }, d: { type: 'boolean' } } }, { a: '', b: null, c: 0, d: false }, { a: '', b: null, c: 0, d: false }],
    ['keys that no field covers', { properties: { a: text } }, { x: 1, y: { z: [] } }, { x: 1, y: { z: [] } }],
    ['given empty objects and lists', { properties: { o: { properties: { a: text } }, l: { type: 'array' }, m: { type: 'object' } } }, { o: {}, l: [], m: {} }, { o: {}, l: [], m: {} }],
    ['values of another type', { properties: { o: { properties: { a: text } }, l: { type: 'array' }, n: { type: 'number' } } }, { o: 'x', l: 'y', n: 'z' }, { o: 'x', l: 'y', n: 'z' }],
    ['defaults', { properties: { a: { ...text, default: 'x' }, f: { type: 'boolean', default: false }, l: { type: 'array', default: [] } } }, undefined, { a: 'x', f: false, l: [] }],
    ['what was given before defaults', { properties: { a: { ...text, default: 'x' } } }, { a: '' }, { a: '' }],
    ['a default of another type, read', { properties: { a: { type: 'integer', default: '443' }, b: { type: 'boolean', default: 'true' }, c: { ...text, default: 5 } } }, undefined, { a: 443, b: true, c: '5' }],
    ['no default that the field cannot hold', { properties: { a: { type: 'integer', default: 'none' }, b: { enum: ['x', 'y'], default: 'z' }, c: { ...text, default: null }, d: { ...text, default: {} } } }, undefined, {}],
    ['false for a required yes-or-no', { required: ['a'], properties: { a: { type: 'boolean' } } }, undefined, { a: false }],
    ['constants and single enums, required or not', { properties: { a: { const: 'x' }, b: { enum: [1] } } }, undefined, { a: 'x', b: 1 }],
    ['hidden defaults', { properties: { a: { ...text, default: 'x', 'x-hidden': true } } }, undefined, { a: 'x' }],
    ['a required object even when it is empty', { required: ['o'], properties: { o: { properties: { a: text } } } }, undefined, { o: {} }],
    ['no optional object, whatever its defaults', { properties: { o: { properties: { a: { ...text, default: 'x' }, b: { const: 1 } } } } }, undefined, {}],
    ['an optional object with a default of its own', { properties: { o: { default: { a: 'x' }, properties: { a: text } } } }, undefined, { o: { a: 'x' } }],
    ['the first branch of a required union', { required: ['u'], properties: { u: { oneOf: [{ properties: { t: { const: 1 }, a: text } }, { properties: { t: { const: 2 } } }] } } }, undefined, { u: { t: 1 } }],
    ['the branch of a default', { properties: { u: { default: { t: 2 }, oneOf: [{ properties: { t: { const: 1 }, a: text } }, { properties: { t: { const: 2 }, b: text } }] } } }, undefined, { u: { t: 2 } }],
    ['no read-only default', { properties: { a: { ...text, readOnly: true, default: 'x' } } }, undefined, {}],
    ['a read-only value that was given', { properties: { a: { ...text, readOnly: true } } }, { a: 'x' }, { a: 'x' }],
  ];
  for (const [name, schema, given, sent] of untouched) {
    it(`sends ${name}`, () => expect(new Form(schema, given).sent).to.deep.equal(sent));
  }

  for (const name of ['__proto__', 'constructor', 'a.b', 'a b', 'a/b', 'toString']) {
    it(`sends a property named ${name}`, () => {
      const schema = JSON.parse(`{"properties": {${JSON.stringify(name)}: {"properties": {"in": {"type": "string"}}}}}`) as DataSchema;
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

  it('sends an optional object once something in it is touched, and not when it is emptied again', () => {
    const form = new Form({ properties: { o: { required: ['a'], properties: { a: text, port: { type: 'integer', default: 22 } } } } });
    expect(form.draft.valueAt(['o', 'port'])).to.equal(22);
    form.type('/o/a', 'x');
    expect(form.sent).to.deep.equal({ o: { a: 'x', port: 22 } });
    form.type('/o/a', '');
    expect(form.sent).to.deep.equal({});
    form.type('/o/port', '22');
    expect(form.sent).to.deep.equal({ o: { port: 22 } });
  });

  it('shows and sends what a value implies for as long as the page gives that value', () => {
    const implied: DataSchema = { type: 'string', isImplied: true, default: 'never filled in' };
    const schema: DataSchema = { properties: { a: text, b: implied, o: { type: 'object', properties: { c: implied } } } };
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
    form.draft.fill({});
    expect(form.ids).to.deep.equal(['', '/a', '/o']);
  });

  it('shows what is required, implied or not', () => {
    expect(new Form({ required: ['a'], properties: { a: { type: 'string', isImplied: true } } }).ids).to.deep.equal(['', '/a']);
  });

  it('never changes a number that cannot be held, and never loses a text', () => {
    const form = new Form({ properties: { n: { type: 'integer' } } });
    form.type('/n', '9007199254740993');
    expect(form.sent).to.deep.equal({});
    expect(form.draft.unreadableText(form.get('/n'))).to.equal('9007199254740993');
    expect(form.problems).to.deep.equal(['/n unreadable']);
    form.type('/n', '9007199254740991');
    expect(form.draft.unreadableText(form.get('/n'))).to.equal(undefined);
    expect(form.sent).to.deep.equal({ n: 9007199254740991 });
  });

  it('replaces everything when the page fills it anew', () => {
    const form = new Form({ required: ['a'], properties: { a: text, b: text } }, { a: 'x' });
    form.type('/b', 'y').draft.leave(form.get('/a'));
    form.draft.fill({ b: 'z' });
    expect(form.sent).to.deep.equal({ b: 'z' });
    expect(form.changes.at(-1)).to.include({ byUser: false, structure: true });
    expect(form.wrong('/a')).to.equal(undefined);
  });
});

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

describe('Draft: what is said to be wrong', () => {
  const schema: DataSchema = { required: ['a'], properties: { a: { ...text, minLength: 3, pattern: '^x' }, n: { type: 'integer' }, o: { required: ['p'], properties: { p: text, q: text } } } };

  it('says nothing while a field is first being typed, all when it is left', () => {
    const form = new Form(schema, undefined, { validated: true }).type('/a', 'x');
    expect(form.wrong('/a')).to.equal(undefined);
    form.draft.leave(form.get('/a'));
    expect(form.wrong('/a')).to.equal('minLength');
    expect(form.changes.at(-1)).to.deep.equal({ fields: new Set(['/a']), structure: false, byUser: false });
  });

  it('takes it back as soon as it is mended, and says nothing new before the field is left again', () => {
    const form = new Form(schema, undefined, { validated: true }).type('/a', 'x');
    form.draft.leave(form.get('/a'));
    expect(form.type('/a', 'xy').wrong('/a')).to.equal('minLength');
    expect(form.type('/a', 'yyy').wrong('/a')).to.equal(undefined);
    form.draft.leave(form.get('/a'));
    expect(form.wrong('/a')).to.equal('pattern');
    expect(form.type('/a', 'xyy').wrong('/a')).to.equal(undefined);
  });

  it('knows what is missing or unreadable before the validator arrives', () => {
    const form = new Form(schema).type('/n', 'many').type('/o/q', 'x');
    expect(form.problems).to.deep.equal(['/a required', '/n unreadable', '/o/p required']);
    expect(form.type('/a', 'no').problems).to.deep.equal(['/n unreadable', '/o/p required']);
    form.draft.useValidator(compile);
    expect(form.wrong('/a')).to.equal('minLength');
  });

  it('asks nothing of an optional object that is not there', () => {
    expect(new Form({ properties: schema.properties! }, undefined, { validated: true }).problems).to.deep.equal([]);
  });

  it('reports in the order of the form, once for each field', () => {
    const form = new Form({ required: ['c', 'b'], properties: { a: { ...text, maxLength: 1, pattern: '^x' }, b: text, c: text } }, { a: 'yy' }, { validated: true });
    expect(form.problems).to.deep.equal(['/b required', '/c required', '/a maxLength']);
  });

  it('speaks of the chosen branch only, whatever is wrong with the others', () => {
    const form = new Form(
      { required: ['u'], properties: { u: { oneOf: [{ required: ['key'], properties: { t: { const: 0 }, key: text } }, { required: ['user'], properties: { t: { const: 1 }, user: text } }] } } },
      undefined,
      { validated: true },
    );
    expect(form.choose('/u', 1).problems).to.deep.equal(['/u~v1/user required']);
    expect(form.type('/u~v1/user', 'x').problems).to.deep.equal([]);
  });

  const having = (key: string): DataSchema => ({ type: 'object', required: [key], properties: { [key]: text } });

  it('speaks of the chosen branch of each of two unions at one place', () => {
    const both: DataSchema = { oneOf: [having('user'), having('token')], anyOf: [having('host'), having('url')] };
    const form = new Form(both, undefined, { validated: true }).choose('~v', 1);
    expect(form.problems).to.deep.equal(['~v~v1/token required', '~u1~v0/host required']);
    form.type('~v~v1/token', 't').choose('~u1', 1).type('~u1~v1/url', 'u');
    expect(form.problems).to.deep.equal([]);
    expect(form.sent).to.deep.equal({ token: 't', url: 'u' });
    expect(form.choose('~v', 0).choose('~v', 1).sent).to.deep.equal({ token: 't', url: 'u' });
  });

  it('speaks of the chosen branch of a union within a branch, also where a formula says part of it', () => {
    for (const title of ['Inner', { $var: 'name' }]) {
      const inner = { title, oneOf: [having('a'), having('b')] } as DataSchema;
      const form = new Form({ required: ['u'], properties: { name: text, u: { oneOf: [having('c'), inner] } } }, undefined, { validated: true });
      form.choose('/u', 1).choose('/u~v1', 1);
      expect(form.problems).to.deep.equal(['/u~v1~v1/b required']);
      expect(form.type('/u~v1~v1/b', 'x').problems).to.deep.equal([]);
    }
  });

  it('leaves out a keyword that only the service could work out, and holds to the rest', () => {
    const unknown = { $lookup: { table: 'x' } };
    const field = { type: 'string', title: { $jsonata: '$x' }, enum: unknown, maxLength: unknown, minLength: 2, default: unknown } as unknown as DataSchema;
    const form = new Form({ properties: { apiName: field } }, undefined, { validated: true });
    expect(form.get('/apiName')).to.include({ kind: 'text', label: 'API name' });
    expect(form.sent).to.deep.equal({});
    expect(form.type('/apiName', 'x').problems).to.deep.equal(['/apiName minLength']);
    expect(form.type('/apiName', 'anything').problems).to.deep.equal([]);
  });

  it('takes a union that only restricts for none to choose from, though it stands beside one', () => {
    const schema: DataSchema = {
      properties: { x: text, y: text },
      allOf: [{ oneOf: [having('a'), having('b')] }, { oneOf: [{ required: ['x'] }, { required: ['y'] }] }],
    };
    const form = new Form(schema, undefined, { validated: true }).choose('~v', 1).type('~v~v1/b', 'x').type('/y', 'y');
    expect(form.problems).to.deep.equal([]);
  });

  it('speaks of the only branch besides null', () => {
    const form = new Form({ required: ['o'], properties: { o: { anyOf: [{ type: 'object', required: ['p'], properties: { p: text } }, { type: 'null' }] } } }, undefined, { validated: true });
    expect(form.problems).to.deep.equal(['/o/p required']);
  });

  it('does not blame the user for what is read-only', () => {
    const form = new Form({ required: ['a'], properties: { a: { ...text, readOnly: true } } }, undefined, { validated: true });
    expect(form.problems).to.deep.equal([]);
  });

  it('takes a violation back that another field mends', () => {
    const form = new Form({ required: ['kind'], properties: { kind: { enum: ['a', 'b'] }, a: text }, if: { properties: { kind: { const: 'a' } } }, then: { required: ['a'] } }, { kind: 'a' }, { validated: true });
    form.draft.leave(form.get('/a'));
    expect(form.wrong('/a')).to.equal('required');
    expect(form.change('/kind', 'b').wrong('/a')).to.equal(undefined);
  });

  it('checks against formulas as they resolve now, in each item of a list', () => {
    const form = new Form(
      { properties: { rows: { type: 'array', items: { properties: { max: { type: 'integer' }, n: { type: 'integer', maximum: { $var: 'rows.max' } as unknown as number } } } } } },
      { rows: [{ max: 1, n: 2 }, { max: 5, n: 2 }] },
      { validated: true },
    );
    expect(form.problems).to.deep.equal(['/rows/0/n maximum']);
    expect(form.type('/rows/0/max', '2').problems).to.deep.equal([]);
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
    const form = new Form({ properties: { a: text }, dependencies: { a: { properties: { b: { ...text, default: 'd' } } } } });
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
      const counting = (schema: DataSchema): DataSchema => new Proxy(schema, { get: (target, name) => (read++, Reflect.get(target, name) as unknown) });
      const properties = Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, counting({ type: 'string' })]));
      const draft = newDraft({ properties });
      const [field] = draft.root.fields;
      read = 0;
      draft.type(field!, 'x');
      return read;
    };
    expect(reads(5000)).to.equal(reads(10));
  });
});
