import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { VariantField } from '../../src/schema/field.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { fieldsOf } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';

const text = { type: 'string' };
const object = (properties: object, ...required: string[]) => ({ type: 'object', properties, required });

/** Schemas that require a property without describing it; the property, its kind, and what is filled in. */
const undeclared: [name: string, schema: object, pointer: string, kind: string, given: object][] = [
  ['the form', { required: ['site'] }, '/site', 'json', {}],
  ['an object', object({ o: { type: 'object', required: ['site'] } }, 'o'), '/o/site', 'json', {}],
  [
    'a list item',
    object({ l: { type: 'array', items: { type: 'object', required: ['site'] } } }),
    '/l/0/site',
    'json',
    { l: [{}] },
  ],
  [
    'an object with keys of a kind',
    object(
      { o: { type: 'object', required: ['n_1'], patternProperties: { '^n_': { type: 'integer' } } } },
      'o',
    ),
    '/o/n_1',
    'number',
    {},
  ],
  [
    'an object that takes no keys but those of a kind',
    {
      ...object({ b: text }, 'n_1'),
      patternProperties: { '^n_': { type: 'integer' } },
      additionalProperties: false,
    },
    '/n_1',
    'number',
    {},
  ],
  [
    'an object with further keys',
    { ...object({ b: text }, 'site'), additionalProperties: text },
    '/site',
    'text',
    {},
  ],
  [
    'a branch',
    { oneOf: [object({ a: text }, 'site'), object({ c: text }, 'c')] },
    '/site',
    'json',
    { a: 'x' },
  ],
  [
    'a branch of a property',
    object({ u: { oneOf: [{ type: 'object', required: ['apiKey'] }, text] } }, 'u'),
    '/u/apiKey',
    'secret',
    {},
  ],
  [
    'a branch with a union of its own',
    {
      oneOf: [
        { required: ['site'], oneOf: [object({ x: text }), object({ y: text }, 'y')] },
        object({ c: text }, 'c'),
      ],
    },
    '/site',
    'json',
    { x: '1' },
  ],
  [
    'what is beside a union',
    { required: ['site'], oneOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
    '/site',
    'json',
    { a: 'x' },
  ],
  [
    'what is beside a union, of which only another branch describes it',
    { required: ['site'], anyOf: [object({ a: text }, 'a'), object({ site: text })] },
    '/site',
    'json',
    { a: 'x' },
  ],
];

describe('a property that is required and described nowhere', () => {
  for (const [name, schema, pointer, kind, given] of undeclared)
    it(`gets one field in ${name}`, () => {
      for (const compile of [ajv, interpreter]) {
        const draft = newDraft(schema as DataSchema, given as Record<string, unknown>);
        draft.useValidator(compile);
        const found = () => fieldsOf(draft.root).filter(({ path }) => `/${path.join('/')}` === pointer);
        expect(found()).to.have.length(1);
        const [field] = found();
        expect(field).to.include({ kind, required: true });
        const missing = draft.check().map((each) => [each.field.id, each.violation.keyword]);
        expect(missing).to.deep.include([field!.id, 'required']);
        draft.change(field!, kind === 'number' ? 5 : 'x');
        expect(found()).to.have.length(1);
        expect(draft.check().map(({ field }) => field.id)).not.to.include(field!.id);
      }
    });

  it('leaves room for other keys in an object that describes none', () => {
    const schema = object({ o: { type: 'object', required: ['site'] } }) as unknown as DataSchema;
    const draft = newDraft(schema, { o: { site: 1, other: 2 } });
    expect(fieldsOf(draft.root).map(({ path }) => path.join('/'))).to.include('o/other');
    expect(draft.parameters).to.deep.equal({ o: { site: 1, other: 2 } });
  });

  it('is asked for beside others where branches say nothing else', () => {
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = [{ required: ['site'] }, { required: ['host', 'port'] }];
      const schema = {
        type: 'object',
        properties: { port: text },
        [keyword]: branches,
      } as unknown as DataSchema;
      const draft = newDraft(schema);
      draft.useValidator(ajv);
      expect(draft.root.fields.map(({ path, required }) => [path[0], required])).to.deep.equal([
        ['port', false],
        ['site', false],
        ['host', false],
      ]);
      expect(draft.check().map(({ violation }) => violation.keyword)).to.deep.equal([keyword]);
      draft.change(draft.root.fields[1]!, 'x');
      expect(draft.check()).to.deep.equal([]);
      for (const field of draft.root.fields) draft.change(field, 'x');
      expect(draft.check()).to.have.length(keyword === 'oneOf' ? 1 : 0);
    }
  });

  it('is shown beside the union that requires it, where it is described there, and required with the branch', () => {
    const schema = {
      ...object({ a: text, b: text }),
      oneOf: [object({ x: text }, 'a', 'x'), object({ y: text }, 'b', 'y')],
    } as unknown as DataSchema;
    const draft = newDraft(schema);
    draft.useValidator(ajv);
    const shown = () =>
      fieldsOf(draft.root)
        .filter(({ kind }) => kind === 'text')
        .map(({ path, required }) => `${path.join('/')}${required ? '!' : ''}`);
    expect(shown()).to.deep.equal(['a!', 'b', 'x!']);
    draft.choose(draft.root.fields.at(-1) as VariantField, 1);
    expect(shown()).to.deep.equal(['a', 'b!', 'y!']);
  });
});
