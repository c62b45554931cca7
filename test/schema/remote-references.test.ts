import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { fieldsOf } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';

let count = 0;
const remote = (): string => `https://schemas.invalid/${++count}.json#/definitions/site`;

describe('a reference to another document', () => {
  const { fetch } = globalThis;
  const { warn } = console;
  let fetched = 0;
  let notes: string[] = [];
  before(() => {
    globalThis.fetch = () => Promise.reject(new Error(String(++fetched)));
    console.warn = (note: string) => notes.push(note);
  });
  beforeEach(() => (notes = []));
  after(() => {
    globalThis.fetch = fetch;
    console.warn = warn;
  });

  const places: [name: string, schema: (ref: object) => object, given?: object][] = [
    ['a property', (site) => ({ properties: { site } })],
    ['a required property', (site) => ({ properties: { site }, required: ['site'] })],
    ['a part', (site) => ({ properties: { site: { allOf: [site, { title: 'Site' }] } } })],
    ['a definition', ($ref) => ({ properties: { site: { $ref: '#/$defs/a' } }, $defs: { a: $ref } })],
    ['a list', (items) => ({ properties: { site: { type: 'array', items } } }), { site: [{ id: 1 }] }],
    [
      'a map',
      (additionalProperties) => ({ properties: { site: { type: 'object', additionalProperties } } }),
      { site: { a: { id: 1 } } },
    ],
  ];
  for (const [name, schemaWith, given = {}] of places)
    it(`is not followed in ${name}: JSON stands there, and a note for developers`, () => {
      const $ref = remote();
      const schema = schemaWith({ $ref }) as DataSchema;
      for (const compile of [ajv, interpreter]) {
        const draft = newDraft(schema, given as Record<string, unknown>);
        draft.useValidator(compile);
        const json = fieldsOf(draft.root).find(({ kind }) => kind === 'json')!;
        draft.change(json, { id: 2 });
        expect(draft.check()).to.deep.equal([]);
        expect(JSON.stringify(draft.parameters)).to.contain('{"id":2}');
      }
      expect(fetched).to.equal(0);
      expect(notes).to.have.length(1);
      expect(notes[0]).to.contain($ref);
    });

  it('is told of where it is relative, too', () => {
    const $ref = `./parts-${++count}.json#/site`;
    const draft = newDraft({ properties: { site: { $ref } }, required: ['site'] });
    expect(draft.root.fields[0]).to.include({ kind: 'json' });
    expect(notes).to.have.length(1);
    expect(notes[0]).to.contain($ref);
  });

  it('is no matter where the document is embedded', () => {
    const $id = 'https://schemas.invalid/embedded';
    const schema = { properties: { site: { $ref: $id } }, $defs: { a: { $id, type: 'string' } } };
    expect(newDraft(schema as DataSchema).root.fields[0]).to.include({ kind: 'text' });
    expect(notes).to.deep.equal([]);
  });
});
