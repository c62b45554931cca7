import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { describeContract } from './contract.js';
import { implementations } from './validators.js';

/** A rule that is wrong, beside one that is right and must still hold. */
const wrong = (title: string, rule: object, value: unknown = 'x') => ({
  title: `leaves out ${title}`,
  schema: { properties: { a: rule, b: { type: 'string' } }, required: ['c'] },
  value: { a: value, b: 1 },
  found: ['/b type', '/c required'],
});

describeContract('rules that are wrong', [
  wrong('a pattern that is no expression', { pattern: '[' }),
  wrong('an unknown format', { format: 'moon-phase' }),
  wrong('a reference to nowhere', { $ref: '#/definitions/none' }),
  wrong('a reference to another schema', { $ref: 'schemas/user' }),
  wrong('a reference that is a formula', { $ref: { $var: '$.x' } }),
  wrong('a reference to what is no schema', { $ref: '#/required/0' }),
  wrong('a reference to itself', { $ref: '#/properties/a' }),
  wrong('a list where a schema should be', ['string'] as unknown as object),
  wrong('a text where a schema should be', 'string' as unknown as object),
  wrong('properties that are none', { properties: [{ type: 'string' }] }, {}),
  wrong('a type that there is none of', { type: 'securestring' }),
  wrong('a type that is none', { type: { $var: 'x' } }),
  wrong('a type among others that there is none of', { type: ['number', 'file'] }),
  wrong('limits of the wrong type', { minLength: '5', maxLength: -1, pattern: 4 }),
  wrong(
    'limits that are no numbers',
    { minimum: '5', maximum: null, multipleOf: 0, exclusiveMinimum: true },
    3,
  ),
  wrong('values that are no list', { enum: 'a' }),
  wrong('an empty list of values', { enum: [] }),
  wrong('a formula for the values', { enum: { $var: '$.x' } }),
  wrong('required that is no list', { required: 'name' }, {}),
  wrong('names that are none', { required: [4, null] }, {}),
  wrong('a union that is no list', { oneOf: { a: { type: 'number' } } }),
  wrong('an empty union', { anyOf: [], oneOf: [], allOf: [] }),
  wrong('a condition that is no schema', { if: 'x', then: { type: 'number' }, else: { type: 'number' } }),
  wrong('nonsense under an array', { items: 'string', minItems: '2', uniqueItems: 'yes', contains: [] }, [
    'x',
    'x',
  ]),
  wrong(
    'dependencies that are none',
    { dependencies: { x: 4 }, dependentRequired: [], dependentSchemas: 'x' },
    { x: 1 },
  ),
  wrong('null where anything should be', {
    type: null,
    enum: null,
    properties: null,
    required: null,
    items: null,
    allOf: null,
    $ref: null,
    pattern: null,
    format: null,
  }),
  wrong('a type that excludes all the values listed', { type: 'integer', enum: ['x', 'y'] }),
  wrong('a type that excludes the constant', { type: 'string', const: 4 }, 4),
  wrong('a list of words where an array is asked for', { type: 'array', enum: ['x', 'y'] }, ['x']),
  wrong('names of vendors', {
    isImplied: true,
    referenceCollection: { key: 'users' },
    iconUri: 4,
    order: 'first',
  }),
  wrong('identifiers that are none', { $id: 4, $anchor: {}, $schema: 7, id: 'x' }),
  wrong('identifiers that come twice', { allOf: [{ $id: 'twice' }, { $id: 'twice' }] }),
  {
    title: 'takes any value for a union of references to nowhere',
    schema: { properties: { a: { type: 'object', oneOf: [{ $ref: 'cloud.json' }, { $ref: 'own.json' }] } } },
    value: { a: { b: 1 } },
    found: [],
  },
  {
    title: 'finds the chosen branch beside a reference to nowhere',
    schema: { properties: { a: { oneOf: [{ $ref: 'cloud.json' }, { required: ['b'] }] } } },
    value: { a: {} },
    chosen: { '/a': 1 },
    found: ['/a/b required'],
  },
  {
    title: 'keeps to the names that a broken pattern would have covered',
    schema: {
      properties: { a: {} },
      patternProperties: { '[': {}, '^x': { type: 'number' } },
      additionalProperties: false,
    },
    value: { b: 1, xa: 'y' },
    found: ['/xa type'],
  },
  { title: 'finds nothing wrong where the schema is none', schema: 'nonsense', value: { a: 1 }, found: [] },
  { title: 'finds nothing wrong where there is no schema', schema: undefined, value: { a: 1 }, found: [] },
  {
    title: 'ends where a union goes round in circles',
    schema: {
      properties: { a: { $ref: '#/$defs/a' } },
      $defs: {
        a: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/a' }, { allOf: [{ $ref: '#/$defs/a' }] }] },
      },
    },
    value: { a: 1 },
    found: ['/a anyOf'],
  },
  {
    title: 'ends where what must hold goes round in circles',
    schema: {
      properties: { a: { $ref: '#/$defs/a' } },
      $defs: { a: { minLength: 2, allOf: [{ $ref: '#/$defs/b' }] }, b: { maxLength: 5, $ref: '#/$defs/a' } },
    },
    value: { a: 'x' },
    found: ['/a minLength'],
  },
]);

