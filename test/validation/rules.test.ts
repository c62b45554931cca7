import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { describeContract } from './contract.js';
import { implementations } from './validators.js';

const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

describeContract('rules of a valid schema', [
  { title: 'accepts what fits', schema: object({ a: { type: 'string' } }), value: { a: 'x' }, found: [] },
  {
    title: 'reports a missing property at its own place',
    schema: object({ a: object({ b: {} }, { required: ['b', 'c'] }) }, { required: ['a', 'd'] }),
    value: { a: {} },
    found: ['/a/b required', '/a/c required', '/d required'],
  },
  {
    title: 'takes no value for an empty object',
    schema: object({}, { required: ['a'] }),
    value: undefined,
    found: ['/a required'],
  },
  {
    title: 'takes undefined for absent',
    schema: object({ a: { type: 'string' }, b: object({ c: { type: 'string' } }) }, { required: ['a'] }),
    value: { a: undefined, b: { c: undefined } },
    found: ['/a required'],
  },
  {
    title: 'tells null, the empty text, zero and false from absent',
    schema: object({}, { required: ['a', 'b', 'c', 'd', 'e'] }),
    value: { a: null, b: '', c: 0, d: false },
    found: ['/e required'],
  },
  {
    title: 'reports in the order of the schema',
    schema: object({ z: { minLength: 2 }, a: { type: 'number' }, m: {} }, { required: ['m', 'z'] }),
    value: { z: '1', a: '2' },
    found: ['/z minLength', '/a type', '/m required'],
  },
  {
    title: 'reports an unwanted property at the property',
    schema: object({ a: {} }, { additionalProperties: false, patternProperties: { '^x-': {} } }),
    value: { a: 1, b: 1, 'x-c': 1, 'd/e': 1 },
    found: ['/b additionalProperties', '/d~1e additionalProperties'],
  },
  {
    title: 'checks what is additional',
    schema: object({ a: {} }, { additionalProperties: { type: 'string' } }),
    value: { a: 1, b: 1 },
    found: ['/b type'],
  },
  {
    title: 'reports an unevaluated property at the property',
    schema: { allOf: [object({ a: {} })], properties: { b: {} }, unevaluatedProperties: false },
    value: { a: 1, b: 1, c: 1 },
    found: ['/c unevaluatedProperties'],
  },
  {
    title: 'says nothing of unevaluated properties while they could still be evaluated',
    schema: { allOf: [object({ a: { type: 'string' }, b: {} })], unevaluatedProperties: false },
    value: { a: 1, b: 1 },
    found: ['/a type'],
  },
  {
    title: 'reports an unevaluated property where it is, not around it',
    schema: {
      $ref: '#/$defs/node',
      unevaluatedProperties: false,
      $defs: { node: { properties: { x: { $ref: '#/$defs/node', unevaluatedProperties: false } } } },
    },
    value: { x: { x: { y: 1 } } },
    found: ['/x/x/y unevaluatedProperties'],
  },
  {
    title: 'reports a property name at the property',
    schema: object(
      {},
      {
        propertyNames: { $ref: '#/$defs/name' },
        $defs: { name: { allOf: [{ $ref: '#/$defs/short' }] }, short: { maxLength: 2 } },
      },
    ),
    value: { ab: 1, abc: 1, abcd: 1 },
    found: ['/abc propertyNames', '/abcd propertyNames'],
  },
  {
    title: 'reports what depends on a property at the missing one',
    schema: object(
      {},
      { dependentRequired: { a: ['b', 'c'], x: ['y'] }, dependencies: { b: ['d'], a: { required: ['e'] } } },
    ),
    value: { a: 1, b: 1 },
    found: ['/c dependentRequired', '/d dependentRequired', '/e required'],
  },
  {
    title: 'checks each item at its index',
    schema: object({ a: { type: 'array', items: object({ b: { type: 'string' } }, { required: ['b'] }) } }),
    value: { a: [{ b: 'x' }, {}, { b: 1 }, 4] },
    found: ['/a/1/b required', '/a/2/b type', '/a/3 type'],
  },
  {
    title: 'checks tuples as either draft writes them',
    schema: object({
      old: { items: [{ type: 'string' }, { type: 'number' }], additionalItems: { type: 'boolean' } },
      new: { prefixItems: [{ type: 'string' }, { type: 'number' }], items: { type: 'boolean' } },
    }),
    value: { old: [1, 1, 1], new: [1, 1, 1] },
    found: ['/old/0 type', '/old/2 type', '/new/0 type', '/new/2 type'],
  },
  {
    title: 'does not tell what a wanted item misses',
    schema: object({ a: { contains: { type: 'string', minLength: 2 } } }),
    value: { a: [1, 'x'] },
    found: ['/a contains'],
  },
  {
    title: 'reports the outcome of a condition, not the condition',
    schema: object(
      { a: {}, b: {} },
      {
        if: { properties: { a: { const: 1 } } },
        then: { required: ['b'] },
        else: { properties: { b: { type: 'string' } } },
      },
    ),
    value: { a: 1 },
    found: ['/b required'],
  },
  {
    title: 'goes the other way of a condition',
    schema: object(
      { a: {}, b: {} },
      {
        if: { properties: { a: { const: 1 } } },
        then: { required: ['b'] },
        else: { properties: { b: { type: 'string' } } },
      },
    ),
    value: { a: 2, b: 2 },
    found: ['/b type'],
  },
  {
    title: 'reports the cause within allOf, references and dependent schemas only',
    schema: {
      allOf: [{ $ref: '#/definitions/a' }, { allOf: [{ properties: { b: { maximum: 1 } } }] }],
      dependentSchemas: { b: { properties: { c: { minLength: 2 } } } },
      definitions: { a: { properties: { a: { $ref: '#/definitions/text' } } }, text: { type: 'string' } },
    },
    value: { a: 1, b: 2, c: '' },
    found: ['/c minLength', '/a type', '/b maximum'],
  },
  {
    title: 'reports what must not be',
    schema: object({ a: { not: { type: 'string', minLength: 2 } } }),
    value: { a: 'xy' },
    found: ['/a not'],
  },
  {
    title: 'reports a property that may not be',
    schema: object({ a: false }),
    value: { a: 1 },
    found: ['/a not'],
  },
  {
    title: 'reports the same mistake once, however many rules ask for it',
    schema: {
      required: ['a'],
      allOf: [{ required: ['a'] }, { $ref: '#/$defs/again' }],
      $defs: { again: { required: ['a'] } },
    },
    value: {},
    found: ['/a required'],
  },
  {
    title: 'counts multiples as they are written',
    schema: object({
      a: { multipleOf: 0.1 },
      b: { multipleOf: 0.01 },
      c: { multipleOf: 0.1 },
      d: { multipleOf: 3 },
      e: { multipleOf: 1 },
    }),
    value: { a: 0.3, b: 1.13, c: 0.35, d: 1e21, e: NaN },
    found: ['/c multipleOf', '/d multipleOf', '/e multipleOf'],
  },
  {
    title: 'counts characters, not code units',
    schema: object({ a: { maxLength: 2 }, b: { minLength: 2 } }),
    value: { a: '😀😀', b: '😀' },
    found: ['/b minLength'],
  },
  {
    title: 'follows references without end',
    schema: {
      $ref: '#/$defs/node',
      $defs: {
        node: object({ name: { type: 'string' }, next: { $ref: '#/$defs/node' } }, { required: ['name'] }),
      },
    },
    value: { name: 'a', next: { name: 'b', next: { next: { name: 4 } } } },
    found: ['/next/next/name required', '/next/next/next/name type'],
  },
  {
    title: 'finds anchors and embedded identifiers',
    schema: object(
      { a: { $ref: '#text' }, b: { $ref: 'https://x.test/number' }, c: { $ref: '#/$defs/odd~1name%25' } },
      {
        $defs: {
          one: { $anchor: 'text', type: 'string' },
          two: { $id: 'https://x.test/number', type: 'number' },
          'odd/name%': { type: 'null' },
        },
      },
    ),
    value: { a: 1, b: '1', c: 1 },
    found: ['/a type', '/b type', '/c type'],
  },
  {
    title: 'keeps to its own keys, whatever their names',
    schema: JSON.parse(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"a.b":{"type":"string"},"":{"type":"string"},"toString":{"minLength":2}},"required":["__proto__","constructor","valueOf","a.b"]}',
    ),
    value: JSON.parse('{"__proto__":1,"a.b":1,"":1,"toString":"x"}'),
    found: [
      '/__proto__ type',
      '/constructor required',
      '/a.b type',
      '/ type',
      '/toString minLength',
      '/valueOf required',
    ],
  },
  {
    title: 'finds its way through names of any letters',
    schema: {
      properties: { 'a b': { properties: { 'ü/~%^"#?': { type: 'string' } } } },
      patternProperties: { '^x y[%^]/~1$': { type: 'string' } },
    },
    value: { 'a b': { 'ü/~%^"#?': 1 }, 'x y%/~1': 1 },
    found: ['/a b/ü~1~0%^"#? type', '/x y%~1~01 type'],
  },
  {
    title: 'finds inherited names missing',
    schema: { required: ['__proto__', 'constructor', 'hasOwnProperty'], additionalProperties: false },
    value: {},
    found: ['/__proto__ required', '/constructor required', '/hasOwnProperty required'],
  },
]);

