import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { clearPage, formOf, textOf, type FormHarness } from '../../support/form-harness.js';

const text: DataSchema = { type: 'string' };
const textOrNull: DataSchema = { type: ['string', 'null'] };

const offers = ({ labels, root }: FormHarness): boolean =>
  labels.includes('No value') ||
  [...root.querySelectorAll('label, option')].some((each) => textOf(each) === 'No value');

describe('null', () => {
  afterEach(clearPage);

  describe('is offered where it says something else than leaving the field out', () => {
    const wanted: [string, DataSchema, boolean][] = [
      ['text that is due', textOrNull, true],
      ['a default that is text', { ...textOrNull, default: 'x' }, false],
      ['null among a few values', { enum: ['x', 'y', null] }, false],
      ['a yes or no', { type: ['boolean', 'null'] }, false],
      [
        'a union',
        {
          oneOf: [
            { title: 'A', properties: { a: text } },
            { title: 'B', properties: { b: text } },
            { type: 'null' },
          ],
        },
        false,
      ],
    ];
    for (const [name, schema, required] of wanted) {
      it(`as for ${name}`, async () => expect(offers(await formOf(schema, { required }))).to.equal(true));
    }
  });

  describe('is not offered where it says the same', () => {
    const unwanted: [string, DataSchema][] = [
      ['optional text', textOrNull],
      ['text whose default it is', { anyOf: [text, { type: 'null' }], default: null }],
      ['a choice whose default it is', { enum: ['x', 'y', null], default: null }],
      ['a yes or no whose default it is', { anyOf: [{ type: 'boolean' }, { type: 'null' }], default: null }],
      [
        'an object whose default it is',
        { anyOf: [{ type: 'object', properties: { a: text } }, { type: 'null' }], default: null },
      ],
      [
        'a union whose default it is',
        {
          anyOf: [{ properties: { a: text } }, { properties: { b: text } }, { type: 'null' }],
          default: null,
        },
      ],
      ['fixed values that refuse it', { type: ['string', 'null'], enum: ['x', 'y'] }],
    ];
    for (const [name, schema] of unwanted) {
      it(`as for ${name}`, async () => expect(offers(await formOf(schema))).to.equal(false));
    }
  });

  it('is said in place of what was typed, which comes back', async () => {
    const page = await formOf(textOrNull, { required: true });
    await page.type('Field', 'x');
    await page.tick('No value: Field');
    expect(page.parameters).to.deep.equal({ field: null });
    expect(page.control('Field').value).to.equal('');
    await page.tick('No value: Field');
    expect(page.parameters).to.deep.equal({ field: 'x' });
  });

  it('is taken back by typing', async () => {
    const page = await formOf(textOrNull, { required: true });
    await page.tick('No value: Field');
    await page.type('Field', 'x');
    expect(page.parameters).to.deep.equal({ field: 'x' });
    expect(page.control('No value: Field').checked).to.equal(false);
  });

  it('stays what it was given as, and can be said again', async () => {
    const page = await formOf(textOrNull, { given: { field: null } });
    expect(page.parameters).to.deep.equal({ field: null });
    expect(page.control('No value: Field').checked).to.equal(true);
    await page.type('Field', 'x');
    expect(page.parameters).to.deep.equal({ field: 'x' });
    await page.tick('No value: Field');
    expect(page.parameters).to.deep.equal({ field: null });
  });

  it('is one of the answers to a yes or no', async () => {
    const page = await formOf({ type: ['boolean', 'null'] });
    expect(page.parameters).to.deep.equal({});
    for (const [answer, value] of [
      ['No value', null],
      ['No', false],
      ['Yes', true],
    ] as const) {
      await page.choose('Field', answer);
      expect(page.parameters).to.deep.equal({ field: value });
    }
    await page.choose('Field', 'No selection');
    expect(page.parameters).to.deep.equal({});
  });

  it('is an option by the name that the service has for it', async () => {
    const page = await formOf({
      oneOf: [
        { const: 7, title: 'A week' },
        { const: null, title: 'Never' },
      ],
    });
    await page.choose('Field', 'Never');
    expect(page.parameters).to.deep.equal({ field: null });
    await page.press('Clear');
    expect(page.parameters).to.deep.equal({});
  });

  it('is found in a searchable list', async () => {
    const page = await formOf({ enum: [...Array.from({ length: 30 }, (_, index) => `word ${index}`), null] });
    await page.choose('Field', 'No value');
    expect(page.parameters).to.deep.equal({ field: null });
    expect(page.control('Field').value).to.equal('No value');
  });

  it('is said by an object that is not ticked, whose fields come back', async () => {
    const page = await formOf(
      { type: ['object', 'null'], properties: { a: text } },
      { given: { field: null } },
    );
    expect(page.control('Field').checked).to.equal(false);
    expect(page.parameters).to.deep.equal({ field: null });
    await page.tick('Field');
    await page.type('A', 'x');
    expect(page.parameters).to.deep.equal({ field: { a: 'x' } });
    await page.tick('Field');
    expect(page.parameters).to.deep.equal({ field: null });
    await page.tick('Field');
    expect(page.parameters).to.deep.equal({ field: { a: 'x' } });
  });

  it('is a branch of a union', async () => {
    const branches = ['A', 'B', 'C', 'D'].map((title) => ({ title, properties: { [`${title}1`]: text } }));
    for (const oneOf of [branches.slice(0, 2), branches]) {
      const page = await formOf({ type: 'object', oneOf: [...oneOf, { type: 'null' }] });
      await page.choose('Field', 'B');
      await page.type('B1', 'x');
      await page.choose('Field', 'No value');
      expect(page.parameters).to.deep.equal({ field: null });
      await page.choose('Field', 'B');
      expect(page.parameters).to.deep.equal({ field: { B1: 'x' } });
      clearPage();
    }
  });

  it('is called as the page calls it', async () => {
    const page = await formOf(textOrNull, { required: true, strings: { field: { noValue: 'Kein Wert' } } });
    await page.tick('Kein Wert');
    expect(page.parameters).to.deep.equal({ field: null });
  });
});