describeContract('rules in other words', [
  {
    title: 'reads types whatever their case',
    schema: { properties: { a: { type: 'String' }, b: { type: ['Integer', 'NULL'] } } },
    value: { a: 1, b: 'x' },
    found: ['/a type', '/b type'],
  },
  {
    title: 'accepts null for what is nullable',
    schema: {
      properties: {
        a: { type: 'string', nullable: true, enum: ['x'] },
        b: { $ref: '#/$defs/b', nullable: true },
        c: { const: 1, nullable: true },
      },
      $defs: { b: { type: 'object', required: ['x'] } },
    },
    value: { a: null, b: null, c: null },
    found: [],
  },
  {
    title: 'checks what is nullable and not null',
    schema: {
      properties: {
        a: { type: 'string', nullable: true, enum: ['x'] },
        b: { $ref: '#/$defs/b', nullable: true },
        c: { type: 'integer', nullable: false },
      },
      $defs: { b: { type: 'object', required: ['x'] } },
    },
    value: { a: 'y', b: {}, c: null },
    found: ['/a enum', '/b/x required', '/c type'],
  },
  {
    title: 'reads exclusive limits as draft 4 wrote them',
    schema: {
      properties: {
        a: { minimum: 1, exclusiveMinimum: true },
        b: { maximum: 1, exclusiveMaximum: true },
        c: { minimum: 1, exclusiveMinimum: false },
      },
    },
    value: { a: 1, b: 1, c: 1 },
    found: ['/a exclusiveMinimum', '/b exclusiveMaximum'],
  },
  {
    title: 'reads "required" at the property as draft 3 wrote it',
    schema: { properties: { a: { type: 'string', required: true }, b: { type: 'string', required: false } } },
    value: {},
    found: ['/a required'],
  },
  {
    title: 'reads options with labels',
    schema: {
      properties: {
        a: {
          type: 'string',
          enum: [
            { label: 'One', value: '1' },
            { label: 'Two', value: '2' },
          ],
        },
        b: { enum: [{ label: 'One', value: '1' }] },
      },
    },
    value: { a: '2', b: { label: 'One', value: '1' } },
    found: ['/b enum'],
  },
  {
    title: 'lifts the fixed values where others are allowed',
    schema: {
      properties: {
        a: { type: 'string', enum: ['x'], allowCustom: true },
        b: { oneOf: [{ const: 'x' }], type: 'string', allowCustom: true },
        c: { type: 'array', items: { type: 'string', enum: ['x'] }, allowCustom: true },
        d: { type: 'boolean', allowCustom: true },
        e: { type: 'string', enum: ['x'], allowCustom: true },
      },
    },
    value: { a: 'y', b: 'y', c: ['y'], d: 'y', e: 4 },
    found: ['/e type'],
  },
  {
    title: 'asks for none of the records that are offered',
    schema: { properties: { a: { type: 'string', referenceRecords: [{ id: '1', name: 'One' }] } } },
    value: { a: '2' },
    found: [],
  },
  {
    title: 'takes a pattern that is only legal without the u flag',
    schema: { properties: { a: { pattern: '^a\\-\\_b{$' }, b: { pattern: '^a\\-\\_b{$' } } },
    value: { a: 'a-_b{', b: 'a' },
    found: ['/b pattern'],
  },
  {
    title: 'prefers the pattern to the format',
    schema: {
      properties: {
        a: { format: 'date', pattern: '^\\d\\d-\\d\\d-\\d{4}$' },
        b: { format: 'date', pattern: '[' },
      },
    },
    value: { a: '06-05-2024', b: 'x' },
    found: ['/b format'],
  },
  {
    title: 'holds what stands beside a reference',
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { a: { $ref: '#/definitions/text', minLength: 2 } },
      definitions: { text: { type: 'string' } },
    },
    value: { a: 'x' },
    found: ['/a minLength'],
  },
]);

