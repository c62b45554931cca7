import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isFlat } from '../../src/schema/read-flat.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { newDraft } from '../support/new-draft.js';
import { fieldsOf } from '../support/fill-form.js';

/** What stands where a schema should, and the kind of the field that asks for a value. */
const given: [name: string, value: unknown, kind: string][] = [
  ['a list', [{ type: 'string' }], 'json'],
  ['an empty list', [], 'json'],
  ['null', null, 'json'],
  ['a number', 5, 'json'],
  ['the name of a type', 'integer', 'number'],
  ['the name of a type in other letters', 'String', 'text'],
  ['the name of a type of many values', 'array', 'list'],
  ['words', 'The host to connect to', 'text'],
  ['an empty text', '', 'text'],
];

/** Where it stands: a schema, and the pointer to the property. */
const places: [name: string, schema: (property: unknown) => object, pointer: string, value: object][] = [
  ['a property', (hosts) => ({ properties: { hosts }, required: ['hosts'] }), '/hosts', {}],
  [
    'a property of an object',
    (hosts) => ({ properties: { o: { properties: { hosts }, required: ['hosts'] } }, required: ['o'] }),
    '/o/hosts',
    { o: {} },
  ],
  [
    'a property of a part',
    (hosts) => ({ required: ['hosts'], allOf: [{ properties: { hosts } }, { properties: { a: {} } }] }),
    '/hosts',
    {},
  ],
  [
    'a property of a branch',
    (hosts) => ({
      properties: { a: { type: 'string' } },
      oneOf: [{ properties: { kind: { const: 'x' }, hosts }, required: ['hosts', 'kind'] }, { type: 'null' }],
    }),
    '/hosts',
    { kind: 'x' },
  ],
  [
    'a property of a list item',
    (hosts) => ({
      properties: { l: { type: 'array', items: { properties: { hosts }, required: ['hosts'] } } },
    }),
    '/l/0/hosts',
    { l: [{}] },
  ],
];

describe('a required property whose schema is none', () => {
  for (const [what, property, kind] of given)
    for (const [where, schemaWith, pointer, value] of places)
      it(`gets a control for ${what} in ${where}`, () => {
        const schema = schemaWith(property) as DataSchema;
        expect(isFlat(schema)).to.equal(false);
        for (const compile of [ajv, interpreter]) {
          const draft = newDraft(schema, value as Record<string, unknown>);
          draft.useValidator(compile);
          const path = pointer.split('/').slice(1);
          const field = fieldsOf(draft.root).find((each) => each.path.join() === path.join());
          expect(field).to.include({ kind, label: 'Hosts', required: true });
          const problems = draft.check().map((each) => [each.field.path.join('/'), each.violation.keyword]);
          expect(problems).to.deep.equal([[path.join('/'), 'required']]);
        }
      });

  it('takes what is filled in, and what the page gives', () => {
    const schema = { properties: { hosts: [{}], port: 'integer' }, required: ['hosts', 'port'] };
    const draft = newDraft(schema as unknown as DataSchema, { hosts: ['a'] });
    draft.useValidator(ajv);
    draft.type(draft.root.fields[1]!, '80');
    expect(draft.check()).to.deep.equal([]);
    expect(draft.parameters).to.deep.equal({ hosts: ['a'], port: 80 });
  });

  it('is no branch of a union, which no value could match', () => {
    const oneOf = [
      'string',
      { type: 'integer', title: 'Number' },
      null,
      { type: 'boolean', title: 'Switch' },
    ];
    const draft = newDraft({ properties: { u: { oneOf } }, required: ['u'] } as unknown as DataSchema);
    draft.useValidator(ajv);
    const [union] = draft.root.fields;
    expect(union!.kind === 'variant' && union!.branches.map(({ label }) => label)).to.deep.equal([
      'Number',
      'Switch',
    ]);
    draft.type(fieldsOf(union!)[1]!, '5');
    expect(draft.check()).to.deep.equal([]);
    expect(draft.parameters).to.deep.equal({ u: 5 });
  });

  it('gets none where it is optional, and false still forbids the property', () => {
    const properties = { a: [{}], b: null, c: 'string', d: false } as unknown as DataSchema['properties'];
    expect(newDraft({ properties: properties! }).root.fields).to.have.length(0);
    const draft = newDraft({ properties: properties!, required: ['d'] });
    expect(draft.root.fields).to.have.length(0);
  });
});
