import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { readFields } from './read-fields.js';
import { outline, shape } from './shape.js';

const text: DataSchema = { type: 'string' };

describe('readFields: what is shown', () => {
  it('sends technical constants and what is flagged as hidden without showing them', () => {
    expect(
      shape({
        required: ['needed'],
        properties: {
          constant: { const: 1 },
          single: { enum: ['a'] },
          flagged: { type: 'string', 'x-hidden': true },
          shown: text,
          needed: { type: 'string', hidden: true },
        },
      }),
    ).to.equal('{constant! flagged! single? shown? needed}');
  });

  it('keeps the order of the author', () => {
    expect(shape({ required: ['b'], properties: { a: text, b: text, c: text } })).to.equal('{a? b c?}');
    const at = (order: object): DataSchema => ({ ...text, ...order });
    for (const keyword of ['order', 'x-order', 'propertyOrder'])
      expect(shape({ properties: { a: at({ [keyword]: 2 }), b: text, c: at({ [keyword]: 1 }) } })).to.equal(
        '{c? a? b?}',
      );
    const properties = { a: text, b: text, c: text, d: at({ order: 1 }) };
    // Those that the list does not name keep their own order.
    expect(shape({ properties, 'ui:order': ['c', '*', 'a'] })).to.equal('{c? d? b? a?}');
    expect(shape({ properties: { o: { properties, 'ui:order': ['c', 'b'] } } })).to.equal(
      '{o?{c? b? d? a?}}',
    );
  });

  it('puts what is required first in a long form of which no order is said', () => {
    const properties = Object.fromEntries([...'abcdefghijkl'].map((key) => [key, text]));
    expect(shape({ required: ['c'], properties })).to.match(/^\{c a\? b\? d\?/);
    expect(shape({ required: ['c'], properties: { ...properties, l: { ...text, order: 1 } } })).to.match(
      /^\{l\? a\? b\? c d\?/,
    );
  });

  describe('of a schema in parts', () => {
    const part = (...keys: string[]): DataSchema => ({
      properties: Object.fromEntries(keys.map((key) => [key, text])),
    });
    const when = (key: string, then: DataSchema): DataSchema => ({
      if: { properties: { [key]: { const: 'x' } }, required: [key] },
      then,
    });
    const value = { mode: 'x', site: 'x' };
    const orders: [string, DataSchema, string][] = [
      ['the parts in their order', { ...part('own'), allOf: [part('a', 'b'), part('c')] }, '{own? a? b? c?}'],
      [
        'what a condition reveals right after what it is about',
        { ...part('mode'), allOf: [when('mode', part('site')), part('a'), part('b')] },
        '{mode? site? a? b?}',
      ],
      [
        'what several conditions reveal in their order, each with what it reveals in turn',
        {
          ...part('mode', 'last'),
          allOf: [when('mode', part('site')), when('site', part('zone')), when('mode', part('team'))],
        },
        '{mode? site? zone? team? last?}',
      ],
      [
        'a condition of its own',
        { ...part('mode', 'last'), ...when('mode', part('site')) },
        '{mode? site? last?}',
      ],
      [
        'a dependency',
        { ...part('mode', 'last'), dependencies: { mode: part('site') } },
        '{mode? site? last?}',
      ],
      [
        'a condition with not',
        { ...part('mode', 'last'), if: { not: { required: ['mode'] } }, else: part('site') },
        '{mode? site? last?}',
      ],
      [
        'a condition on what is not there',
        { ...part('mode', 'last'), if: { not: { required: ['other'] } }, then: part('site') },
        '{mode? last? site?}',
      ],
      [
        'the branch of a discriminator',
        {
          ...part('mode', 'last'),
          oneOf: [
            { properties: { mode: { const: 'x' }, site: text } },
            { properties: { mode: { const: 'y' }, team: text } },
          ],
        },
        '{mode? site? last?}',
      ],
      ['a union with one branch', { ...part('own'), oneOf: [part('a')] }, '{own? a?}'],
      [
        'a reference',
        { $ref: '#/$defs/base', ...part('own'), $defs: { base: part('a', 'own') } },
        '{own? a?}',
      ],
      [
        'an order that is said',
        { ...part('mode'), allOf: [{ properties: { first: { ...text, 'x-order': 0 } } }] },
        '{first? mode?}',
      ],
    ];
    for (const [what, schema, expected] of orders)
      it(what, () => expect(shape(schema, value)).to.equal(expected));
  });

  it('follows an order that is said', () => {
    expect(
      shape({
        required: ['b'],
        properties: {
          a: { type: 'string', order: 2 },
          b: { type: 'string', order: 3 },
          c: { type: 'string', order: 1 },
          d: text,
        },
      }),
    ).to.equal('{c? a? b d?}');
  });

  it('folds what is optional in a long form, but for what is always to be shown', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`p${i}`, i === 3 ? { ...text, always_show: true } : text]),
    );
    const advanced = (schema: DataSchema) =>
      readFields(schema, {}).fields.filter((field) => field.advanced).length;
    expect(advanced({ properties, required: ['p0'] })).to.equal(12);
    expect(advanced({ properties })).to.equal(0);
    expect(advanced({ properties: { p0: text, p1: text }, required: ['p0'] })).to.equal(0);
    expect(advanced({ properties: { a: { ...text, advanced: true }, b: text } })).to.equal(1);
  });

  it('puts groups under the headings that the schema names', () => {
    const root = readFields(
      {
        groups: [{ id: 'auth', title: 'Sign in' }],
        properties: {
          a: { ...text, group: 'auth' },
          b: text,
          c: { ...text, group: 'auth' },
          d: { ...text, group: 'untitled' },
        },
      },
      {},
    );
    expect(outline(root)).to.equal('{{a? c?} b? d?}');
    expect(root.fields[0]).to.include({ kind: 'group', label: 'Sign in' });
  });

  it('leaves out what is no schema', () => {
    const properties = {
      a: text,
      b: 'text',
      c: 5,
      d: null,
      e: false,
      f: true,
    } as unknown as DataSchema['properties'];
    expect(shape({ properties: properties! })).to.equal('{a? f?}');
  });

  const broken: unknown[] = [
    undefined,
    null,
    [],
    'schema',
    5,
    { properties: [] },
    { properties: 'x' },
    { required: 'a', properties: { a: text } },
    { oneOf: {} },
    { oneOf: [null, 5] },
    { allOf: 'x' },
    { type: 7 },
    { enum: 'x' },
    { $ref: 7 },
    { items: 'x' },
    { properties: { a: { type: 'array', items: [text, text] } } },
    { properties: { a: { pattern: '(', type: 'string' } } },
    { if: 'x', then: 5 },
    { dependencies: [1] },
    { referenceRecords: 'x' },
    { properties: { a: { enum: {}, oneOf: 'x' } } },
  ];
  for (const schema of broken) {
    it(`reads ${JSON.stringify(schema)} without throwing`, () => {
      expect(readFields(schema as DataSchema, { a: [1, 2] }).kind).to.equal('group');
    });
  }
});

