import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { DateField } from '../../src/schema/field.js';
import { isEnteredInUtc, readDate, toControl } from '../../src/value/special/date-text.js';
import { readFields } from '../schema/read-fields.js';

const fieldOf = (schema: DataSchema): DateField =>
  readFields({ type: 'object', properties: { when: schema } }, {}).fields[0] as DateField;

describe('a moment in a control without time zones', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  const moment: DataSchema = { type: 'string', format: 'date-time' };
  const inUtc: DataSchema = { ...moment, description: 'UTC date and time, like 2017-01-25T00:00:00Z.' };
  const times: [zone: string, typed: string, sent: string][] = [
    ['UTC', '2024-05-17T10:20', '2024-05-17T10:20:00Z'],
    ['Europe/Brussels', '2024-05-17T10:20:30', '2024-05-17T08:20:30Z'],
    ['Europe/Brussels', '2024-01-01T00:00:00.25', '2023-12-31T23:00:00.25Z'],
    ['Asia/Kolkata', '2024-05-17T01:00', '2024-05-16T19:30:00Z'],
    ['America/New_York', '2024-12-31T20:00', '2025-01-01T01:00:00Z'],
    // The hour that summer time leaves out is the next one.
    ['Europe/Brussels', '2024-03-31T02:30', '2024-03-31T01:30:00Z'],
  ];
  for (const [zone, typed, sent] of times)
    it(`${typed} in ${zone} is sent as ${sent}, and shown as it was typed`, () => {
      process.env['TZ'] = zone;
      const field = fieldOf(moment);
      expect(readDate(field, typed)).to.deep.equal({ value: sent });
      const shown = toControl(sent, field);
      if (!typed.startsWith('2024-03-31')) expect(shown.startsWith(typed), shown).to.equal(true);
      expect(readDate(field, shown)).to.deep.equal({ value: sent });
    });

  it('is shown in the zone where the customer is, whatever zone it was given in', () => {
    process.env['TZ'] = 'Europe/Brussels';
    for (const given of ['2024-05-17T10:20:30+05:30', '2024-05-17T10:20:30+0530', '2024-05-17T04:50:30Z'])
      expect(toControl(given, fieldOf(moment))).to.equal('2024-05-17T06:50:30');
    expect(toControl('2024-05-17T04:50:30.123456Z', fieldOf(moment))).to.equal('2024-05-17T06:50:30.123');
  });

  it('is entered in UTC where the schema speaks of it', () => {
    process.env['TZ'] = 'Europe/Brussels';
    for (const schema of [
      inUtc,
      { ...moment, title: 'Start (UTC)' },
      { ...moment, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$' },
    ]) {
      const field = fieldOf(schema);
      expect(isEnteredInUtc(field)).to.equal(true);
      expect(readDate(field, '2024-05-17T00:00')).to.deep.equal({ value: '2024-05-17T00:00:00Z' });
      expect(toControl('2024-05-17T00:00:00Z', field)).to.equal('2024-05-17T00:00:00');
    }
  });

  it('is left as it is where its year would have five digits in the other zone', () => {
    process.env['TZ'] = 'Europe/Brussels';
    expect(toControl('9999-12-31T23:59:59Z', fieldOf(moment))).to.equal('9999-12-31T23:59:59Z');
    expect(toControl('9999-12-31T20:00:00Z', fieldOf(moment))).to.equal('9999-12-31T21:00:00');
    expect(readDate(fieldOf(moment), '0000-01-01T00:00')).to.deep.equal({ value: '0000-01-01T00:00' });
  });

  it('is left as it is where it is none', () => {
    const field = fieldOf(moment);
    for (const text of ['', 'soon', '2024-05-17', '2024-13-45T10:20:30Z', '2024-05-17T10:20:30']) {
      expect(toControl(text, field)).to.equal(text);
      if (text && !text.endsWith('30')) expect(readDate(field, text)).to.deep.equal({ value: text });
    }
  });
});
