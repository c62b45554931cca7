import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clearPage, formOf } from '../../support/form-harness.js';

describe('a number', () => {
  afterEach(clearPage);

  it('is a number in the value', async () => {
    const page = await formOf({ type: 'number' });
    await page.type('Field', '1.5');
    expect(page.parameters).to.deep.equal({ field: 1.5 });
  });

  it('can be typed digit by digit', async () => {
    const page = await formOf({ type: 'number' });
    page.control('Field').focus();
    await sendKeys({ type: '1.05' });
    expect(page.control('Field').value).to.equal('1.05');
    expect(page.parameters).to.deep.equal({ field: 1.05 });
  });

  it('keeps text that is no number, and says so when it is left', async () => {
    const page = await formOf({ type: 'integer' });
    await page.type('Field', '12x');
    await page.leave('Field');
    expect(page.control('Field').value).to.equal('12x');
    expect(page.problemOf('Field')).to.equal('Field must be a whole number.');
  });

  it('does not become 0 when it is emptied', async () => {
    const page = await formOf({ type: 'integer' }, { given: { field: 7 } });
    await page.type('Field', '');
    expect(page.parameters).to.deep.equal({});
  });

  it('is said to be out of its limits', async () => {
    const page = await formOf({ type: 'integer', maximum: 65535 });
    await page.type('Field', '70000');
    await page.leave('Field');
    expect(page.problemOf('Field')).to.equal('Field must be 65535 or less.');
  });
});

describe('a yes or no', () => {
  afterEach(clearPage);

  it('is a checkbox where it has to be one of them', async () => {
    const page = await formOf({ type: 'boolean' }, { required: true });
    expect(page.parameters).to.deep.equal({ field: false });
    await page.tick('Field');
    expect(page.parameters).to.deep.equal({ field: true });
    await page.tick('Field');
    expect(page.parameters).to.deep.equal({ field: false });
  });

  it('has a third answer where none is needed', async () => {
    const page = await formOf({ type: 'boolean' });
    expect(page.parameters).to.deep.equal({});
    await page.choose('Field', 'No');
    expect(page.parameters).to.deep.equal({ field: false });
    await page.choose('Field', 'Yes');
    expect(page.parameters).to.deep.equal({ field: true });
    await page.choose('Field', 'No selection');
    expect(page.parameters).to.deep.equal({});
  });

  it('shows its default', async () => {
    const page = await formOf({ type: 'boolean', default: true });
    expect(page.control('Field').checked).to.equal(true);
  });
});

