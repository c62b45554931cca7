import { expect } from '@open-wc/testing';
import { lite } from '../../src/editions/lite.js';
import { standard } from '../../src/editions/standard.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { TextField } from '../../src/schema/plain-fields.js';
import { TestService } from '../../src/testing/index.js';
import { clearPage, ConnectionFormHarness } from '../support/connection-form-harness.js';
import { until } from '../support/until.js';

class StandardForm extends ConnectionForm {
  static override edition = standard;
}
class LiteForm extends ConnectionForm {
  static override edition = lite;
}
customElements.define('standard-bounded-form', StandardForm);
customElements.define('lite-bounded-form', LiteForm);

const fine: DataSchema = { type: 'string', title: 'Fine' };

function mount(form: ConnectionForm, schema: DataSchema, properties: object = {}): ConnectionFormHarness {
  const { client } = new TestService({
    integrations: [{ key: 'acme', name: 'Acme', authOptions: [{ key: 'details', schema }] }],
  });
  const harness = new ConnectionFormHarness(form);
  for (const [name, value] of Object.entries({ client, integrationKey: 'acme', ...properties }))
    (form as unknown as Record<string, unknown>)[name] = value;
  document.body.append(form);
  return harness;
}

/** An object that throws when it is looked at. */
const hostile = (names: readonly string[]) => {
  const object = {};
  for (const name of names)
    Object.defineProperty(object, name, {
      enumerable: true,
      get(): never {
        throw new Error('read');
      },
    });
  return object;
};

let deep: DataSchema = { properties: { a: fine } };
for (let level = 0; level < 100_000; level++) deep = { allOf: [deep] };

for (const [edition, create] of [
  ['standard', () => new StandardForm()],
  ['lite', () => new LiteForm()],
] as const)
  describe(`what cannot be shown, ${edition}`, () => {
    afterEach(clearForms);

    it('is said, with its code and a retry, where it is the whole schema', async () => {
      const form = mount(create(), deep);
      await form.until('load-failed');
      await until(() => form.text.includes('went wrong on our side'), 'the reason is said');
      expect(form.eventsOf('error').map(({ detail }) => detail.error.code)).to.deep.equal(['service']);
      expect(form.eventsOf('ready')).to.deep.equal([]);
      form.button('Try again').click();
      await until(() => form.eventsOf('error').length === 2);
      await form.until('load-failed');
    });

    it('is said where an object of the page throws', async () => {
      const form = mount(create(), { properties: { a: fine } });
      await form.until('editing');
      form.form.connectorParameters = hostile(['scopes']);
      await form.until('load-failed');
      expect(form.button('Try again')).to.be.ok;
      expect(form.eventsOf('error')).to.have.length(1);
      form.form.connectorParameters = undefined;
      await form.until('editing');
    });

    it('is said in English where the page’s own sentences throw', async () => {
      const throwing = () => {
        throw new Error('no words');
      };
      const form = mount(
        create(),
        { properties: { a: fine } },
        {
          strings: { form: { connect: throwing, loading: throwing, loadFailed: throwing, retry: throwing } },
        },
      );
      await form.until('load-failed');
      expect(form.text).to.contain('couldn’t load');
      form.form.strings = undefined;
      form.button('Try again').click();
      await form.until('editing');
    });

    it('is edited as JSON where it is one field, and the others stay', async () => {
      const form = mount(create(), { properties: { a: fine, b: { ...fine, title: 'Odd' }, c: fine } });
      await form.until('editing');
      await form.form.updateComplete;
      const mend = breakView('Odd');
      form.form.strings = { form: { connect: 'Go' } };
      await form.form.updateComplete;
      await until(() => form.control('Odd').localName === 'textarea', 'the field as JSON');
      expect(form.control('Fine').localName).to.equal('input');
      const control = form.control('Odd') as unknown as HTMLTextAreaElement;
      control.value = 'plain';
      control.dispatchEvent(new Event('input', { bubbles: true }));
      expect(form.form.parameters).to.deep.equal({ b: 'plain' });
      mend();
    });

    it('keeps what is typed, where it is JSON deeper than the stack', async () => {
      const form = mount(create(), { properties: { any: {}, b: fine } });
      await form.until('editing');
      await until(() => form.root.querySelector('textarea'), 'the control');
      const control = form.root.querySelector('textarea')!;
      for (const text of ['['.repeat(10_000), '['.repeat(10_000) + ']'.repeat(10_000)]) {
        control.value = text;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        await form.form.updateComplete;
        expect(form.form.reportValidity()).to.equal(false);
        expect(control.value).to.equal(text);
      }
      expect(form.form.status).to.equal('editing');
    });
  });

function clearForms(): void {
  clearPage();
  for (const form of document.querySelectorAll('standard-bounded-form, lite-bounded-form')) form.remove();
}

/** Has the view of text fields with this label throw. Returns what ends that. */
function breakView(label: string): () => void {
  const { prototype } = TextField;
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'input')!;
  Object.defineProperty(prototype, 'input', {
    configurable: true,
    get(this: TextField): unknown {
      if (this.label === label) throw new Error('no view');
      return get!.call(this);
    },
  });
  return () => Object.defineProperty(prototype, 'input', { configurable: true, get });
}
