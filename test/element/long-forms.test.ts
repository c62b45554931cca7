import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { until } from '../support/until.js';

const schemaOf = (count: number): DataSchema => ({
  type: 'object',
  required: ['field0', 'field1'],
  properties: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `field${index}`,
      { type: 'string', title: `Field ${index}` },
    ]),
  ),
});

const task = () => new Promise((resolve) => setTimeout(resolve));

describe('a form of many fields', () => {
  afterEach(clearPage);

  for (const count of [20, 30, 300])
    it(`sends what is typed after a reset, and shows nothing of before, with ${count} fields`, async () => {
      const form = await mountSchema(schemaOf(count));
      await form.type('Field 0', 'old');
      await form.type('Field 1', 'old');
      form.form.reset();
      await until(
        () => !('field0' in form.form.parameters!) && form.root.querySelector('input'),
        'the reset',
      );
      await form.form.updateComplete;
      expect(form.control('Field 0').value).to.equal('');
      expect(form.control('Field 1').value).to.equal('');
      await form.type('Field 0', 'new');
      await form.type('Field 1', 'next');
      expect(form.form.parameters).to.deep.equal({ field0: 'new', field1: 'next' });
      expect(form.form.reportValidity()).to.equal(true);
    });

  describe('that takes long to lay out', () => {
    let form: SchemaForm;
    beforeEach(async () => (form = await mountSchema(schemaOf(300))));

    it('leads to what a check has found', async () => {
      expect(form.form.reportValidity()).to.equal(false);
      await until(() => form.root.activeElement === form.control('Field 0'), 'the focus');
    });

    it('leaves the focus where it went meanwhile, in the form or in the page', async () => {
      form.submitButton.focus();
      expect(form.form.reportValidity()).to.equal(false);
      form.control('Field 1').focus();
      for (let tasks = 0; tasks < 5; tasks++) await task();
      expect((form.root.activeElement as HTMLInputElement).labels![0]!.textContent).to.include('Field 1');
      const own = document.createElement('input');
      document.body.append(own);
      form.submitButton.focus();
      expect(form.form.reportValidity()).to.equal(false);
      own.focus();
      for (let tasks = 0; tasks < 5; tasks++) await task();
      expect(document.activeElement!.localName).to.equal('input');
      own.remove();
    });
  });
});
