import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field, GroupField, VariantField } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';
import { outline, shape } from './shape.js';

const one = (schema: DataSchema, key = 'field'): Field | undefined =>
  readFields({ type: 'object', properties: { [key]: schema } }, {}).fields[0];

const text: DataSchema = { type: 'string' };

describe('readFields: unions', () => {
  const branches: DataSchema[] = [
    { title: 'Key', properties: { type: { const: 'key' }, key: text }, required: ['key'] },
    { title: 'Login', properties: { type: { enum: ['login'] }, user: text, pass: text } },
    { properties: { type: { const: 'oauth2.0' } } },
  ];
  const union = (value?: unknown, more: DataSchema = {}): string =>
    shape({ ...more, properties: { u: { type: 'object', oneOf: branches } } }, { u: value });

  const chosen: [string, string][] = [
    [union(), '{u?<-1:>}'],
    [union(undefined, { required: ['u'] }), '{u<0:u{type! key}>}'],
    [union({ type: 'login' }), '{u?<1:u{type! user? pass?}>}'],
    [union({ user: 'a', pass: 'b' }), '{u?<1:u{type! user? pass?}>}'],
    [union({ key: 'a' }), '{u?<0:u{type! key}>}'],
    [union({ type: 'oauth2.0', key: 'a' }), '{u?<2:u{type!}>}'],
  ];
  for (const [found, expected] of chosen)
    it(`opens the branch of the value: ${expected}`, () => expect(found).to.equal(expected));

  const labels = (oneOf: object[]) =>
    (one({ type: 'object', oneOf } as DataSchema) as VariantField).branches.map(({ label }) => label);

  it('calls a branch by its title, or by the constant, key or type that only it has', () => {
    expect(labels([...branches, { properties: { a: text } }])).to.deep.equal(['Key', 'Login', 'OAuth2', 'A']);
    const both = { host: text, apiKey: text, userName: text };
    expect(
      labels([
        { properties: both, required: ['host', 'apiKey'] },
        { properties: both, required: ['host', 'userName'] },
      ]),
    ).to.deep.equal(['API key', 'User name']);
    const version = (number: number) => ({
      properties: { kind: { const: 'api' }, version: { const: number } },
    });
    expect(labels([version(1), version(2)])).to.deep.equal(['Version 1', 'Version 2']);
    const types = one({
      oneOf: [{ type: 'string' }, { properties: { a: text } }, { type: ['array', 'null'] }],
    });
    expect((types as VariantField).branches.map(({ label }) => label)).to.deep.equal(['String', 'A', '3']);
  });

  it('counts the branches that nothing tells apart', () => {
    expect(labels([{ properties: { a: text } }, { properties: { a: text } }])).to.deep.equal(['1', '2']);
  });

  it('follows the pick before the value', () => {
    const root = readFields({ properties: { u: { oneOf: branches } } }, { u: { type: 'key' } }, (id) =>
      id === '/u' ? 1 : undefined,
    );
    expect(outline(root)).to.equal('{u?<1:u{type! user? pass?}>}');
  });

  it('shows what is required and said nowhere', () => {
    expect(shape({ required: ['a', 'ghost'], properties: { a: text } })).to.equal('{a ghost}');
    expect(
      shape({ required: ['a', 'ghost'], properties: { a: text }, additionalProperties: false }),
    ).to.equal('{a}');
  });

  it('shows what all branches share beside the union, and nothing twice', () => {
    const schema: DataSchema = {
      required: ['host', 'key'],
      properties: { host: text, note: text },
      oneOf: [{ properties: { key: text, note: text } }, { properties: { user: text } }],
    };
    expect(shape(schema)).to.equal('{host <0:{key note?}>}');
    expect(shape(schema, { user: 'x' })).to.equal('{host note? key <1:{user?}>}');
  });

  it('shows two unions at one place, each with its own pick', () => {
    const [key, login] = [{ properties: { key: text } }, { properties: { user: text } }];
    const [host, url] = [{ properties: { host: text } }, { properties: { url: text } }];
    expect(shape({ oneOf: [key, login], anyOf: [host, url] }, { user: 'x', host: 'y' })).to.equal(
      '{<1:{user?}> <0:{host?}>}',
    );
    expect(shape({ allOf: [{ oneOf: [key, login] }, { oneOf: [host, url] }] }, { url: 'y' })).to.equal(
      '{<0:{key?}> <1:{url?}>}',
    );
    expect(
      shape({ properties: { o: { type: 'object', oneOf: [key, login], anyOf: [host, url] } } }),
    ).to.equal('{o?{o?<-1:> o?<-1:>}}');
  });

  it('shows once what two unions at one place declare, with what both ask of it', () => {
    const key: DataSchema = { properties: { host: text, key: text } };
    const login: DataSchema = { properties: { user: text, pass: text } };
    const [eu, us] = [
      { required: ['host'], properties: { host: { minLength: 3 }, zone: text } },
      { properties: { state: text } },
    ];
    for (const schema of [
      { oneOf: [key, login], anyOf: [eu, us] },
      { allOf: [{ oneOf: [key, login] }, { oneOf: [eu, us] }] },
    ]) {
      expect(shape(schema, { host: 'acme', key: 'x', zone: 'y' })).to.equal('{host <0:{key?}> <0:{zone?}>}');
      expect(shape(schema, { host: 'acme', user: 'x', pass: 'p', zone: 'y' })).to.equal(
        '{<1:{user? pass?}> <0:{host zone?}>}',
      );
      expect(shape(schema, { key: 'x', state: 'y' })).to.equal('{<0:{host? key?}> <1:{state?}>}');
    }
    const [host] = readFields(
      { oneOf: [key, login], anyOf: [eu, us] },
      { host: 'acme', key: 'x', zone: 'y' },
    ).fields;
    expect(host!.schema).to.include({ type: 'string', minLength: 3 });
  });

  it('shows nothing in a branch of which another union has all', () => {
    expect(
      shape(
        {
          oneOf: [{ properties: { host: text } }, { properties: { user: text } }],
          anyOf: [{ properties: { host: text } }, { properties: { url: text } }],
        },
        { host: 'x' },
      ),
    ).to.equal('{host? <0:{}> <0:{}>}');
  });

  it('shows a union that is a branch of another', () => {
    const inner: DataSchema = {
      oneOf: [
        { properties: { a: text }, required: ['a'] },
        { properties: { b: text }, required: ['b'] },
      ],
    };
    expect(
      shape({ properties: { u: { oneOf: [inner, { properties: { c: text } }] } } }, { u: { b: 'x' } }),
    ).to.equal('{u?<0:u<1:u{b}>>}');
  });

  it('gives the same place in two branches two ids', () => {
    const id = (chosen: number) =>
      (
        (readFields({ properties: { u: { oneOf: branches } } }, {}, () => chosen).fields[0] as VariantField)
          .field as GroupField
      ).id;
    expect(id(0)).not.to.equal(id(1));
  });

  it('lets several types be picked', () => {
    const field = one({ type: ['string', 'integer', 'null'] }) as VariantField;
    expect(field.nullable).to.equal(true);
    expect(field.branches.map(({ label }) => label)).to.deep.equal(['String', 'Integer']);
  });
});
