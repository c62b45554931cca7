import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountFields, settled } from '../support/fields-host.js';
import { formOfSchema, type FieldsForm } from '../support/form-of-schema.js';
import { click, typeKeys } from '../support/pointer.js';
import { until } from '../support/until.js';

const number: DataSchema = { type: 'number', title: 'Amount' };
const asked = (one: number, other: number, label = 'Amount') =>
  `${label}: Meinten Sie ${one} oder ${other}? Geben Sie es so ein.`;

async function typeInto(control: HTMLElement, text: string): Promise<void> {
  await click(control);
  // The drivers have no keys for other digits, but type them as an input method does.
  if (/^[ -~]*$/.test(text)) await typeKeys(text);
  else await sendKeys({ type: text });
}

describe('<connection-form> and numbers as people type them', () => {
  afterEach(clearPage);

  const clear: [string, string, number][] = [
    ['de', '0,5', 0.5],
    ['de', '1.5', 1.5],
    ['de', '1.000,5', 1000.5],
    ['de', '1 000', 1000],
    ['en', '0,5', 0.5],
    ['en', '1,000', 1000],
    ['en', '1.000', 1],
    ['en', '1,000.5', 1000.5],
    ['en-IN', '1,00,000', 100000],
    ['', '0,5', 0.5],
    ['', '\u22125', -5],
    ['', '１２．５', 12.5],
    ['', '١٢٫٥', 12.5],
    ['C', '1.000,5', 1000.5],
  ];
  for (const [lang, text, value] of clear)
    it(`sends ${value} for "${text}" in "${lang}", and shows it as it was typed`, async () => {
      const form = await formOfSchema({ amount: number }, { lang });
      await typeInto(form.control('Amount'), text);
      await sendKeys({ press: 'Tab' });
      expect(form.problemOf('Amount')).to.equal('');
      expect(form.control('Amount').value).to.equal(text);
      expect(form.form.parameters).to.deep.equal({ amount: value });
      expect(await form.connected()).to.deep.equal({ amount: value });
    });

  it('asks what is ambiguous when the field is left and at a submit, and changes nothing', async () => {
    const form = await formOfSchema(
      { amount: number, other: { type: 'string', title: 'Other' } },
      { lang: 'de' },
    );
    await typeInto(form.control('Amount'), '1.500');
    expect(form.problemOf('Amount')).to.equal('');
    await click(form.control('Other'));
    await until(() => form.problemOf('Amount'), 'the question');
    expect(form.problemOf('Amount')).to.equal(asked(1.5, 1500));
    expect(await form.refused('Amount')).to.equal(asked(1.5, 1500));
    expect(form.sent).to.deep.equal([]);
    expect(form.control('Amount').value).to.equal('1.500');
    await click(form.control('Amount'));
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ',0' });
    expect(form.problemOf('Amount')).to.equal('');
    expect(await form.connected()).to.deep.equal({ amount: 1500 });
  });

  it('still says that a text is no number', async () => {
    const form = await formOfSchema({ amount: number }, { lang: 'de' });
    await typeInto(form.control('Amount'), '12 apples');
    expect(await form.refused('Amount')).to.equal('Amount muss eine Zahl sein.');
  });

  describe('in the language', () => {
    const typed = async (form: FieldsForm) => {
      await typeInto(form.control('Amount'), '1,500');
      return form.form.parameters;
    };
    afterEach(() => document.documentElement.removeAttribute('lang'));

    it('of the nearest element around it, also beyond a shadow root', async () => {
      document.documentElement.lang = 'de';
      const form = await formOfSchema({ amount: number });
      const outer = document.body.appendChild(document.createElement('div'));
      outer.lang = 'en';
      outer.attachShadow({ mode: 'open' }).append(form.form);
      expect(await typed(form)).to.deep.equal({ amount: 1500 });
      outer.remove();
    });

    it('of the document', async () => {
      document.documentElement.lang = 'de';
      expect(await typed(await formOfSchema({ amount: number }))).to.deep.equal({});
      await clearPage();
      document.documentElement.lang = 'en';
      expect(await typed(await formOfSchema({ amount: number }))).to.deep.equal({ amount: 1500 });
    });

    it('of the browser where the page names none', async () => {
      const sample = (1234567.8).toLocaleString();
      const form = await formOfSchema({ amount: number });
      expect(await typed(form)).to.deep.equal(sample === '1,234,567.8' ? { amount: 1500 } : {});
    });
  });

  describe('in every kind of field', () => {
    const kinds: [string, DataSchema, unknown][] = [
      ['whole number', { type: 'integer' }, 2500],
      ['number or null', { type: ['number', 'null'] }, 2500],
      ['number or text', { type: ['number', 'string'], default: 1 }, 2500],
      ['choice with own values', { type: 'number', enum: [1, 2], allowCustom: true }, 2500],
      ['choice of many numbers', { enum: Array.from({ length: 30 }, (_, i) => 1000 + i * 500) }, 2500],
      ['list', { type: 'array', items: { type: 'number' }, default: [1] }, [2500]],
      ['map', { type: 'object', additionalProperties: { type: 'number' }, default: { a: 1 } }, { a: 2500 }],
      [
        'branch',
        {
          oneOf: [
            { title: 'Size', type: 'number' },
            { title: 'Any', const: 'any' },
          ],
          default: 1,
        },
        2500,
      ],
    ];
    for (const [name, schema, sent] of kinds) {
      const control = (form: FieldsForm) =>
        form.root.querySelector<HTMLInputElement>(
          'input.control:not([type=radio], [type=checkbox], [aria-label=Name])',
        )!;
      const fill = async (form: FieldsForm, text: string) => {
        await click(control(form));
        control(form).select();
        await typeKeys(text);
        if (control(form).matches('[role=combobox]')) await sendKeys({ press: 'Tab' });
      };

      it(`reads them: ${name}`, async () => {
        const form = await formOfSchema({ amount: { ...schema, title: 'Amount' } }, { lang: 'en' });
        await fill(form, '2,500');
        expect(await form.connected()).to.deep.equal({ amount: sent });
      });

      it(`asks what is ambiguous: ${name}`, async () => {
        const form = await formOfSchema({ amount: { ...schema, title: 'Amount' } }, { lang: 'de' });
        await fill(form, '2.500');
        await form.submit();
        await form.form.updateComplete;
        expect(form.form.status).to.equal('editing');
        expect(form.root.querySelector('[part~=problem]')!.textContent).to.contain(
          'Meinten Sie 2.5 oder 2500?',
        );
        expect(control(form).value).to.equal('2.500');
      });
    }

    it('shows own values of a choice as they were typed', async () => {
      const form = await formOfSchema(
        { amount: { type: 'number', enum: [1], allowCustom: true, title: 'Amount' } },
        { lang: 'de' },
      );
      await typeInto(form.control('Amount'), '2.500,5');
      await sendKeys({ press: 'Tab' });
      expect(form.control('Amount').value).to.equal('2.500,5');
      expect(await form.connected()).to.deep.equal({ amount: 2500.5 });
    });

    it('says of an own value of a choice that is no number that it must be one', async () => {
      const form = await formOfSchema(
        { amount: { type: 'number', enum: [1], allowCustom: true, title: 'Amount' } },
        { lang: 'de' },
      );
      await typeInto(form.control('Amount'), 'many');
      await sendKeys({ press: 'Tab' });
      expect(await form.refused('Amount')).to.equal('Amount muss eine Zahl sein.');
    });

    it('takes own values of several numbers, and asks beside one that is ambiguous', async () => {
      const several: DataSchema = {
        type: 'array',
        title: 'Amounts',
        items: { type: 'number', enum: [1, 2], allowCustom: true },
      };
      const form = await formOfSchema({ amounts: several }, { lang: 'de' });
      const own = () => form.root.querySelector<HTMLInputElement>('.row input')!;
      for (const text of ['2,5', '1.000']) {
        await typeInto(own(), text);
        await sendKeys({ press: 'Enter' });
      }
      await form.submit();
      await form.form.updateComplete;
      expect(form.form.status).to.equal('editing');
      const options = form.root.querySelector('.options')!;
      expect(options.textContent).to.contain(asked(1, 1000, 'Amounts'));
      expect(options.textContent).to.contain('1.000');
      const boxes = options.querySelectorAll('input');
      await click(boxes[boxes.length - 1]!);
      expect(await form.connected()).to.deep.equal({ amounts: [2.5] });
    });
  });
});

describe('numbers that are typed before the reactions are loaded', () => {
  afterEach(clearPage);

  const schemas: [string, DataSchema][] = [
    ['number', number],
    ['choice with own values', { ...number, enum: [1, 2], allowCustom: true }],
  ];
  for (const [name, schema] of schemas)
    it(`are read again: ${name}`, async () => {
      const host = await mountFields({ type: 'object', properties: { amount: schema } });
      const { reactions } = host;
      // Another draft, so that its context has not seen them.
      host.reactions = undefined;
      const fresh = await mountFields({ type: 'object', properties: { amount: schema } });
      host.draft = fresh.draft;
      fresh.remove();
      host.requestUpdate();
      await settled(host);
      const input = host.renderRoot.querySelector<HTMLInputElement>('input')!;
      await typeInto(input, '0,5');
      expect(host.draft.parameters).to.deep.equal({});
      expect(input.value).to.equal('0,5');
      host.reactions = reactions;
      host.requestUpdate();
      await settled(host);
      await until(() => 'amount' in host.draft.parameters, 'the number to be read');
      expect(host.draft.parameters).to.deep.equal({ amount: 0.5 });
      expect(input.value).to.equal('0,5');
    });
});