describe('what a violation says', () => {
  const cases: [rule: DataSchema, value: unknown, keyword: string, params: object][] = [
    [{ type: 'string' }, 1, 'type', { type: 'string' }],
    [{ type: ['string', 'null'] }, 1, 'type', { type: ['string', 'null'] }],
    [{ enum: ['a', 'b'] }, 'c', 'enum', { allowedValues: ['a', 'b'] }],
    [{ const: 'a' }, 'c', 'const', { allowedValue: 'a' }],
    [{ minimum: 2 }, 1, 'minimum', { limit: 2 }],
    [{ exclusiveMaximum: 2 }, 2, 'exclusiveMaximum', { limit: 2 }],
    [{ multipleOf: 2 }, 1, 'multipleOf', { multipleOf: 2 }],
    [{ minLength: 2 }, 'x', 'minLength', { limit: 2 }],
    [{ maxItems: 0 }, [1], 'maxItems', { limit: 0 }],
    [{ minProperties: 1 }, {}, 'minProperties', { limit: 1 }],
    [{ uniqueItems: true }, [1, 1], 'uniqueItems', {}],
    [{ pattern: '^a:\nb$' }, 'x', 'pattern', { pattern: '^a:\nb$' }],
    [{ format: 'email' }, 'x', 'format', { format: 'email' }],
    [{ contains: { const: 1 } }, [], 'contains', { minContains: 1, maxContains: undefined }],
    [{ not: { const: 1 } }, 1, 'not', {}],
  ];
  for (const [name, compile] of implementations) {
    for (const [rule, value, keyword, params] of cases) {
      it(`${name}: what ${JSON.stringify(rule)} asks for`, () => {
        const secret = { path: ['a'], keyword, params };
        expect(compile({ properties: { a: rule } }).validate({ a: value })).to.deep.equal([secret]);
      });
    }

    it(`${name}: which property is missing or unwanted`, () => {
      const schema = { required: ['a'], additionalProperties: false, dependentRequired: { b: ['c'] } };
      expect(compile(schema).validate({ b: 'hunter2' })).to.deep.equal([
        { path: ['a'], keyword: 'required', params: { missingProperty: 'a' } },
        { path: ['b'], keyword: 'additionalProperties', params: { additionalProperty: 'b' } },
        { path: ['c'], keyword: 'dependentRequired', params: { property: 'b', missingProperty: 'c' } },
      ]);
    });
  }
});
