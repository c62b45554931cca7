import { expect } from '@open-wc/testing';
import { bundled, type Chunk } from '../../src/chunks/chunk.js';
import { lite } from '../../src/editions/lite.js';
import { standard } from '../../src/editions/standard.js';
import { ConnectionForm as Form } from '../../src/element/connection-form.js';
import { follow } from '../../src/element/speech/follow.js';
import { registerLanguage } from '../../src/index.js';
import { defineForm } from '../../src/define-form.js';
import { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { until } from '../support/until.js';

defineForm(ConnectionForm);

/** A form whose only language, Danish, does not come. */
const absent: Chunk<unknown> = {
  loaded: undefined,
  failed: true,
  load: () => Promise.reject(new Error('offline')),
  loadPatiently(onFailure) {
    onFailure?.(new Error('offline'));
    return new Promise(() => {});
  },
};
customElements.define(
  'form-without-danish',
  class extends Form {
    static override edition = { ...standard, followLanguage: (form: Form) => follow(form, { da: absent }) };
  },
);
customElements.define(
  'form-in-one-file',
  class extends Form {
    static override edition = { ...lite, reactions: bundled(lite.reactions.loaded!) };
  },
);

const schema: DataSchema = {
  type: 'object',
  properties: { key: { type: 'string', title: 'Key' } },
  required: ['key'],
};

const mount = (lang: string, tag?: string): Promise<SchemaForm> => mountSchema(schema, { lang }, {}, tag);

const root = ({ form }: SchemaForm) => form.shadowRoot!.querySelector<HTMLElement>('.root')!;
const button = ({ form }: SchemaForm) => form.shadowRoot!.querySelector('[part~=submit]')!.textContent;
const says = (form: SchemaForm, text: string) => until(() => button(form) === text, text);

describe('<connection-form> in the language of the page', () => {
  afterEach(async () => {
    for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
    await clearPage();
  });

  it('speaks it from the first word on', async () => {
    const words = new Set<string>();
    const mounting = mount('de-AT');
    const { form } = await new Promise<SchemaForm>((resolve) => {
      const look = () => {
        const text = document.querySelector('connection-form')?.shadowRoot?.querySelector('form')?.innerText;
        if (text) words.add(text.trim());
      };
      const timer = setInterval(look, 1);
      void mounting.then((mounted) => {
        look();
        clearInterval(timer);
        resolve(mounted);
      });
    });
    expect([...words].join())
      .to.include('Acme verbinden')
      .and.not.include('Connect');
    expect(form.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('de-AT');
  });

  it('of the nearest element that names one, also beyond shadow roots', async () => {
    document.documentElement.lang = 'fr';
    const outer = document.body.appendChild(document.createElement('div'));
    outer.lang = 'de';
    const form = await mount('');
    form.form.removeAttribute('lang');
    outer.attachShadow({ mode: 'open' }).append(form.form);
    await says(form, 'Acme verbinden');
    outer.removeAttribute('lang');
    await says(form, 'Connecter Acme');
    document.documentElement.lang = 'en-GB';
    await says(form, 'Connect Acme');
    outer.remove();
  });

  it('follows a change, with what is typed and the focus', async () => {
    const form = await mount('en');
    const input = form.form.shadowRoot!.querySelector('input')!;
    input.focus();
    input.value = 'k-12';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    form.form.lang = 'de';
    await says(form, 'Acme verbinden');
    expect(form.form.shadowRoot!.activeElement).to.equal(input);
    expect(input.value).to.equal('k-12');
    expect(form.form.parameters).to.deep.equal({ key: 'k-12' });
  });

  for (const lang of ['sv', 'zh-Hant', 'zh-TW', 'C', 'not a tag', ''])
    it(`speaks English, and says so, where it cannot speak "${lang}"`, async () => {
      const form = await mount(lang);
      expect(button(form)).to.equal('Connect Acme');
      expect(root(form).lang).to.equal('en');
    });

  it('says nothing of the language of strings that the page gives', async () => {
    const form = await mountSchema(schema, { lang: 'sv', strings: { form: { connect: 'Anslut {name}' } } });
    expect(button(form)).to.equal('Anslut Acme');
    expect(root(form).hasAttribute('lang')).to.equal(false);
  });

  it('lets strings of the page win over it', async () => {
    const form = await mountSchema(schema, { lang: 'de', strings: { form: { connect: 'Los' } } });
    expect(button(form)).to.equal('Los');
    expect(form.form.shadowRoot!.querySelector('[part=help]')!.textContent).to.equal('Wo finde ich das?');
  });

  it('speaks English where it does not come', async () => {
    const form = await mount('da', 'form-without-danish');
    expect(button(form)).to.equal('Connect Acme');
    expect(root(form).lang).to.equal('en');
  });

  it('is written in its direction, unless the page names one', async () => {
    const form = await mount('ar');
    expect(root(form).dir).to.equal('rtl');
    document.documentElement.dir = 'ltr';
    await until(() => !root(form).hasAttribute('dir'), 'the direction of the page');
  });

  it('is one that the page has registered, also later, and also in one file', async () => {
    const [form, single] = [await mount('fi-FI'), await mount('fi', 'form-in-one-file')];
    expect([button(form), button(single)]).to.deep.equal(['Connect Acme', 'Connect Acme']);
    registerLanguage('fi', { form: { connect: 'Yhdistä {name}' } });
    await says(form, 'Yhdistä Acme');
    await says(single, 'Yhdistä Acme');
    expect(root(single).lang).to.equal('fi');
  });
});
