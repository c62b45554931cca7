import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { clearPage, formOf } from '../../support/form-harness.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${index + 1}`);

describe('a choice', () => {
  afterEach(clearPage);

  it('of a few is made of radios', async () => {
    const page = await formOf({ enum: ['EU', 'US'] });
    expect(page.control('Field').getAttribute('role')).to.equal('radiogroup');
    await page.choose('Field', 'US');
    expect(page.parameters).to.deep.equal({ field: 'US' });
  });

  it('can be taken back where none is needed', async () => {
    const page = await formOf({ enum: ['EU', 'US'] }, { given: { field: 'US' } });
    await page.press('Clear');
    expect(page.parameters).to.deep.equal({});
    expect(page.root.querySelector('input:checked')).to.equal(null);
  });

  it('of some is a select', async () => {
    const page = await formOf({ enum: words(9) });
    expect(page.control('Field').localName).to.equal('select');
    await page.choose('Field', 'word 7');
    expect(page.parameters).to.deep.equal({ field: 'word 7' });
    await page.choose('Field', 'No selection');
    expect(page.parameters).to.deep.equal({});
  });

  it('gives values of any type', async () => {
    const page = await formOf({ enum: [1, '1', true, null, { a: 1 }] });
    await page.choose('Field', '{"a":1}');
    expect(page.parameters).to.deep.equal({ field: { a: 1 } });
  });

  for (const [what, schema, said] of [
    ['an enum', { enum: [true, false] }, ['Yes', 'No']],
    ['constants', { oneOf: [{ const: true }, { const: false, title: 'Never' }] }, ['Yes', 'Never']],
    ['an enum with null', { enum: [true, false, null] }, ['Yes', 'No', 'No value']],
    [
      'constants with null',
      { anyOf: [{ const: true }, { const: false }, { type: 'null' }] },
      ['Yes', 'No', 'No value'],
    ],
    ['several', { type: 'array', uniqueItems: true, items: { enum: [true, false] } }, ['Yes', 'No']],
  ] as [string, DataSchema, string[]][])
    it(`says yes and no for true and false: ${what}`, async () => {
      const page = await formOf(schema);
      const labels = [...page.root.querySelectorAll('.check span > span')];
      expect(labels.map((each) => each.textContent)).to.deep.equal(said);
      expect(labels.some((each) => each.getAttribute('translate'))).to.equal(false);
      page.root.querySelector<HTMLElement>('.check input')!.click();
      expect(page.parameters).to.deep.equal({ field: what === 'several' ? [true] : true });
    });

  it('says yes and no in a list that is searched', async () => {
    const page = await formOf({ enum: [true, false], allowCustom: true }, { given: { field: false } });
    expect(page.control<HTMLInputElement>('Field').value).to.equal('No');
  });

  it('shows and keeps a value that is not offered', async () => {
    const page = await formOf({ enum: words(9) }, { given: { field: 'elsewhere' } });
    const select = page.control<HTMLSelectElement>('Field');
    expect(select.selectedOptions[0]!.textContent).to.equal('elsewhere');
    expect(page.parameters).to.deep.equal({ field: 'elsewhere' });
  });

  it('says that it is missing at a check, not when it is left', async () => {
    const page = await formOf({ enum: ['EU', 'US'] }, { required: true });
    await page.leave('Field');
    expect(page.problemOf('Field')).to.equal('');
    await page.check();
    expect(page.problemOf('Field')).to.equal('Choose Field.');
  });
});

describe('a searchable choice', () => {
  afterEach(clearPage);

  const options = (root: ShadowRoot) =>
    [...root.querySelectorAll('[role=option]')].map((each) => each.textContent);

  it('of many shows what matches what is typed', async () => {
    const page = await formOf({ enum: words(200) });
    page.control('Field').focus();
    await sendKeys({ type: '15' });
    expect(options(page.root)).to.deep.equal(['word 15', 'word 115', ...words(159).slice(149)]);
  });

  it('takes the option that the keyboard is on', async () => {
    const page = await formOf({ enum: words(200) });
    page.control('Field').focus();
    await sendKeys({ type: 'word 10' });
    await sendKeys({ press: 'ArrowDown' });
    const active = page.root.getElementById(page.control('Field').getAttribute('aria-activedescendant')!);
    expect(active!.textContent).to.equal('word 100');
    await sendKeys({ press: 'Enter' });
    expect(page.parameters).to.deep.equal({ field: 'word 100' });
    expect(page.control('Field').getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes the option that is clicked', async () => {
    const page = await formOf({ enum: words(200) });
    await page.choose('Field', 'word 42');
    expect(page.parameters).to.deep.equal({ field: 'word 42' });
    expect(page.control('Field').value).to.equal('word 42');
  });

  it('keeps what is typed and left, and says that it is none of the options', async () => {
    const page = await formOf({ enum: words(200) }, { given: { field: 'word 7' } });
    await page.type('Field', 'nonsense');
    await page.leave('Field');
    expect(page.control('Field').value).to.equal('nonsense');
    expect(page.problemOf('Field')).to.contain('one of');
    expect(page.parameters).to.deep.equal({});
  });

  it('is closed by Escape, and nothing else is', async () => {
    const page = await formOf({ enum: words(200) });
    let reached = 0;
    page.host.addEventListener('keydown', () => reached++);
    page.control('Field').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(options(page.root)).to.have.length(100);
    reached = 0;
    await sendKeys({ press: 'Escape' });
    expect(options(page.root)).to.have.length(0);
    expect(reached).to.equal(0);
  });

  it('is emptied by deleting the text', async () => {
    const page = await formOf({ enum: words(200) }, { given: { field: 'word 7' } });
    await page.type('Field', '');
    await page.leave('Field');
    expect(page.parameters).to.deep.equal({});
  });

  it('takes text of its own where that is allowed', async () => {
    const page = await formOf({ type: 'string', enum: ['EU', 'US'], allowCustom: true });
    await page.type('Field', 'Asia');
    await page.leave('Field');
    expect(page.parameters).to.deep.equal({ field: 'Asia' });
    expect(page.control('Field').value).to.equal('Asia');
  });
});

describe('several of a set', () => {
  afterEach(clearPage);

  const field = { type: 'array', items: { enum: ['red', 'green', 'blue'] } };

  it('are ticked', async () => {
    const page = await formOf(field);
    await page.tick('green');
    await page.tick('red');
    expect(page.parameters).to.deep.equal({ field: ['green', 'red'] });
  });

  it('are no answer once none is ticked', async () => {
    const page = await formOf(field, { given: { field: ['red'] } });
    await page.tick('red');
    expect(page.parameters).to.deep.equal({});
  });

  it('keep a value that is not offered until it is unticked', async () => {
    const page = await formOf(field, { given: { field: ['black', 'red'] } });
    await page.tick('red');
    expect(page.parameters).to.deep.equal({ field: ['black'] });
  });

  it('of many are found by typing', async () => {
    const page = await formOf({ type: 'array', items: { enum: words(40) } });
    await page.type('Search…', 'word 33');
    const shown = [...page.root.querySelectorAll<HTMLElement>('.options .check')].filter((each) =>
      each.checkVisibility(),
    );
    expect(shown.map((each) => each.textContent)).to.deep.equal(['word 33']);
  });

  it('take another value where that is allowed', async () => {
    const page = await formOf({ ...field, allowCustom: true });
    await page.type('Add another value', 'black');
    expect(page.parameters).to.deep.equal({ field: ['black'] });
    expect(page.control('black').checked).to.equal(true);
  });
});
