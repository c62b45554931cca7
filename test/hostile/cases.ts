import fc from 'fast-check';
import { isObject } from '../../src/schema/json.js';

const key = fc.constantFrom(
  'a',
  'b',
  'token',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '<b>',
);

const text = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '${alert(1)}',
    '\ud83d',
    '^(a+)+$',
    '[',
  ),
  fc.string({ maxLength: 12 }),
);

const anything = fc.oneof(
  { depthSize: 'small' },
  text,
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
);

const ASSERTIONS = (
  'format title description default examples const enum required minimum maximum multipleOf minLength maxLength ' +
  'minItems maxItems uniqueItems readOnly writeOnly nullable $id $anchor isSensitive referenceRecords ' +
  'groups group ui:order order x-hidden allowCustom enumNames $schema'
).split(' ');
const WITH_ONE =
  'items additionalProperties not if then else contains propertyNames unevaluatedProperties'.split(' ');
const WITH_SEVERAL = 'oneOf anyOf allOf prefixItems'.split(' ');
const WITH_NAMED = 'properties patternProperties dependentSchemas dependencies $defs'.split(' ');

/** Some of the keywords, each with a value made by `value`: all of them at once would mean nothing. */
const some = (keywords: readonly string[], maxLength: number, value: fc.Arbitrary<unknown>) =>
  fc
    .subarray([...keywords], { maxLength })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, value]))));

/** Schemas whose keywords have what they may have, or something else. */
const schemas = fc.letrec<{ schema: unknown; byKey: unknown; list: unknown }>((tie) => {
  const assertions = fc
    .tuple(
      fc.record(
        {
          type: fc.oneof(
            fc.constantFrom('string', 'object', 'array', 'number', 'boolean', ['string', 'null']),
            anything,
          ),
          $ref: fc.oneof(fc.constantFrom('#', '#/properties/a', '#/$defs/b', 'x.json'), anything),
          pattern: text,
        },
        { requiredKeys: [] },
      ),
      some(ASSERTIONS, 5, anything),
    )
    .map(([one, other]) => ({ ...one, ...other }));
  const applicators = fc
    .tuple(
      some(WITH_ONE, 2, tie('schema')),
      some(WITH_NAMED, 2, tie('byKey')),
      some(WITH_SEVERAL, 2, tie('list')),
    )
    .map(([one, named, several]) => ({ ...one, ...named, ...several }));
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anything,
      assertions,
      fc.tuple(assertions, applicators).map(([one, other]) => ({ ...one, ...other })),
    ),
    byKey: fc.oneof(fc.dictionary(key, tie('schema'), { maxKeys: 3 }), anything),
    list: fc.oneof(fc.array(tie('schema'), { maxLength: 3 }), anything),
  };
}).schema;

/** Schemas with values that the page gives for them: `[schema, given]`. */
export const hostileCases = fc.tuple(
  fc.oneof(
    schemas.filter(isObject),
    schemas.map((a) => ({ type: 'object', properties: { a } })),
  ),
  fc.dictionary(key, anything),
);
