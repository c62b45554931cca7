import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { settled } from '../../support/fields-host.js';
import { clearPage, form, type FormHarness } from '../../support/form-harness.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${index + 1}`);
const text: DataSchema = { type: 'string' };

const fields: Record<string, DataSchema> = {
  text,
  affixed: { type: 'string', prefix: 'https://', suffix: '.example.com' },
  'multi-line text': { type: 'string', multiline: true },
  secret: { type: 'string', isSensitive: true },
  'multi-line secret': { type: 'string', isSensitive: true, multiline: true },
  number: { type: 'number' },
  toggle: { type: 'boolean', default: true },
  'toggle of three states': { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'date with time': { type: 'string', format: 'date-time' },
  radios: { enum: words(3) },
  select: { enum: words(12) },
  'searchable list': { enum: words(200) },
  checkboxes: { type: 'array', items: { enum: words(5) } },
  'searchable checkboxes': { type: 'array', items: { enum: words(50) }, allowCustom: true },
  list: { type: 'array', items: text },
  'list of objects': { type: 'array', items: { type: 'object', properties: { a: text, b: text } } },
  map: { type: 'object', additionalProperties: text },
  group: { type: 'object', properties: { a: text, b: text } },
  union: {
    type: 'object',
    oneOf: [
      { title: 'A', properties: { a: text } },
      { title: 'B', properties: { b: text } },
    ],
  },
  'long union': {
    type: 'object',
    oneOf: ['A', 'B', 'C', 'D'].map((title) => ({ title, properties: { [title]: text } })),
  },
  JSON: {},
  'text or null': { type: ['string', 'null'] },
  'several lines or null': { type: ['string', 'null'], multiline: true, isSensitive: true },
  'yes, no or null': { type: ['boolean', 'null'] },
  'radios or null': { enum: [...words(3), null] },
  'searchable list or null': { enum: [...words(200), null] },
  'list or null': { type: ['array', 'null'], items: text },
  'group or null': { type: ['object', 'null'], properties: { a: text, b: text } },
  'union or null': {
    oneOf: [
      { title: 'A', properties: { a: text } },
      { title: 'B', properties: { b: text } },
      { type: 'null' },
    ],
  },
};

const values: Record<string, unknown> = {
  list: ['a', 'b'],
  'list of objects': [{ a: '1' }, {}],
  map: { key: 'value' },
};

describe('accessibility', () => {
  afterEach(clearPage);

  for (const [name, schema] of Object.entries(fields)) {
    it(`has nothing to complain of in ${name}`, async () => {
      const field = {
        title: 'The field',
        description: 'What it is for, see https://example.com.',
        ...schema,
      };
      const page = await form(
        { type: 'object', properties: { field }, required: ['field'] },
        { given: name in values ? { field: values[name] } : {} },
      );
      await expectNoComplaint(page);
      page.host.draft.check();
      await settled(page.host);
      await expectNoComplaint(page);
    });
  }

  it('has nothing to complain of in an open list', async () => {
    const page = await form({ type: 'object', properties: { field: fields['searchable list']! } });
    await page.type('Field', 'word 15');
    expect(page.root.querySelectorAll('[role=option]').length).to.equal(11);
    await expectNoComplaint(page);
  });

  it('has nothing to complain of in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#181b23';
    try {
      const page = await form({ type: 'object', properties: fields, required: ['text', 'radios', 'JSON'] });
      page.host.draft.check();
      await settled(page.host);
      await expectNoComplaint(page);
    } finally {
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    }
  });
});

async function expectNoComplaint({ host }: FormHarness): Promise<void> {
  const { violations } = await axe.run(host);
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(said).to.deep.equal([]);
}
