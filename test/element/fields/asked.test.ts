import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { ConnectionFormHarness } from '../../support/connection-form-harness.js';
import { clearPage, formOf } from '../../support/form-harness.js';
import { click } from '../../support/pointer.js';
import { mountSchema } from '../../support/test-service-form.js';

const label = 'I accept the terms';
const consent: DataSchema = { title: label, type: 'boolean', const: true };

describe('an answer that a person has to give', () => {
  afterEach(() => {
    clearPage();
    document.querySelectorAll('connection-form').forEach((form) => form.remove());
  });

  const spellings: Record<string, DataSchema> = {
    const: consent,
    'an enum of one': { title: label, enum: [true] },
    'what it may not be': { title: label, type: 'boolean', not: { const: false } },
    'a default of yes': { ...consent, default: true },
    'a yes beside null': { ...consent, type: ['boolean', 'null'] },
  };
  for (const [name, schema] of Object.entries(spellings)) {
    it(`is a box without a tick, and the form waits for it: ${name}`, async () => {
      const form = await mountSchema({ properties: { agree: schema }, required: ['agree'] });
      const page = new ConnectionFormHarness(form);
      const box = page.control(label);
      expect(box.type).to.equal('checkbox');
      expect(box.checked).to.equal(false);

      await click(page.submitButton);
      await form.updateComplete;
      expect(page.problemOf(label)).to.equal('Tick “I accept the terms” to continue.');
      expect(form.shadowRoot!.activeElement).to.equal(box);
      expect(page.eventsOf('submit')).to.have.length(0);

      await click(box);
      expect(page.problemOf(label)).to.equal('');
      await click(page.submitButton);
      await page.until('connected');
      expect(page.eventsOf('submit')[0]!.detail.parameters).to.deep.equal({ agree: true });
    });
  }

  it('is asked for among the fields of an object and of an item, too', async () => {
    const inside = { type: 'object', properties: { agree: consent }, required: ['agree'] };
    const form = await mountSchema({
      properties: { billing: inside, sites: { type: 'array', items: inside, default: [{}] } },
      required: ['billing', 'sites'],
    } as DataSchema);
    const boxes = form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    expect([...boxes].map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(form.reportValidity()).to.equal(false);
    for (const box of boxes) await click(box);
    expect(form.reportValidity()).to.equal(true);
    expect(form.parameters).to.deep.equal({ billing: { agree: true }, sites: [{ agree: true }] });
  });

  it('can be left out where it is optional, and taken back', async () => {
    const page = await formOf(consent);
    const optional = page.labels[0]!;
    await page.tick(optional);
    expect(page.parameters).to.deep.equal({ field: true });
    await page.tick(optional);
    expect(page.parameters).to.deep.equal({});
    expect(page.host.draft.check()).to.deep.equal([]);
  });

  it('is shown as the page has given it', async () => {
    const page = await formOf(consent, { given: { field: true }, required: true });
    expect(page.control(label).checked).to.equal(true);
  });

  it('asks in so many words for a no', async () => {
    const page = await formOf({ title: 'Is it shared?', type: 'boolean', const: false }, { required: true });
    expect(page.parameters).to.deep.equal({});
    await page.choose('Is it shared?', 'Yes');
    await page.leave('Is it shared?');
    expect(page.problemOf('Is it shared?')).to.equal('Is it shared? must be “No”.');
    await page.choose('Is it shared?', 'No');
    expect(page.parameters).to.deep.equal({ field: false });
    expect(page.problemOf('Is it shared?')).to.equal('');
  });

  it('is an option to choose where it is a sentence', async () => {
    const page = await formOf({ title: 'Terms', const: 'I agree', default: 'I agree' }, { required: true });
    expect(page.parameters).to.deep.equal({});
    await page.choose('Terms', 'I agree');
    expect(page.parameters).to.deep.equal({ field: 'I agree' });
  });
});
