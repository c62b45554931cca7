/** Small schemas that would explode, were every part of them read and checked as often as it can be reached. */
type Given = Record<string, unknown>;
type Schema = Record<string, unknown>;

const ref = (level: number): Schema => ({ $ref: `#/$defs/level${level}` });

/** A schema whose levels each refer to the next one, as `of` says, down to the last. */
const levels = (
  count: number,
  around: Schema,
  of: (next: Schema, level: number) => Schema,
  last: Schema,
): Schema => ({
  type: 'object',
  ...around,
  $defs: Object.fromEntries(
    Array.from({ length: count }, (_, level) => [
      `level${level}`,
      level < count - 1 ? of(ref(level + 1), level) : last,
    ]),
  ),
});

const inX = { properties: { x: ref(0) }, required: ['x'] };
const text = { type: 'string' };
const needsA = { type: 'object', properties: { a: text }, required: ['a'] };

function nested(depth: number, wrap: (inner: unknown, level: number) => unknown, inmost: unknown): unknown {
  let value = inmost;
  for (let level = 0; level < depth; level++) value = wrap(value, level);
  return value;
}

/** The schemas by what is dense in them, with what is filled in. */
export const denseSchemas: Record<string, readonly [schema: unknown, given?: Given]> = {
  'a tree of references': [levels(18, inX, (n) => ({ type: 'object', properties: { a: n, b: n } }), text)],
  'a tree of required references': [
    levels(18, inX, (n) => ({ type: 'object', properties: { a: n, b: n }, required: ['a', 'b'] }), {
      ...text,
      default: 'x',
    }),
  ],
  'items of the whole, by default': [
    {
      type: 'object',
      properties: { a: { type: 'array', items: { $ref: '#' }, minItems: 3, default: [{}, {}, {}] } },
    },
  ],
  'properties of the whole, by default': [
    {
      type: 'object',
      $dynamicAnchor: 'node',
      properties: { a: { $dynamicRef: '#node', default: {} }, b: { $ref: '#', default: {} } },
    },
  ],
  'allOf of two': [levels(22, ref(0), (n) => ({ allOf: [n, n] }), needsA)],
  'allOf of two, of a text': [
    levels(22, inX, (n) => ({ allOf: [n, n] }), { ...text, minLength: 2 }),
    { x: 'a' },
  ],
  'if in if': [
    nested(
      20,
      (inner, level) => ({ type: 'object', if: inner, then: { properties: { [`b${level}`]: text } } }),
      {
        required: ['a'],
      },
    ),
  ],
  'if, then and else': [levels(20, ref(0), (n) => ({ if: n, then: n, else: n }), { required: ['a'] })],
  'anyOf of two': [levels(18, inX, (n) => ({ anyOf: [n, n] }), needsA), { x: { b: 1 } }],
  'oneOf of objects': [
    levels(
      18,
      inX,
      (n) => ({
        oneOf: ['p', 'q'].map((k) => ({
          type: 'object',
          properties: { k: { const: k }, c: n },
          required: ['k', 'c'],
        })),
      }),
      { ...text, default: 'a' },
    ),
  ],
  'oneOf with defaults': [
    levels(
      14,
      inX,
      (n) => ({
        default: { a: {}, b: {} },
        oneOf: [
          { type: 'object', properties: { a: n, b: n }, required: ['a', 'b'] },
          { type: 'object', properties: { a: n, c: n } },
        ],
      }),
      text,
    ),
  ],
  'oneOf, written out': [
    {
      type: 'object',
      properties: {
        x: nested(
          8,
          (n, level) => ({ oneOf: [n, { type: 'object', properties: { [`k${level}`]: n } }] }),
          text,
        ),
      },
      required: ['x'],
    },
  ],
  dependencies: [
    levels(20, ref(0), (n) => ({ dependentSchemas: { a: n, b: n }, allOf: [n] }), {
      properties: { z: text },
    }),
    { a: '1', b: '2' },
  ],
  'patterns of keys that meet': [
    levels(16, inX, (n) => ({ type: 'object', patternProperties: { '^a': n, a$: n } }), text),
    { x: nested(15, (a) => ({ a }), 1) },
  ],
  'tuples of two': [
    levels(18, inX, (n) => ({ type: 'array', prefixItems: [n, n], minItems: 2, default: [[], []] }), text),
  ],
  'not in not': [levels(22, ref(0), (n) => ({ not: { allOf: [n, n] } }), { required: ['a'] })],
  'unevaluated over unions': [
    levels(18, { ...ref(0), unevaluatedProperties: false }, (n) => ({ anyOf: [n, n] }), needsA),
    { a: '1', b: 2 },
  ],
  'enum and enum': [
    {
      type: 'object',
      properties: {
        x: {
          allOf: [0, 1, 2].map((first) => ({
            enum: Array.from({ length: 3000 }, (_, i) => ({ id: i + first })),
          })),
        },
      },
    },
  ],
  'a union of many branches': [
    {
      type: 'object',
      properties: {
        x: {
          oneOf: Array.from({ length: 200 }, (_, branch) => ({
            type: 'object',
            properties: {
              type: { const: `t${branch}` },
              ...Object.fromEntries(Array.from({ length: 20 }, (_each, key) => [`p${key}`, text])),
            },
          })),
        },
      },
      required: ['x'],
    },
  ],
  'many unions at one place': [
    {
      type: 'object',
      allOf: Array.from({ length: 12 }, (_, union) => ({
        oneOf: ['a', 'b', 'c'].map((key) => ({
          properties: { [key + union]: text },
          required: [key + union],
        })),
      })),
    },
  ],
  'a long chain of conditions': [
    {
      type: 'object',
      properties: { n0: { ...text, default: 'x' } },
      allOf: Array.from({ length: 60 }, (_, link) => ({
        if: { required: [`n${link}`] },
        then: { properties: { [`n${link + 1}`]: { ...text, default: 'x' } } },
      })),
    },
  ],
  'contains and items': [
    levels(16, inX, (n) => ({ type: 'array', contains: n, items: n }), text),
    { x: nested(15, (item) => [item], 'a') },
  ],
  'conditions on properties': [
    levels(
      22,
      inX,
      (n, level) => ({
        type: 'object',
        if: { properties: { a: n } },
        then: { properties: { [`p${level}`]: n } },
        else: { properties: { [`q${level}`]: n } },
      }),
      text,
    ),
  ],
  'wide unions of the next': [
    levels(7, inX, (n) => ({ oneOf: Array.from({ length: 10 }, () => n) }), needsA),
    { x: { b: 1 } },
  ],
  'unions by a discriminator, filled in': [
    levels(
      20,
      inX,
      (n) => ({
        oneOf: ['p', 'q'].map((k) => ({
          type: 'object',
          properties: { k: { const: k }, c: n },
          required: ['k', 'c'],
        })),
      }),
      text,
    ),
    { x: nested(19, (c) => ({ k: 'q', c }), 'a') as Given },
  ],
  'names of properties': [
    levels(22, inX, (n) => ({ propertyNames: { anyOf: [n, n] } }), { pattern: '^(a+)+$' }),
    { x: { [`${'a'.repeat(40)}!`]: 1 } },
  ],
  'defaults of each other': [
    {
      type: 'object',
      properties: { a: { $ref: '#/$defs/p' } },
      required: ['a'],
      $defs: Object.fromEntries(
        ['p', 'q'].map((name, i) => {
          const other = { $ref: `#/$defs/${'qp'[i]!}`, default: {} };
          return [name, { type: 'object', properties: { [`${name}1`]: other, [`${name}2`]: other } }];
        }),
      ),
    },
  ],
  'thousands of items, no two the same': [
    {
      properties: {
        x: {
          type: 'array',
          uniqueItems: true,
          items: { type: 'object', properties: { a: { type: 'number' } } },
        },
      },
    },
    { x: Array.from({ length: 2000 }, (_, a) => ({ a })) },
  ],
  'fixed values of 100,000 letters': [
    {
      properties: { x: { const: 'x'.repeat(1e5) }, y: { enum: ['y'.repeat(1e5), 'z'.repeat(1e5)] } },
      required: ['x', 'y'],
    },
  ],
  'a union of many branches, with defaults': [
    {
      type: 'object',
      properties: {
        x: {
          oneOf: Array.from({ length: 100 }, (_, branch) => ({
            type: 'object',
            properties: Object.fromEntries(
              Array.from({ length: 10 }, (_each, key) => [`p${key}`, { ...text, default: `${branch}` }]),
            ),
            required: ['p0'],
          })),
          default: { p0: 'a' },
        },
      },
      required: ['x'],
    },
  ],
  'conditions that all hold': [
    {
      type: 'object',
      properties: { m: { ...text, default: 'm5' } },
      allOf: Array.from({ length: 200 }, (_, rule) => ({
        if: { properties: { m: { const: `m${rule}` } } },
        then: {
          properties: Object.fromEntries(
            Array.from({ length: 5 }, (_each, key) => [`f${rule}_${key}`, { ...text, default: 'a' }]),
          ),
        },
      })),
    },
  ],
  'lists by default, of which half break a rule': [
    {
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 39 }, (_, key) => [
          `l${key}`,
          {
            type: 'array',
            items: { type: 'object', properties: { a: text, b: text, c: text } },
            default: Array.from({ length: 10 }, () => ({ a: '1' })),
          },
        ]),
      ),
      maxProperties: 20,
    },
  ],
  'unevaluated items over unions': [
    levels(14, inX, (n) => ({ type: 'array', anyOf: [n, n], unevaluatedItems: false }), {
      prefixItems: [text],
    }),
    { x: ['a', 'b'] },
  ],
  'thirty of thirty of thirty': [
    levels(
      5,
      inX,
      (n) => ({
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 30 }, (_, key) => [`q${key}`, n])),
      }),
      text,
    ),
  ],
};
