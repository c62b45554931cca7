import { describeContract } from './contract.js';

const key = {
  type: 'object',
  title: 'Key',
  properties: { kind: { const: 'key' }, key: { type: 'string', minLength: 3 } },
  required: ['kind', 'key'],
};
const user = {
  type: 'object',
  title: 'User',
  properties: { kind: { const: 'user' }, name: { type: 'string' }, password: { type: 'string' } },
  required: ['kind', 'name', 'password'],
};
const auth = { oneOf: [key, user] };

describeContract('unions', [
  {
    title: 'accepts a branch',
    schema: { properties: { auth } },
    value: { auth: { kind: 'key', key: 'abc' } },
    found: [],
  },
  {
    title: 'reports once where nothing was chosen',
    schema: { properties: { auth } },
    value: { auth: { kind: 'key' } },
    found: ['/auth oneOf'],
  },
  {
    title: 'reports once for anyOf too',
    schema: { properties: { auth: { anyOf: [key, user] } } },
    value: { auth: {} },
    found: ['/auth anyOf'],
  },
  {
    title: 'reports what the chosen branch misses, and nothing of the others',
    schema: { properties: { auth } },
    value: { auth: { kind: 'user', name: 1 } },
    chosen: { '/auth': 1 },
    found: ['/auth/name type', '/auth/password required'],
  },
  {
    title: 'asks for the chosen branch even where another accepts the value',
    schema: { properties: { auth: { oneOf: [{ required: ['a'] }, {}] } } },
    value: { auth: {} },
    chosen: { '/auth': 0 },
    found: ['/auth/a required'],
  },
  {
    title: 'finds the chosen branch wrong where another of oneOf fits as well',
    schema: { properties: { auth: { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] } } },
    value: { auth: { a: 1 } },
    chosen: { '/auth': 0 },
    found: ['/auth oneOf'],
  },
  {
    title: 'finds so of the third of three that fit',
    schema: { properties: { auth: { oneOf: [{}, {}, { required: ['a'] }] } } },
    value: { auth: { a: 1 } },
    chosen: { '/auth': 2 },
    found: ['/auth oneOf'],
  },
  {
    title: 'says only what the chosen branch misses, however many others fit',
    schema: { properties: { auth: { oneOf: [{}, {}, { required: ['a'] }] } } },
    value: { auth: {} },
    chosen: { '/auth': 2 },
    found: ['/auth/a required'],
  },
  {
    title: 'is content with the chosen branch of anyOf where others fit as well',
    schema: { properties: { auth: { anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }] } } },
    value: { auth: { a: 1 } },
    chosen: { '/auth': 0 },
    found: [],
  },
  {
    title: 'is content where it is unknown what another branch accepts',
    schema: { properties: { auth: { oneOf: [{ required: ['a'] }, { $ref: '#/nowhere' }] } } },
    value: { auth: { a: 1 } },
    chosen: { '/auth': 0 },
    found: [],
  },
  {
    title: 'finds a value that fits several branches wrong where nothing was chosen',
    schema: { properties: { auth: { oneOf: [{ required: ['a'] }, { required: ['b'] }] } } },
    value: { auth: { a: 1, b: 1 } },
    found: ['/auth oneOf'],
  },
  {
    title: 'finds the union at the root',
    schema: { type: 'object', oneOf: [key, user] },
    value: { kind: 'user' },
    chosen: { '': 1 },
    found: ['/name required', '/password required'],
  },
  {
    title: 'finds the union behind a reference',
    schema: {
      properties: { auth: { $ref: '#/$defs/auth' } },
      $defs: { auth: { oneOf: [{ $ref: '#/$defs/key' }, { $ref: '#/$defs/user' }] }, key, user },
    },
    value: { auth: { kind: 'key', key: '' } },
    chosen: { '/auth': 0 },
    found: ['/auth/key minLength'],
  },
  {
    title: 'finds the union within allOf',
    schema: { properties: { auth: { allOf: [{ required: ['id'] }, { allOf: [auth] }] } } },
    value: { auth: { kind: 'key' } },
    chosen: { '/auth': 0 },
    found: ['/auth/key required', '/auth/id required'],
  },
  {
    title: 'finds the unions of list items, each with its own choice',
    schema: { properties: { list: { type: 'array', items: auth } } },
    value: { list: [{ kind: 'key' }, { kind: 'user' }, { kind: 'user' }] },
    chosen: { '/list/0': 0, '/list/1': 1 },
    found: ['/list/0/key required', '/list/1/name required', '/list/1/password required', '/list/2 oneOf'],
  },
  {
    title: 'finds the unions of tuples and of map entries',
    schema: {
      properties: {
        tuple: { prefixItems: [auth] },
        map: { additionalProperties: auth },
        byPattern: { patternProperties: { '^a': auth } },
      },
    },
    value: { tuple: [{ kind: 'key' }], map: { x: { kind: 'key' } }, byPattern: { a: { kind: 'key' } } },
    chosen: { '/tuple/0': 0, '/map/x': 0, '/byPattern/a': 0 },
    found: ['/tuple/0/key required', '/map/x/key required', '/byPattern/a/key required'],
  },
  {
    title: 'finds the union that a condition brings in',
    schema: {
      if: { properties: { mode: { const: 'own' } } },
      then: { properties: { auth } },
      else: { properties: { auth: { oneOf: [user, key] } } },
    },
    value: { mode: 'own', auth: { kind: 'key' } },
    chosen: { '/auth': 0 },
    found: ['/auth/key required'],
  },
  {
    title: 'finds the union that a property brings in',
    schema: { dependentSchemas: { mode: { properties: { auth } } } },
    value: { mode: 1, auth: { kind: 'key' } },
    chosen: { '/auth': 0 },
    found: ['/auth/key required'],
  },
  {
    title: 'goes into nested unions, chosen and not',
    schema: {
      properties: {
        outer: {
          oneOf: [
            { type: 'object', properties: { a: auth, b: auth }, required: ['c'] },
            { type: 'null' },
            { type: 'string' },
          ],
        },
      },
    },
    value: { outer: { a: { kind: 'key' }, b: { kind: 'key' } } },
    chosen: { '/outer': 0, '/outer/a': 0 },
    found: ['/outer/a/key required', '/outer/b oneOf', '/outer/c required'],
  },
  {
    title: 'gives a choice to the outer of two unions at one place',
    schema: {
      properties: {
        a: { oneOf: [{ type: 'string' }, { oneOf: [{ required: ['x'] }, { required: ['y'] }] }] },
      },
    },
    value: { a: {} },
    chosen: { '/a': 1 },
    found: ['/a oneOf'],
  },
  {
    title: 'judges a union beside the chosen one as it stands',
    schema: {
      properties: {
        a: {
          oneOf: [{ required: ['x'] }, { required: ['y'] }],
          anyOf: [{ required: ['p'] }, { required: ['q'] }],
        },
      },
    },
    value: { a: { y: 1 } },
    chosen: { '/a': 0 },
    found: ['/a anyOf', '/a/x required'],
  },
  {
    title: 'gives each of two unions at one place its own choice',
    schema: {
      properties: {
        a: {
          oneOf: [{ required: ['x'] }, { required: ['y'] }],
          anyOf: [{ required: ['p'] }, { required: ['q'] }],
        },
      },
    },
    value: { a: {} },
    chosen: { '/a': [1, 0] },
    found: ['/a/p required', '/a/y required'],
  },
  {
    title: 'gives a union within the chosen branch its own choice',
    schema: {
      properties: {
        a: {
          oneOf: [
            { type: 'string' },
            { oneOf: [{ required: ['x'] }, { anyOf: [{ required: ['y'] }, { required: ['z'] }] }] },
          ],
        },
      },
    },
    value: { a: {} },
    chosen: { '/a': [1, 1, 1] },
    found: ['/a/z required'],
  },
  {
    title: 'takes no choice for the "or null" of a union',
    schema: { properties: { a: { ...auth, nullable: true } } },
    value: { a: { kind: 'user' } },
    chosen: { '/a': 1 },
    found: ['/a/name required', '/a/password required'],
  },
  {
    title: 'passes over a choice that there is no branch for',
    schema: { properties: { auth } },
    value: { auth: {} },
    chosen: { '/auth': 7 },
    found: ['/auth oneOf'],
  },
  {
    title: 'takes -1 for no choice',
    schema: { properties: { auth } },
    value: { auth: {} },
    chosen: { '/auth': -1 },
    found: ['/auth oneOf'],
  },
  {
    title: 'keeps the numbers of the branches when one is no schema',
    schema: { properties: { auth: { oneOf: ['nonsense', key] } } },
    value: { auth: { kind: 'key' } },
    chosen: { '/auth': 1 },
    found: ['/auth/key required'],
  },
  {
    title: 'says of "this or null" what is wrong with this',
    schema: {
      properties: {
        a: { anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] },
        b: { oneOf: [{ type: 'null' }, auth] },
      },
    },
    value: { a: 'x', b: { kind: 'key' } },
    chosen: { '/b': 0 },
    found: ['/a minLength', '/b type'],
  },
  {
    title: 'accepts null for "this or null"',
    schema: { properties: { a: { anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] } } },
    value: { a: null },
    found: [],
  },
  {
    title: 'reads a union of constants as the values it lists',
    schema: {
      properties: {
        a: { oneOf: [{ const: 'x', title: 'X' }, { const: 'y', type: 'string' }, { const: 'x' }] },
      },
    },
    value: { a: 'z' },
    found: ['/a enum'],
  },
  {
    title: 'accepts a constant that is listed twice',
    schema: {
      properties: {
        a: {
          oneOf: [
            { const: 'x', title: 'X' },
            { const: 'x', title: 'again' },
          ],
        },
      },
    },
    value: { a: 'x' },
    found: [],
  },
  {
    title: 'leaves alone the unions that only decide',
    schema: { properties: { a: { not: auth } } },
    value: { a: { kind: 'key', key: 'abc' } },
    chosen: { '/a': 1 },
    found: ['/a not'],
  },
  {
    title: 'knows what a chosen branch evaluates',
    schema: { properties: { auth: { ...auth, unevaluatedProperties: false } } },
    value: { auth: { kind: 'key', key: 'abc', more: 1 } },
    chosen: { '/auth': 0 },
    found: ['/auth/more unevaluatedProperties'],
  },
  {
    title: 'counts what the other branches that fit evaluate',
    schema: { anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }], unevaluatedProperties: false },
    value: { a: 1, b: 1, c: 1 },
    chosen: { '': 0 },
    found: ['/c unevaluatedProperties'],
  },
  {
    title: 'finds nothing of a chosen branch unwanted while it misses something',
    schema: {
      oneOf: [{ properties: { a: {}, b: {} }, required: ['b'] }, { required: ['c'] }],
      unevaluatedProperties: false,
    },
    value: { a: 1, c: 1 },
    chosen: { '': 0 },
    found: ['/b required'],
  },
]);
