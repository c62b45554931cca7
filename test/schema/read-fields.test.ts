import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';

const one = (schema: DataSchema, key = 'field'): Field | undefined =>
  readFields({ type: 'object', properties: { [key]: schema } }, {}).fields[0];

const text: DataSchema = { type: 'string' };

describe('readFields: the kind of a field', () => {
  const kinds: [string, DataSchema, Field['kind']][] = [
    ['a string', text, 'text'],
    ['an upper-case type', { type: 'String' }, 'text'],
    ['an unknown type', { type: 'whatever' }, 'text'],
    ['a password', { type: 'string', format: 'password' }, 'secret'],
    ['a number', { type: 'number' }, 'number'],
    ['an integer', { type: 'integer' }, 'number'],
    ['a bound without a type', { minimum: 1 }, 'number'],
    ['number or integer', { type: ['integer', 'number'] }, 'number'],
    ['a boolean', { type: 'boolean' }, 'toggle'],
    ['a nullable boolean', { type: ['boolean', 'null'] }, 'toggle'],
    ['an enum', { enum: ['a', 'b'] }, 'choice'],
    ['an enum of any types', { enum: [1, 'b', { c: 1 }] }, 'choice'],
    ['reference records', { type: 'number', referenceRecords: [{ id: 1, name: 'One' }] }, 'choice'],
    ['a union of constants', { oneOf: [{ const: 1, title: 'One' }, { const: 2 }] }, 'choice'],
    ['suggestions', { anyOf: [{ enum: ['a'] }, { type: 'string' }] }, 'choice'],
    ['an array of enum', { type: 'array', items: { enum: ['a', 'b'] } }, 'several'],
    ['an array of strings', { type: 'array', items: text }, 'list'],
    ['an array of anything', { type: 'array' }, 'list'],
    ['a date', { type: 'string', format: 'date' }, 'date'],
    ['a date and time', { type: 'string', format: 'Date-Time' }, 'date'],
    [
      'a date whose pattern refuses ISO',
      { type: 'string', format: 'date', pattern: '^\\d\\d/\\d\\d/\\d{4}$' },
      'text',
    ],
    [
      'a date whose pattern accepts ISO',
      { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
      'date',
    ],
    ['a date whose pattern is broken', { type: 'string', format: 'date', pattern: '(' }, 'date'],
    ['a date whose example is none', { type: 'string', format: 'date', examples: ['yesterday'] }, 'text'],
    ['an object', { type: 'object', properties: { a: text } }, 'group'],
    ['properties without a type', { properties: { a: text } }, 'group'],
    [
      'a closed object of patterns',
      { type: 'object', patternProperties: { '^x': text }, additionalProperties: false },
      'map',
    ],
    [
      'properties of a type that only one platform knows',
      { type: 'collection', properties: { a: text } },
      'group',
    ],
    ['a default of a type that only one platform knows', { type: 'uinteger', default: 443 }, 'number'],
    ['a type that only one platform knows', { type: 'cert' }, 'text'],
    ['a type that every object inherits', { type: 'constructor' }, 'text'],
    ['a type that is no type but a format', { type: 'password' }, 'secret'],
    ['a date said as the type', { type: 'date' }, 'date'],
    ['a password said by a hint for a form', { type: 'string', 'ui:widget': 'password' }, 'secret'],
    ['a free object', { type: 'object' }, 'map'],
    ['an object of values', { type: 'object', additionalProperties: text }, 'map'],
    // All that can be said of it is whether it is there.
    ['a closed empty object', { type: 'object', additionalProperties: false }, 'variant'],
    ['a union of objects', { oneOf: [{ properties: { a: text } }, { properties: { b: text } }] }, 'variant'],
    ['several types', { type: ['string', 'number'] }, 'variant'],
    ['string or null', { anyOf: [text, { type: 'null' }] }, 'text'],
    ['nothing', {}, 'json'],
    ['only a title', { title: 'Anything' }, 'json'],
    ['an app data schema', { $ref: 'schemas/user' }, 'json'],
    ['a pointer to nowhere', { $ref: '#/definitions/none' }, 'json'],
    ['a reference collection', { referenceCollection: { key: 'users' } }, 'text'],
    ['a reference collection in its older spelling', { referenceCollectionPath: '/data/users' }, 'text'],
    [
      'a reference collection of numbers',
      { type: 'integer', referenceCollectionUri: '/data/users' },
      'number',
    ],
  ];
  for (const [name, schema, kind] of kinds) {
    it(`${name} is a ${kind}`, () => expect(one(schema)?.kind).to.equal(kind));
  }
});

describe('readFields: what a field says', () => {
  it('takes title, description, example and hints from the schema', () => {
    const field = one({
      type: 'string',
      title: 'Host',
      description: '*Where*',
      examples: ['acme'],
      prefix: 'https://',
      suffix: '.example.com',
      pattern_descriptor: 'name',
      iconUri: 'icon.svg',
      readOnly: true,
      multiline: true,
    });
    expect(field).to.include({
      kind: 'text',
      label: 'Host',
      description: '*Where*',
      placeholder: 'acme',
      prefix: 'https://',
      suffix: '.example.com',
      expects: 'name',
      iconUri: 'icon.svg',
      readOnly: true,
      multiline: true,
      required: false,
    });
  });

  it('makes a label of the key where there is no title', () => {
    expect(one(text, 'baseUrl')?.label).to.equal('Base URL');
    expect(one({ type: 'string', title: '' }, 'baseUrl')?.label).to.equal('Base URL');
    expect(one({ type: 'object', title: '', properties: { a: text } })?.label).to.equal('');
  });

  it('offers options once each, with the labels that the schema has for them', () => {
    const options = (schema: DataSchema) => (one(schema) as Field & { kind: 'choice' }).options;
    expect(options({ enum: ['a', 'a', null, { value: 2, label: 'Two' }] })).to.deep.equal([
      { value: 'a', label: 'a' },
      { value: null, label: '' },
      { value: 2, label: 'Two' },
    ]);
    expect(options({ oneOf: [{ const: 7 }, { const: null, title: 'Never' }] })).to.deep.equal([
      { value: 7, label: '7' },
      { value: null, label: 'Never' },
    ]);
    for (const keyword of ['enumNames', 'ui:enumNames', 'x-enumNames', 'enumTitles', 'enumItemLabels']) {
      expect(options({ enum: ['a', 'b'], [keyword]: ['First'] }), keyword).to.deep.equal([
        { value: 'a', label: 'First' },
        { value: 'b', label: 'b' },
      ]);
    }
    expect(options({ referenceRecords: [{ id: 1, name: 'One' }, { id: 'x' }] })).to.deep.equal([
      { value: 1, label: 'One' },
      { value: 'x', label: 'x' },
    ]);
    expect(
      options({ oneOf: [{ const: true, title: 'Yes', description: 'Sure' }, { const: 0 }] }),
    ).to.deep.equal([
      { value: true, label: 'Yes', description: 'Sure' },
      { value: 0, label: '0' },
    ]);
  });

  it('takes the words and hints of other platforms where they can mean nothing else', () => {
    expect(one({ type: 'string', label: 'By its label' })?.label).to.equal('By its label');
    expect(one({ type: 'string', 'x-ms-summary': 'Site address' })?.label).to.equal('Site address');
    expect(one({ type: 'string', title: 'Title', label: 'Label' })?.label).to.equal('Title');
    expect(one({ type: 'string', markdownDescription: '*Words*' })?.description).to.equal('*Words*');
    expect(one({ type: 'string', 'ui:placeholder': 'Type here' })).to.include({ placeholder: 'Type here' });
    for (const hint of [
      { 'ui:widget': 'textarea' },
      { editPresentation: 'multilineText' },
      { editor: 'textarea' },
    ]) {
      expect(one({ type: 'string', ...hint })).to.include({ multiline: true });
    }
    expect(
      readFields({ properties: { a: { type: 'string', 'ui:widget': 'hidden', default: 'x' } } }, {}).hidden,
    ).to.deep.equal([{ path: ['a'], id: '/a', required: false, value: 'x' }]);
  });

  it('knows three states of a boolean that may stay unset', () => {
    const threeStates = (schema: DataSchema, required: string[] = []) =>
      (readFields({ properties: { b: schema }, required }, {}).fields[0] as Field & { kind: 'toggle' })
        .threeStates;
    expect(threeStates({ type: 'boolean' })).to.equal(true);
    expect(threeStates({ type: 'boolean', default: false })).to.equal(false);
    expect(threeStates({ type: 'boolean' }, ['b'])).to.equal(false);
  });

  for (const name of ['__proto__', 'constructor', 'a.b', 'a/b~c', 'with space', 'type', 'default', '0']) {
    it(`shows a property named ${name}`, () => {
      const properties = JSON.parse(
        `{${JSON.stringify(name)}: {"type": "string"}, "other": {"type": "string"}}`,
      ) as DataSchema['properties'];
      const { fields } = readFields({ properties: properties! }, {});
      expect(fields.map((field) => field.path)).to.have.deep.members([[name], ['other']]);
      expect(new Set(fields.map((field) => field.id)).size).to.equal(2);
    });
  }
});
