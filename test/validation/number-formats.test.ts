import { describeContract, type Case } from './contract.js';

const takes = (schema: object, ...values: unknown[]): Case[] => found(schema, values, []);
const refuses = (keyword: string, schema: object, ...values: unknown[]): Case[] =>
  found(schema, values, [`/a ${keyword}`]);

const found = (schema: object, values: unknown[], found: string[]): Case[] =>
  values.map((a) => ({
    title: `${JSON.stringify(schema)}: ${found.length > 0 ? 'refuses' : 'takes'} ${JSON.stringify(a)}`,
    schema: { properties: { a: schema } },
    value: { a },
    found,
  }));

describeContract('formats of numbers', [
  ...takes({ type: 'integer', format: 'int32' }, 0, 2147483647, -2147483648),
  ...refuses('maximum', { type: 'integer', format: 'int32' }, 2147483648),
  ...refuses('minimum', { type: 'integer', format: 'int32' }, -2147483649),
  ...refuses('type', { type: 'number', format: 'int32' }, 1.5),
  ...takes({ type: 'integer', format: 'int64' }, 2147483648, Number.MAX_SAFE_INTEGER),
  ...refuses('maximum', { type: 'integer', format: 'INT64' }, 1e19),
  ...takes({ type: 'integer', format: 'uint8' }, 0, 255),
  ...refuses('minimum', { type: 'integer', format: 'uint8' }, -1),
  ...refuses('maximum', { type: 'integer', format: 'uint8' }, 256),
  ...takes({ type: 'number', format: 'double' }, 1.5, 1e300),
  ...takes({ type: 'number', format: 'float' }, 1.5),
  // Limits of its own that are narrower stay.
  ...refuses('maximum', { type: 'integer', format: 'int32', maximum: 9 }, 10),
  ...refuses('minimum', { type: 'integer', format: 'int32', minimum: 1 }, 0),
  ...refuses('exclusiveMaximum', { type: 'integer', format: 'int32', exclusiveMaximum: 9 }, 9),
  // Large ones as texts, as some services write them.
  ...takes({ type: 'string', format: 'int64' }, '9223372036854775807'),
  ...refuses('format', { type: 'string', format: 'int64' }, '1.5', 'x'),
  ...takes({ type: 'string', format: 'int64', pattern: '^x$' }, 'x'),
  ...takes({ type: 'string', format: 'date' }, '2024-01-01'),
]);

describeContract('types under other names', [
  ...takes({ type: 'long' }, 5),
  ...refuses('type', { type: 'long' }, 1.5, '5'),
  ...refuses('type', { type: 'Integer' }, 'x'),
  ...refuses('type', { type: 'uint16' }, 1.5),
  ...takes({ type: 'double' }, 1.5),
  ...refuses('type', { type: 'float' }, 'x'),
  ...refuses('type', { type: 'decimal' }, true),
  ...refuses('type', { type: 'bool' }, 'true'),
  ...refuses('type', { type: 'list' }, 'x'),
  ...refuses('type', { type: 'SecureString' }, 5),
  ...takes({ type: ['long', 'null'] }, null, 5),
  ...refuses('type', { type: ['long', 'null'] }, 'x'),
  // What these hold is only known to who named them.
  ...takes({ type: 'any' }, 5, 'x', null, { a: 1 }, [1]),
  ...takes({ type: ['any', 'null'] }, 5, 'x'),
  ...takes({ type: 'file' }, 'x', { name: 'x' }),
  ...takes({ type: ['string', 'moon'] }, 5),
]);
