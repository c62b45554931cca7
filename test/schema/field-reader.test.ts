import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readerOf } from './read-fields.js';

const text: DataSchema = { type: 'string' };

describe('FieldReader', () => {
  it('gives the same objects back while nothing changes', () => {
    const reader = readerOf({
      properties: {
        a: text,
        g: { properties: { b: text } },
        l: { type: 'array', items: text },
        u: { oneOf: [{ properties: { x: text } }, { properties: { y: text } }] },
      },
    });
    const first = reader.read({ a: '1', l: ['x'] }, () => 0);
    expect(reader.read({ a: '2', l: ['y'] }, () => 0)).to.equal(first);
    const second = reader.read({ a: '2', l: ['y', 'z'] }, () => 0);
    expect(second).not.to.equal(first);
    expect(second.fields[0]).to.equal(first.fields[0]);
    expect(second.fields[1]).to.equal(first.fields[1]);
    expect((second.fields[2] as Field & { kind: 'list' }).items[0]).to.equal(
      (first.fields[2] as Field & { kind: 'list' }).items[0],
    );
  });

  it('looks at no property again while the condition of their object asks for the same', () => {
    let looks = 0;
    const properties = Object.defineProperty({ k: text }, 'a', {
      enumerable: true,
      get: () => (looks++, text),
    });
    const reader = readerOf({
      properties,
      if: { properties: { k: { const: 'x' } } },
      then: { required: ['k'] },
    });
    reader.read({ k: '1' }, () => undefined);
    const before = looks;
    reader.read({ k: '2' }, () => undefined);
    expect(looks).to.equal(before);
  });

  it('knows whether a leaf can change the form', () => {
    const conditional = (schema: DataSchema): boolean => {
      const reader = readerOf(schema);
      reader.read({}, () => undefined);
      return reader.conditional;
    };
    expect(conditional({ properties: { a: text, l: { type: 'array', items: text } } })).to.equal(false);
    expect(conditional({ properties: { a: text }, if: {}, then: {} })).to.equal(true);
    expect(conditional({ properties: { a: { title: { $var: 'b' } as unknown as string } } })).to.equal(true);
  });
});
