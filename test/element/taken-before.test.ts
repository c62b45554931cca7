import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { fillSilently, formOfSchema, type FieldsForm } from '../support/form-of-schema.js';
import { click, press } from '../support/pointer.js';
import { until } from '../support/until.js';

describe('<connection-form> takes in what its controls show before fields give way to others', () => {
  afterEach(clearPage);

  const text = (title: string): DataSchema => ({ type: 'string', title });
  const authOptions = ['first', 'second'].map((key) => ({
    key,
    title: key,
    schema: {
      type: 'object',
      properties: { user: text('User'), key: { ...text('Key'), isSensitive: true }, on: { type: 'boolean' } },
    } as DataSchema,
  }));
  const withOptions = (set = {}) =>
    formOfSchema({}, { service: { integrations: [{ key: 'app', authOptions }] }, set });
  const fill = (form: FieldsForm) => {
    fillSilently(form.control('User'), 'filled');
    fillSilently(form.control('Key'), 's3cret');
    fillSilently(form.root.querySelector<HTMLSelectElement>('select')!, '0');
  };
  const filled = { user: 'filled', key: 's3cret', on: true };

  it('of another auth option', async () => {
    const form = await withOptions();
    fill(form);
    await click(form.control('second'));
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({});
    expect(form.control('User').value).to.equal('');
    await click(form.control('first'));
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal(filled);
    expect(form.control('User').value).to.equal('filled');
  });

  it('of another auth option that a script or a test picks', async () => {
    const form = await withOptions();
    fill(form);
    form.control('second').click();
    await form.form.updateComplete;
    form.control('first').click();
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal(filled);
  });

  it('of the auth option that the page sets, and of a form that is loaded again', async () => {
    const form = await withOptions({ authOptionKey: 'first' });
    const isShown = () => until(() => form.root.querySelector('select'), 'the fields');
    fill(form);
    form.form.authOptionKey = 'second';
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal({});
    fillSilently(form.control('User'), 'other');
    form.form.reload();
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal({ user: 'other' });
    form.form.authOptionKey = 'first';
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal(filled);
  });

  const branches = ['One', 'Two', 'Three', 'Four'].map((title): DataSchema => ({
    title,
    type: 'object',
    properties: { [title]: text(`In ${title}`) },
    // What is filled in fits no other branch.
    additionalProperties: false,
  }));
  for (const [picker, count] of [
    ['radio buttons', 2],
    ['a select', 4],
  ] as const) {
    it(`of another branch, picked with ${picker}`, async () => {
      const form = await formOfSchema({
        pick: { title: 'Pick', oneOf: branches.slice(0, count) },
        after: text('After'),
      });
      const choose = async (index: number) => {
        const radio = form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[index];
        if (radio) await click(radio);
        else {
          const select = form.root.querySelector('select')!;
          select.focus();
          // What a hand in a list does that drops down, and drivers cannot.
          select.value = String(index);
          for (const type of ['input', 'change'])
            select.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
        }
        await form.form.updateComplete;
      };
      await choose(0);
      fillSilently(form.control('In One'), 'first');
      fillSilently(form.control('After'), 'last');
      await choose(1);
      fillSilently(form.control('In Two'), 'second');
      await choose(0);
      expect(form.control('In One').value).to.equal('first');
      expect(form.form.parameters).to.deep.equal({ pick: { One: 'first' }, after: 'last' });
      await choose(1);
      expect(await form.connected()).to.deep.equal({ pick: { Two: 'second' }, after: 'last' });
    });

    it(`of another branch that was picked with ${picker} without an event, too`, async () => {
      const form = await formOfSchema({ pick: { title: 'Pick', oneOf: branches.slice(0, count) } });
      const choose = (index: number) => {
        const radio = form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[index];
        if (radio) radio.checked = true;
        else form.root.querySelector('select')!.value = String(index);
      };
      choose(0);
      form.form.reportValidity();
      await form.form.updateComplete;
      fillSilently(form.control('In One'), 'first');
      choose(1);
      form.form.reportValidity();
      await form.form.updateComplete;
      expect(form.form.parameters).to.deep.equal({ pick: {} });
      choose(0);
      form.form.reportValidity();
      await form.form.updateComplete;
      expect(await form.connected()).to.deep.equal({ pick: { One: 'first' } });
    });
  }

  it('that a condition hides', async () => {
    const zones = [...'abcdefghijklmnopqrstuvwxyz'];
    const form = await formOfSchema(
      { zone: { title: 'Zone', enum: zones }, kept: text('Kept') },
      {
        schema: {
          if: { properties: { zone: { const: 'a' } }, required: ['zone'] },
          then: { properties: { only: text('Only') } },
        },
      },
    );
    await form.type('Zone', 'a');
    await press('Enter');
    await form.form.updateComplete;
    fillSilently(form.control('Only'), 'filled');
    fillSilently(form.control('Kept'), 'filled');
    await click(form.control('Zone'));
    await press('ArrowDown');
    await press('Enter');
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ zone: 'b', kept: 'filled' });
    await click(form.control('Zone'));
    await press('ArrowUp');
    await press('Enter');
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ zone: 'a', kept: 'filled', only: 'filled' });
  });

  it('that move, and those that stay where one is removed', async () => {
    const form = await formOfSchema(
      { list: { title: 'List', type: 'array', items: { type: 'string' } } },
      { set: { parameters: { list: ['a', 'b', 'c'] } } },
    );
    fillSilently(form.control('Item 2'), 'B');
    fillSilently(form.control('Item 3'), 'C');
    await form.press('Remove Item 1');
    await form.form.updateComplete;
    expect(await form.connected()).to.deep.equal({ list: ['B', 'C'] });
  });
});