describe('any schema at all', () => {
  const parts: unknown[] = [
    null,
    true,
    false,
    0,
    -1,
    1.5,
    '',
    'string',
    '[',
    '#',
    '#/',
    '#/properties',
    '#/%',
    '%',
    [],
    {},
    [null],
    [{}],
    ['a', 'a'],
    [[]],
    { a: {} },
    { a: null },
    { a: [] },
    { $ref: '#' },
    { a: { $ref: '#' } },
    [{ $ref: '#' }],
    { type: 'string' },
    [{ type: 'string' }, 4],
    { $var: '$.a' },
  ];
  const keywords = [
    '$schema',
    '$id',
    '$ref',
    '$anchor',
    '$dynamicRef',
    '$dynamicAnchor',
    '$recursiveRef',
    '$defs',
    'definitions',
    'type',
    'enum',
    'const',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'pattern',
    'format',
    'required',
    'properties',
    'patternProperties',
    'additionalProperties',
    'unevaluatedProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'dependencies',
    'dependentRequired',
    'dependentSchemas',
    'items',
    'prefixItems',
    'additionalItems',
    'unevaluatedItems',
    'contains',
    'minContains',
    'maxContains',
    'minItems',
    'maxItems',
    'uniqueItems',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'then',
    'else',
    'nullable',
    'allowCustom',
    'referenceRecords',
    'discriminator',
    '$async',
    '$data',
    '__proto__',
    'constructor',
    'default',
    'title',
  ];
  const values: unknown[] = [
    {},
    { a: 'x' },
    { a: [1, 'x', { a: null }] },
    { a: { a: {} } },
    [],
    'x',
    4,
    null,
  ];

  // Keywords by themselves and in pairs, with every kind of nonsense for their operand.
  for (const keyword of keywords) {
    it(`compiles and judges alike whatever "${keyword}" holds`, () => {
      for (const [index, part] of parts.entries()) {
        const other = keywords[(keywords.indexOf(keyword) * 7 + index) % keywords.length]!;
        const rule = { [keyword]: part, [other]: parts[(index * 5 + 3) % parts.length] };
        for (const schema of [
          rule,
          { properties: { a: rule } },
          { allOf: [rule], properties: { a: { items: rule } } },
        ]) {
          const [first, ...others] = implementations.map(([, compile]) => compile(schema as DataSchema));
          for (const value of values) {
            const found = first!.validate(value);
            for (const other of others)
              expect(other.validate(value), JSON.stringify({ schema, value })).to.deep.equal(found);
          }
        }
      }
    });
  }
});
