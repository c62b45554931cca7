import { expect } from 'chai';
import type { Place } from '../../src/schema/base-field.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { DialectReader } from '../../src/schema/structured/dialect-reader.js';
import { FieldReader } from '../../src/schema/structured/read-fields.js';
import { allFormats } from '../../src/validation/interpreter/all-formats.js';
import { createJudge } from '../../src/validation/interpreter/judge.js';

/** Copies nothing. */
class EachReader extends DialectReader {
  override readItem(declared: DataSchema, around: Place, step: string | number): Field {
    return FieldReader.prototype.readItem.call(this, declared, around, step);
  }
}

const account: DataSchema = {
  type: 'object',
  required: ['host'],
  properties: {
    host: { type: 'string', title: 'Host', placeholder: 'db.example' },
    accessKey: { type: 'string', format: 'password' },
    kind: { const: 'sql' },
    port: { type: 'integer', default: 5432, advanced: true },
    place: { type: 'object', properties: { region: { enum: ['eu', 'us'] }, since: { format: 'date' } } },
  },
};
const grouped: DataSchema = {
  type: 'object',
  groups: [{ id: 'g', title: 'Place' }],
  'ui:order': ['b', '*'],
  properties: {
    a: { type: 'string', group: 'g' },
    b: { type: 'boolean' },
    c: { type: 'number', group: 'g' },
  },
};
const list = (items: DataSchema, more: DataSchema = {}): DataSchema => ({
  type: 'object',
  properties: { all: { type: 'array', items } },
  ...more,
});
const map = (additionalProperties: DataSchema): DataSchema => ({
  type: 'object',
  properties: { all: { type: 'object', additionalProperties } },
});
const three = (item: unknown) => ({ all: [item, item, {}] });
const entries = (item: unknown) => ({ all: { first: item, second: item, 'a/b': {} } });

const cases: [string, DataSchema, Record<string, unknown>][] = [
  ['texts', list({ type: 'string' }), three('x')],
  ['objects', list(account), three({ host: 'x' })],
  ['objects by reference', list({ $ref: '#/$defs/a' }, { $defs: { a: account } }), three({})],
  ['headings', list(grouped), three({ a: 'x' })],
  [
    'a condition',
    list({ ...account, if: { required: ['port'] }, then: { required: ['kind'] } }),
    three({ port: 1 }),
  ],
  ['branches', list({ oneOf: [account, grouped] }), { all: [{ host: 'x' }, { b: true }, {}] }],
  ['lists in lists', list(list({ type: 'string' })), { all: [{ all: ['x', 'y'] }, { all: ['z'] }] }],
  ['a formula', list({ type: 'string', title: { $var: 'all.0' } } as unknown as DataSchema), three('x')],
  [
    'a schema within itself',
    list({ properties: { name: {}, own: { $ref: '#/properties/all' } } }),
    three({ own: [{}] }),
  ],
  ['entries', map({ type: 'string' }), entries('x')],
  ['entries of objects', map(account), entries({ host: 'x' })],
  ['what may be null', list({ type: ['string', 'null'] }), { all: [null, 'x'] }],
];

/** All that a view sees of a field. */
function seen(field: Field): unknown {
  const { kind, path, id, required, label, description, advanced, readOnly, nullable, asked, iconUri } =
    field;
  return {
    ...{ kind, path, id, required, label, description, advanced, readOnly, nullable, asked, iconUri },
    declared: field.declared,
    schema: field.schema,
    impliedBranches: field.impliedBranches,
    hidden: field.kind === 'group' ? field.hidden : [],
    children: field.children.map(seen),
  };
}

describe('copied items', () => {
  for (const [name, schema, value] of cases)
    it(`are like those that are read one by one: ${name}`, () => {
      const read = (Reader: typeof DialectReader): unknown[] => {
        const reader = new Reader(schema, createJudge(schema, allFormats));
        return [value, { ...value, more: 1 }].map((each) => seen(reader.read(each, () => undefined)));
      };
      expect(read(DialectReader)).to.deep.equal(read(EachReader));
    });

  it('are copies only where no value decides what they are', () => {
    const conditional = list({ if: { properties: { a: { const: 1 } } }, then: account });
    const reader = new DialectReader(conditional, createJudge(conditional, allFormats));
    const { fields } = reader.read({ all: [{ a: 1 }, { a: 2 }] }, () => undefined);
    const [first, second] = fields[0]!.children;
    expect(first!.children.length).to.be.greaterThan(second!.children.length);
  });
});
