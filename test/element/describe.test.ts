import { expect } from '@open-wc/testing';
import { explainViolation } from '../../src/element/reactions/explain-violation.js';
import { english } from '../../src/element/strings/english.js';
import { say } from '../../src/element/strings/sentence.js';
import { withEnglish, type Strings } from '../../src/element/strings/strings.js';
import { readFields } from '../schema/read-fields.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

function sentence(
  keyword: string,
  params: Record<string, unknown> = {},
  schema: DataSchema = {},
  strings: Strings = english,
): string {
  const root = readFields(
    { type: 'object', properties: { key: { type: 'string', title: 'API key', ...schema } } },
    {},
  );
  return explainViolation({ path: ['key'], keyword, params }, root.fields[0]!, strings);
}

describe('the sentence for a violation', () => {
  const cases: [keyword: string, params: Record<string, unknown>, schema: DataSchema, sentence: string][] = [
    ['required', {}, {}, 'Enter API key.'],
    ['minLength', { limit: 1 }, {}, 'API key must have at least 1 character.'],
    ['maxLength', { limit: 8 }, {}, 'API key must have at most 8 characters.'],
    ['minimum', { limit: 1 }, { type: 'integer' }, 'API key must be 1 or more.'],
    ['exclusiveMaximum', { limit: 5 }, { type: 'number' }, 'API key must be less than 5.'],
    ['multipleOf', { multipleOf: 5 }, { type: 'number' }, 'API key must be a multiple of 5.'],
    ['type', { type: 'string' }, {}, 'API key must be text.'],
    ['unreadable', {}, { type: 'integer' }, 'API key must be a whole number.'],
    ['dependentRequired', {}, {}, 'Enter API key.'],
    ['const', { allowedValue: 'v2' }, {}, 'API key must be “v2”.'],
    ['const', { allowedValue: 2 }, { type: 'integer' }, 'API key must be “2”.'],
    ['const', { allowedValue: true }, { type: 'boolean' }, 'API key must be “Yes”.'],
    ['format', { format: 'idn-hostname' }, {}, 'API key must be a host name, like example.com.'],
    ['format', { format: 'toString' }, {}, 'API key doesn’t have the right format.'],
    ['format', { format: 'email' }, {}, 'Enter an email address, like name@example.com.'],
    [
      'format',
      { format: 'uri' },
      { pattern_descriptor: 'https://you.example.com' },
      'API key must look like this: https://you.example.com',
    ],
    ['pattern', { pattern: '^x' }, { pattern_descriptor: 'x-1234' }, 'API key must look like this: x-1234'],
    ['pattern', { pattern: '^x' }, { examples: ['x-1'] }, 'API key must look like this: x-1'],
    ['pattern', { pattern: '^x' }, { example: 'x-2' }, 'API key must look like this: x-2'],
    ['pattern', { pattern: '^x' }, {}, 'API key doesn’t have the right format.'],
    [
      'format',
      { format: 'Date-Time' },
      {},
      'API key must be a date and a time with a time zone, like 2024-05-17T10:20:30Z.',
    ],
    ['format', { format: 'cidr' }, {}, 'API key must look like this: 192.0.2.0/24'],
    ['format', { format: 'Duration' }, {}, 'API key must look like this: PT1H30M'],
    ['format', { format: 'cron' }, { examples: ['@daily'] }, 'API key must look like this: @daily'],
    ['format', { format: 'json' }, {}, 'API key must be valid JSON.'],
    ['format', { format: 'UInt64' }, {}, 'API key must be a whole number.'],
    ['type', { type: 'integer' }, { type: 'number', format: 'int32' }, 'API key must be a whole number.'],
    ['enum', { allowedValues: ['a'] }, {}, 'Choose one of the options.'],
    ['oneOf', { passingSchemas: null }, {}, 'API key doesn’t have the right format.'],
    [
      'oneOf',
      { passingSchemas: [0, 1] },
      {},
      'API key fits more than one of the options. Fill in what tells them apart.',
    ],
    [
      'oneOf',
      { passingSchemas: null, required: [['apiKey'], ['user', 'password']] },
      {},
      'Fill in one of these: API key / User and Password.',
    ],
    [
      'oneOf',
      { passingSchemas: [0, 1], required: [['apiKey'], ['user', 'password']] },
      {},
      'Fill in only one of these: API key / User and Password.',
    ],
    [
      'oneOf',
      { passingSchemas: [0, 1], required: [['url'], ['url']] },
      {},
      'API key fits more than one of the options. Fill in what tells them apart.',
    ],
    ['somethingNew', {}, {}, 'API key doesn’t have the right format.'],
  ];

  for (const [keyword, params, schema, expected] of cases) {
    it(`${keyword} ${JSON.stringify(schema)}: ${expected}`, () => {
      expect(sentence(keyword, params, schema)).to.equal(expected);
    });
  }
});

describe('what is missing', () => {
  it('is entered where it is typed, and chosen where it is one of several', () => {
    const said = (schema: DataSchema) => sentence('required', {}, schema);
    expect(said({ type: 'string' })).to.equal('Enter API key.');
    expect(said({ enum: ['a', 'b'] })).to.equal('Choose API key.');
    expect(said({ type: 'boolean' })).to.equal('Choose API key.');
    expect(said({ enum: ['a', 'b'], allowCustom: true })).to.equal('Enter API key.');
  });
});

describe('strings', () => {
  it('are laid over the English ones', () => {
    const strings = withEnglish({ problem: { required: '{label} fehlt.' }, form: { retry: 'Nochmal' } });
    expect(sentence('required', {}, {}, strings)).to.equal('API key fehlt.');
    expect(sentence('minimum', { limit: 1 }, {}, strings)).to.equal('API key must be 1 or more.');
    expect(strings.form).to.deep.equal({ ...english.form, retry: 'Nochmal' });
    expect(strings.field).to.deep.equal(english.field);
  });

  it('leave a place that nothing fills', () => {
    expect(say('{a} and {b}', { a: 1 })).to.equal('1 and {b}');
  });

  it('may be functions, for languages that count in their own way', () => {
    expect(say(({ limit }) => (limit === 1 ? 'ein Zeichen' : `${limit} Zeichen`), { limit: 1 })).to.equal(
      'ein Zeichen',
    );
  });
});
