import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { showText, UNREADABLE, type TextReader, type TextReading } from '../../src/value/field-text.js';
import { readFields } from '../schema/read-fields.js';
import { readChoice } from '../../src/value/special/choice-text.js';
import { readDate } from '../../src/value/special/date-text.js';
import { readJson, showJson } from '../../src/value/special/json-text.js';
import { readThoroughly } from '../../src/value/reactions/read-text.js';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';
import { readNumber } from '../../src/value/reactions/number-text.js';

const field = (schema: DataSchema): Field => readFields({ properties: { field: schema } }, {}).fields[0]!;

const readTyped: TextReader = (field, text) => readThoroughly(field, text, true, readTypedNumber);

/** Reads a text as the view of the field's kind does. */
function readAs(field: Field, text: string): TextReading {
  if (field.kind === 'choice') return readChoice(field, text, readTyped);
  const read = { date: readDate, json: readJson }[field.kind as string] ?? readTyped;
  return read(field, text);
}

describe('the text of a control', () => {
  const text: DataSchema = { type: 'string' };
  const number: DataSchema = { type: 'number' };
  const integer: DataSchema = { type: 'integer' };
  const json: DataSchema = {};
  const moment: DataSchema = { type: 'string', format: 'date-time', description: 'In UTC.' };
  const readings: [DataSchema, string, unknown][] = [
    [text, 'abc', 'abc'],
    [text, ' abc ', 'abc'],
    [text, '', undefined],
    [text, '0', '0'],
    [number, '', undefined],
    [number, '  ', undefined],
    [number, '0', 0],
    [number, ' 12 ', 12],
    [number, '-1.50', -1.5],
    [number, '1e3', 1000],
    [number, '.5', 0.5],
    [number, '0x10', 'unreadable'],
    [number, '12 apples', 'unreadable'],
    [number, 'Infinity', 'unreadable'],
    [number, '1e999', 'unreadable'],
    [integer, '1.5', 1.5],
    [integer, '9007199254740991', 9007199254740991],
    [integer, '9007199254740993', 'unreadable'],
    [integer, '12345678901234567890', 'unreadable'],
    [integer, '10000000000000000000000', 1e22],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'boolean' }, 'maybe', 'unreadable'],
    [{ type: 'string', format: 'date' }, '2024-05-17', '2024-05-17'],
    [{ type: 'string', format: 'date' }, 'soon', 'soon'],
    [moment, '2024-05-17T10:20', '2024-05-17T10:20:00Z'],
    [moment, '2024-05-17T10:20:30.5', '2024-05-17T10:20:30.5Z'],
    [moment, '2024-05-17T10:20:30+02:00', '2024-05-17T10:20:30+02:00'],
    [{ enum: [1, 2] }, '2', 2],
    [{ enum: ['1', 1] }, '1', '1'],
    [{ enum: [1, 2], type: 'integer', allowCustom: true }, '3', 3],
    [{ enum: ['a'], allowCustom: true }, 'b', 'b'],
    [json, '', undefined],
    [json, '{"a": 1}', { a: 1 }],
    [json, '"5"', '5'],
    [json, '5', 5],
    [json, 'null', null],
    [json, 'a word', 'a word'],
    [json, '{"a": }', 'unreadable'],
    [json, '[1, 2', 'unreadable'],
    [json, '{"id": 12345678901234567890}', 'unreadable'],
    [json, '{"id": "12345678901234567890"}', { id: '12345678901234567890' }],
  ];
  for (const [schema, typed, expected] of readings) {
    it(`reads "${typed}" as ${JSON.stringify(schema)}: ${JSON.stringify(expected)}`, () => {
      const reading = readAs(field(schema), typed);
      if (expected === 'unreadable') expect(reading).to.equal(UNREADABLE);
      else expect(reading).to.deep.equal({ value: expected });
    });
  }
});

describe('readNumber', () => {
  const exact = [
    '0',
    '-0',
    '007',
    '1.10',
    '+5',
    '1E5',
    '0.1',
    '123456.789',
    '5e-324',
    '100000000000000000000',
  ];
  for (const text of exact) it(`${text} is a number`, () => expect(readNumber(text)).to.equal(Number(text)));
  const inexact = ['0.1234567890123456789', '9007199254740993', '1e400', '', '.', 'e5', '1_000'];
  for (const text of inexact) it(`"${text}" is not`, () => expect(readNumber(text)).to.equal(undefined));
});

describe('showText and showJson', () => {
  it('shows nothing for no value and never "undefined"', () => {
    expect([showText(undefined), showText(null), showJson(undefined)]).to.deep.equal(['', '', '']);
  });
  it('shows values of any type', () => {
    expect([showText(0), showText(false), showText('x')]).to.deep.equal(['0', 'false', 'x']);
    expect(showText({ a: 1 })).to.equal('{\n  "a": 1\n}');
  });
  for (const value of [
    'word',
    '5',
    'true',
    'null',
    '',
    '{"a": 1}',
    '"quoted"',
    ' blank ',
    5,
    true,
    null,
    [1, 'a'],
    { a: null },
  ]) {
    it(`reads ${JSON.stringify(value)} back as it was`, () => {
      const reading = readAs(field({}), showJson(value));
      expect(reading).to.deep.equal({ value });
    });
  }
});
