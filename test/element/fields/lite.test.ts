import { labelOf } from '../../../src/schema/label.js';
import { expect } from '@open-wc/testing';
import type { Draft } from '../../../src/flow/draft.js';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { lite } from '../../../src/editions/lite.js';
import { newDraft } from '../../support/new-draft.js';
import { FieldsHost } from '../../support/fields-host.js';
import { clearPage, form, formOf, textOf, type FormHarness } from '../../support/form-harness.js';
import { everyKind, everyValue } from '../../support/every-kind.js';

customElements.define(
  'lite-fields-host',
  class extends FieldsHost {
    static override chunks = lite;
  },
);

const host = 'lite-fields-host';
const regions = Array.from({ length: 30 }, (_, index) => ({
  const: index + 1,
  title: `Region ${index + 1}`,
}));
const many: DataSchema = { type: 'integer', oneOf: regions };

/** What the browser suggests below a text control. */
const suggestions = ({ root }: FormHarness): string[] =>
  [...root.querySelectorAll('datalist option')].map((option) => option.getAttribute('value')!);

describe('fields of the lite file', () => {
  afterEach(clearPage);

  it('show every kind, and keep what was given', async () => {
    const fields = await form(everyKind, { host, given: everyValue });
    expect(fields.parameters).to.deep.include(everyValue);
    const shown = await form(everyKind, { given: everyValue });
    // The keys of the map are typed within its JSON.
    const entries = Object.keys(everyValue.headers).map(labelOf);
    expect(fields.labels).to.deep.equal(shown.labels.filter((label) => !entries.includes(label)));
    expect(fields.root.querySelector('[part=problem]')).to.equal(null);
  });

  it('are in sight where the page has filled them in, though they are marked as advanced', async () => {
    const schema: DataSchema = {
      type: 'object',
      properties: { name: { type: 'string' }, host: { type: 'string', advanced: true } },
    };
    for (const given of [{}, { host: 'example.com' }]) {
      const { root } = await form(schema, { host, given });
      expect(root.querySelector('details')!.open).to.equal('host' in given);
      clearPage();
    }
  });

  it('leave out what only a formula says, and ask for the rest', () => {
    const plan: object = { type: 'string', enum: { $case: { cases: [{ value: ['a', 'b'] }] } } };
    const schema = { properties: { plan } } as DataSchema;
    const kindOf = (draft: Draft) => draft.root.fields.map(({ kind }) => kind);
    expect(kindOf(newDraft(schema))).to.deep.equal(['choice']);
    expect(kindOf(lite.drafts.create(schema, {}))).to.deep.equal(['text']);
  });

  it('check the common formats alone', async () => {
    const check = await lite.loadValidator({});
    const broken = (format: string) => check({ type: 'string', format }).validate('?').length;
    expect(['date', 'email', 'url', 'uuid'].map(broken)).to.deep.equal([1, 1, 1, 1]);
    expect(['ipv4', 'cron', 'cidr', 'duration', 'unheard-of'].map(broken)).to.deep.equal([0, 0, 0, 0, 0]);
  });

  it('take dates and times as they are typed', async () => {
    const fields = await formOf({ type: 'string', format: 'date-time' }, { host, required: true });
    const control = fields.control('Field');
    expect(control).to.include({ type: 'text', placeholder: '2024-05-17T10:20:30Z' });
    await fields.type('Field', ' 2024-05-17T10:20Z ');
    expect(fields.parameters).to.deep.equal({ field: '2024-05-17T10:20Z' });
    await fields.type('Field', '17.5.2024');
    await fields.check();
    expect(fields.problemOf('Field')).to.contain('like 2024-05-17T10:20:30Z');
    expect(fields.control('Field').value).to.equal('17.5.2024');
  });

  it('take an object with keys of its own as JSON', async () => {
    const schema = { type: 'object', additionalProperties: { type: 'string' } };
    const fields = await formOf(schema, { host, given: { field: { a: 'b' } } });
    expect(JSON.parse(fields.control('Field').value)).to.deep.equal({ a: 'b' });
    await fields.type('Field', '{"c": "d"}');
    expect(fields.parameters).to.deep.equal({ field: { c: 'd' } });
    await fields.type('Field', '["c"]');
    await fields.check();
    expect(fields.problemOf('Field')).to.contain('must be');
  });

  it('add and remove the items of a list, and keep their order', async () => {
    const fields = await formOf(
      { type: 'array', items: { type: 'string' } },
      { host, given: { field: ['a', 'b'] } },
    );
    const names = [...fields.root.querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Remove Item 1', 'Remove Item 2', 'Add to Field']);
  });

  it('show many options of which several are chosen as checkboxes without a search', async () => {
    const fields = await formOf(
      { type: 'array', uniqueItems: true, items: { enum: regions.map(({ title }) => title) } },
      { host },
    );
    expect(fields.root.querySelectorAll('[type=checkbox]')).to.have.length(30);
    expect(fields.root.querySelector('[type=search]')).to.equal(null);
  });

  it('show many options as a select', async () => {
    const fields = await formOf(many, { host });
    expect(fields.control('Field')).to.have.property('localName', 'select');
    await fields.choose('Field', 'Region 29');
    expect(fields.parameters).to.deep.equal({ field: 29 });
  });

  it('show null among many options', async () => {
    const fields = await formOf(
      { enum: [...regions.map((each) => each.const), null] },
      { host, required: true },
    );
    await fields.choose('Field', 'No value');
    expect(fields.parameters).to.deep.equal({ field: null });
  });

  describe('suggest options where others are allowed', () => {
    const open: DataSchema = {
      type: 'string',
      allowCustom: true,
      oneOf: [
        { const: 'eu', title: 'Europe' },
        { const: 'us', title: 'America' },
      ],
    };

    it('and take the label, the value and other text', async () => {
      const fields = await formOf(open, { host });
      expect(suggestions(fields)).to.deep.equal(['Europe', 'America']);
      await fields.type('Field', 'America');
      expect(fields.parameters).to.deep.equal({ field: 'us' });
      await fields.type('Field', 'eu');
      expect(fields.parameters).to.deep.equal({ field: 'eu' });
      expect(fields.control('Field').value).to.equal('eu');
      await fields.type('Field', 'Asia');
      expect(fields.parameters).to.deep.equal({ field: 'Asia' });
    });

    it('and take a label as people write it', async () => {
      const fields = await formOf(open, { host });
      for (const text of ['america', ' America ', 'AMERICA\u200b']) {
        await fields.type('Field', text);
        expect(fields.parameters, text).to.deep.equal({ field: 'us' });
        await fields.type('Field', '');
      }
    });

    it('and show a value that is given by its label', async () => {
      const fields = await formOf(open, { host, given: { field: 'eu' } });
      expect(fields.control('Field').value).to.equal('Europe');
    });
  });

  it('take a secret of several lines, masked, without a file', async () => {
    const fields = await formOf({ type: 'string', isSensitive: true, multiline: true }, { host });
    const control = fields.control<HTMLElement>('Field');
    expect(control).to.have.property('localName', 'textarea');
    expect(control.className).to.include('masked');
    expect(fields.root.querySelector('[type=file]')).to.equal(null);
    await fields.type('Field', 'one\ntwo');
    expect(fields.parameters).to.deep.equal({ field: 'one\ntwo' });
    expect([...fields.root.querySelectorAll('button')].map(textOf)).to.not.include('Choose a file');
  });
});
