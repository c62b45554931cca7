import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { fillSilently, formOfSchema } from '../support/form-of-schema.js';
import { click, press } from '../support/pointer.js';

/** Whether the engine's date control has parts, and tells that it is filled in only in part. */
async function hasParts(type: string): Promise<boolean> {
  const input = document.body.appendChild(document.createElement('input'));
  input.type = type;
  input.focus();
  for (const key of ['1', '2']) await sendKeys({ press: key });
  const { badInput } = input.validity;
  input.remove();
  return badInput;
}

describe('<connection-form> with a date that is filled in only in part', () => {
  afterEach(clearPage);

  const kinds: [string, string, DataSchema][] = [
    ['date', 'date', { type: 'string', format: 'date' }],
    ['time', 'time', { type: 'string', format: 'time' }],
    ['moment', 'datetime-local', { type: 'string', format: 'date-time' }],
    ['date or null', 'date', { type: ['string', 'null'], format: 'date' }],
  ];
  for (const [name, type, schema] of kinds)
    for (const required of [[], ['when']])
      it(`says so of a ${required.length ? 'required' : 'optional'} ${name}, and sends nothing`, async function () {
        if (!(await hasParts(type))) this.skip();
        const form = await formOfSchema({ when: { ...schema, title: 'When' } }, { required });
        form.control('When').focus();
        for (const key of ['1', '2']) await sendKeys({ press: key });
        expect(await form.refused('When')).to.equal('When isn’t complete yet.');
        // Saying so has taken nothing away.
        expect(form.control('When').validity.badInput).to.equal(true);
        form.form.reset();
        await form.form.updateComplete;
        expect(form.control('When').validity.badInput).to.equal(false);
      });

  it('says so when it is left, and no longer once it is complete', async function () {
    if (!(await hasParts('date'))) this.skip();
    const form = await formOfSchema({ when: { type: 'string', format: 'date', title: 'When' } });
    form.control('When').focus();
    for (const key of ['1', '2']) await sendKeys({ press: key });
    await click(form.root.querySelector('[part~=name]')!);
    await form.form.updateComplete;
    expect(form.problemOf('When')).to.equal('When isn’t complete yet.');
    fillSilently(form.control('When'), '2024-02-29');
    expect(await form.connected()).to.deep.equal({ when: '2024-02-29' });
  });

  it('and takes that back while its part is deleted', async function () {
    if (!(await hasParts('date'))) this.skip();
    const form = await formOfSchema({ when: { type: 'string', format: 'date', title: 'When' } });
    form.control('When').focus();
    for (const key of ['1', '2']) await sendKeys({ press: key });
    expect(await form.refused('When')).to.equal('When isn’t complete yet.');
    form.control('When').focus();
    await press('Backspace');
    await form.form.updateComplete;
    expect(form.control('When').validity.badInput).to.equal(false);
    expect(form.problemOf('When')).to.equal('');
  });

  for (const [name, schema] of [
    ['list', { type: 'array', items: { type: 'string', format: 'date' } }],
    ['map', { type: 'object', additionalProperties: { type: 'string', format: 'date' } }],
    [
      'branch',
      {
        oneOf: [
          { title: 'Since', type: 'string', format: 'date' },
          { title: 'Ever', const: 'ever' },
        ],
      },
    ],
  ] as [string, DataSchema][])
    it(`says so within a ${name}`, async function () {
      if (!(await hasParts('date'))) this.skip();
      const form = await formOfSchema({ when: { ...schema, title: 'When' } });
      if (name === 'list') await form.press('Add to When');
      else if (name === 'map') {
        await click(form.root.querySelector('[aria-label=Name]')!);
        await sendKeys({ type: 'Due' });
        await sendKeys({ press: 'Enter' });
      } else await click(form.control('Since'));
      await form.form.updateComplete;
      const date = form.root.querySelector<HTMLInputElement>('input[type=date]')!;
      await form.form.updateComplete;
      date.focus();
      for (const key of ['1', '2']) await sendKeys({ press: key });
      await form.submit();
      await form.form.updateComplete;
      expect(form.form.status).to.equal('editing');
      expect(form.root.querySelector('[part~=problem]')?.textContent).to.contain('isn’t complete yet.');
    });
});