describe('a date', () => {
  afterEach(clearPage);

  it('is given by the native control', async () => {
    const page = await formOf({ type: 'string', format: 'date' });
    expect(page.control('Field').type).to.equal('date');
    await page.type('Field', '2024-02-29');
    expect(page.parameters).to.deep.equal({ field: '2024-02-29' });
  });

  it('with a time is meant in UTC where the schema says so, and says so too', async () => {
    const inUtc = { type: 'string', format: 'date-time', description: 'In UTC.' } as const;
    const page = await formOf(inUtc, { given: { field: '2024-02-29T10:20:30Z' } });
    expect(page.control('Field').value).to.equal('2024-02-29T10:20:30');
    await page.type('Field', '2024-02-28T09:10:20');
    expect(page.parameters).to.deep.equal({ field: '2024-02-28T09:10:20Z' });
    expect(page.root.querySelector('.affix')!.textContent).to.equal('UTC');
  });

  it('with a time is text where its zone is missing, and told what to add', async () => {
    const page = await formOf(
      { type: 'string', format: 'date-time' },
      { given: { field: '2024-02-29T10:20:30' } },
    );
    expect(page.control('Field').type).to.equal('text');
    await page.type('Field', '2024-02-29T10:20');
    await page.leave('Field');
    expect(page.parameters).to.deep.equal({ field: '2024-02-29T10:20' });
    expect(page.problemOf('Field')).to.equal(
      'Field must be a date and a time with a time zone, like 2024-05-17T10:20:30Z.',
    );
    await page.type('Field', '2024-02-29T10:20:00Z');
    expect(page.problemOf('Field')).to.equal('');
    expect(page.control('Field').type).to.equal('datetime-local');
    expect(page.parameters).to.deep.equal({ field: '2024-02-29T10:20:00Z' });
  });

  it('with a time is entered where the customer is, with the zone beside it, and sent in UTC', async () => {
    const page = await formOf({ type: 'string', format: 'date-time' });
    await page.type('Field', '2024-02-29T10:20:00');
    expect(page.parameters).to.deep.equal({
      field: new Date(2024, 1, 29, 10, 20).toISOString().replace('.000', ''),
    });
    const { value } = page.control('Field');
    expect(value).to.match(/^2024-02-29T10:20(:00)?$/);
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(new Date(value));
    expect(zone.map(({ value }) => value)).to.include(page.root.querySelector('.affix')!.textContent);
  });

  it('with a time needs no zone in the format of vendors', async () => {
    const page = await formOf(
      { type: 'string', format: 'datetime' },
      { given: { field: '2024-02-29T10:20:30' } },
    );
    expect(page.control('Field').type).to.equal('datetime-local');
  });

  it('that is a time in a zone is shown, kept and mended as text', async () => {
    const page = await formOf({ type: 'string', format: 'time' }, { given: { field: '10:20:30Z' } });
    expect(page.control('Field').type).to.equal('text');
    expect(page.control('Field').value).to.equal('10:20:30Z');
    expect(page.parameters).to.deep.equal({ field: '10:20:30Z' });
    await page.type('Field', '10:20:30+02:00');
    expect(page.parameters).to.deep.equal({ field: '10:20:30+02:00' });
    expect(page.control('Field').value).to.equal('10:20:30+02:00');
  });

  for (const shown of [{ examples: ['10:20:30Z'] }, { default: '10:20+02:00' }, { pattern: 'Z$' }]) {
    it(`that is a time takes a zone where the schema shows one: ${JSON.stringify(shown)}`, async () => {
      const page = await formOf({ type: 'string', format: 'time', ...shown });
      expect(page.control('Field').type).to.equal('text');
      await page.type('Field', '08:00:00Z');
      expect(page.parameters).to.deep.equal({ field: '08:00:00Z' });
      await page.type('Field', '8 o’clock');
      await page.leave('Field');
      expect(page.problemOf('Field')).to.equal(
        'pattern' in shown ? 'Field doesn’t have the right format.' : 'Field must be a time, like 10:20:30.',
      );
    });
  }

  it('that is a time without a zone is given by the native control', async () => {
    const page = await formOf({ type: 'string', format: 'time', examples: ['10:20', '10:20:30.5'] });
    expect(page.control('Field').type).to.equal('time');
    await page.type('Field', '08:00:15');
    expect(page.parameters).to.deep.equal({ field: '08:00:15' });
  });

  it('shows what was given and is no date as text', async () => {
    const page = await formOf({ type: 'string', format: 'date' }, { given: { field: 'yesterday' } });
    expect(page.control('Field').type).to.equal('text');
    expect(page.control('Field').value).to.equal('yesterday');
  });
});

describe('JSON', () => {
  afterEach(clearPage);

  it('is read as the value that it is', async () => {
    const page = await formOf({});
    await page.type('Field', '{"a": [1, null]}');
    expect(page.parameters).to.deep.equal({ field: { a: [1, null] } });
  });

  it('stays as it is typed', async () => {
    const page = await formOf({});
    await page.type('Field', '{"a":1}');
    expect(page.control('Field').value).to.equal('{"a":1}');
  });

  it('that can not be read is kept, and said to be wrong', async () => {
    const page = await formOf({});
    await page.type('Field', '{"a": ');
    await page.leave('Field');
    expect(page.control('Field').value).to.equal('{"a": ');
    expect(page.problemOf('Field')).to.equal('Field must be valid JSON.');
  });
});