describe('readFields: folding', () => {
  const folded: [string, DataSchema, unknown, string][] = [
    [
      '$ref with siblings',
      {
        definitions: { a: { type: 'object', properties: { x: text } } },
        properties: { a: { $ref: '#/definitions/a', title: 'A' } },
      },
      {},
      '{a?{x?}}',
    ],
    [
      '$defs and escaped names',
      {
        $defs: { 'a/b c': { type: 'object', properties: { x: text } } },
        properties: { a: { $ref: '#/$defs/a~1b%20c' } },
      },
      {},
      '{a?{x?}}',
    ],
    [
      'an anchor',
      { $defs: { a: { $anchor: 'here', properties: { x: text } } }, properties: { a: { $ref: '#here' } } },
      {},
      '{a?{x?}}',
    ],
    [
      'allOf',
      { properties: { a: text }, allOf: [{ properties: { b: text }, required: ['a'] }, { required: ['b'] }] },
      {},
      '{a b}',
    ],
    ['allOf within allOf', { allOf: [{ allOf: [{ properties: { a: text } }] }] }, {}, '{a?}'],
    [
      'then',
      {
        properties: { t: { enum: ['x', 'y'] } },
        if: { properties: { t: { const: 'x' } }, required: ['t'] },
        then: { properties: { a: text } },
        else: { properties: { b: text } },
      },
      { t: 'x' },
      '{t? a?}',
    ],
    [
      'else',
      {
        properties: { t: { enum: ['x', 'y'] } },
        if: { properties: { t: { const: 'x' } }, required: ['t'] },
        then: { properties: { a: text } },
        else: { properties: { b: text } },
      },
      {},
      '{t? b?}',
    ],
    [
      'not and enum in a condition',
      {
        properties: { t: text },
        if: { required: ['t'], properties: { t: { not: { enum: ['x'] } } } },
        then: { required: ['t'], properties: { a: text } },
      },
      { t: 'z' },
      '{t a?}',
    ],
    [
      'a condition on a nested field',
      {
        properties: { o: { properties: { t: text } } },
        if: { required: ['o'], properties: { o: { required: ['t'], properties: { t: { const: 1 } } } } },
        then: { properties: { a: text } },
      },
      { o: { t: 1 } },
      '{o?{t?} a?}',
    ],
    [
      'dependentRequired',
      { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
      { a: 'x' },
      '{a? b}',
    ],
    [
      'dependencies, not met',
      { properties: { a: text }, dependencies: { a: { properties: { b: text } } } },
      {},
      '{a?}',
    ],
    [
      'dependencies, met',
      { properties: { a: text }, dependencies: { a: { properties: { b: text } } } },
      { a: 'x' },
      '{a? b?}',
    ],
    [
      'a schema of false',
      { properties: { a: text, b: text }, allOf: [{ properties: { b: false } }] },
      {},
      '{a?}',
    ],
    [
      'required-groups',
      { properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      {},
      '{a? b?}',
    ],
    [
      'a union with null',
      { properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }] } } },
      {},
      '{o?{a?}}',
    ],
    [
      'a union with null that is required',
      {
        required: ['o'],
        properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }] } },
      },
      {},
      '{o<0:o{a?}>}',
    ],
    [
      'a union with null whose default is an object',
      {
        properties: {
          o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }], default: { a: 'x' } },
        },
      },
      {},
      '{o?<0:o{a?}>}',
    ],
    [
      'a union with null that is the default',
      {
        properties: {
          o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }], default: null },
        },
      },
      { o: null },
      '{o?{a?}}',
    ],
    [
      'an object that is null',
      { properties: { o: { type: ['object', 'null'], properties: { a: text } } } },
      { o: null },
      '{o?<-1:>}',
    ],
    [
      'a union of one',
      { properties: { o: { type: 'object', oneOf: [{ properties: { a: text } }] } } },
      {},
      '{o?{a?}}',
    ],
    [
      'a union that a shared property decides',
      {
        properties: { t: text },
        oneOf: [
          { properties: { t: { const: 'x' }, a: text } },
          { properties: { t: { const: 'y' }, b: text } },
        ],
      },
      { t: 'y' },
      '{t? b?}',
    ],
    [
      'items of a list',
      { properties: { l: { type: 'array', items: { properties: { a: text } } } } },
      { l: [{}, {}] },
      '{l?[0{a?} 1{a?}]}',
    ],
    [
      'entries of a map',
      { properties: { m: { type: 'object', additionalProperties: { type: 'number' } } } },
      { m: { k: 1 } },
      '{m?(k)}',
    ],
    [
      'entries besides properties',
      { properties: { m: { properties: { a: text }, additionalProperties: text } } },
      { m: { a: 'x', k: 'y' } },
      '{m?{a? m?(k)}}',
    ],
  ];
  for (const [name, schema, value, expected] of folded) {
    it(name, () => expect(shape(schema, value)).to.equal(expected));
  }

  it('opens a recursion one step at a time', () => {
    const tree: DataSchema = { properties: { name: text, child: { $ref: '#' } } };
    expect(shape(tree)).to.equal('{name? child?<-1:>}');
    expect(shape(tree, { child: { child: {} } })).to.equal(
      '{name? child?<0:child{name? child?<0:child{name? child?<-1:>}>}>}',
    );
  });

  it('survives references that go round in circles', () => {
    expect(
      shape({
        definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } },
        properties: { a: { $ref: '#/definitions/a' } },
      }),
    ).to.equal('{a?}');
    expect(shape({ properties: { a: { $ref: '#/properties/a' } } })).to.equal('{a?}');
    expect(
      shape({
        definitions: { u: { oneOf: [{ $ref: '#/definitions/u' }, { properties: { x: text } }] } },
        required: ['u'],
        properties: { u: { $ref: '#/definitions/u' } },
      }),
    ).to.be.a('string');
  });
});
