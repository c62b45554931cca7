import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { formOfSchema, type FieldsForm, type FieldsFormOptions } from '../support/form-of-schema.js';
import { until } from '../support/until.js';

const text = { type: 'string' };
const secret = { type: 'string', isSensitive: true };

describe('<connection-form> in a form of the page', () => {
  let page: HTMLFormElement;
  let submitted: FormData[];

  beforeEach(() => {
    submitted = [];
    page = document.createElement('form');
    page.innerHTML =
      '<fieldset><input name="title" value="Mine"><slot></slot></fieldset><button>Save</button>';
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(new FormData(page));
    });
    document.body.append(page);
  });
  afterEach(() => page.remove());

  async function mount(
    set: Partial<ConnectionForm> = {},
    options: FieldsFormOptions = {},
  ): Promise<FieldsForm> {
    const mounted = await formOfSchema(
      { region: text, apiKey: secret },
      { required: ['apiKey'], set, ...options },
    );
    page.querySelector('slot')!.replaceWith(mounted.form);
    await mounted.form.updateComplete;
    return mounted;
  }

  const save = () => page.querySelector('button')!.click();
  const isValid = ({ form }: FieldsForm) => form.matches(':valid');
  const entries = () => submitted.map((data) => Object.fromEntries(data));

  it('is valid until somebody fills in what would be lost, and again once it is connected', async () => {
    const form = await mount();
    expect(page.checkValidity()).to.equal(true);
    await form.type('API key', 'sk_1');
    expect(page.checkValidity()).to.equal(false);
    save();
    expect(submitted).to.have.length(0);
    await form.submit();
    await form.until('connected');
    expect(page.checkValidity()).to.equal(true);
  });

  it('is invalid without a connection where one is required, and says what to do in its language', async () => {
    const form = await mount({ required: true }, { lang: 'de' });
    const { internals } = form.form;
    expect(internals.validity.valueMissing).to.equal(true);
    expect(internals.validationMessage)
      .to.equal(form.submitButton.textContent)
      .and.to.contain('Acme verbinden');
    save();
    expect(submitted).to.have.length(0);
    expect(document.activeElement).to.equal(form.form);
    await form.type('API key', 'sk_1');
    await form.submit();
    await form.until('connected');
    expect(isValid(form)).to.equal(true);
  });

  it('is valid where nothing can be done about it', async () => {
    const form = await mount({ required: true });
    form.form.integrationKey = 'gone';
    await form.until('load-failed');
    expect(isValid(form)).to.equal(true);
  });

  it('submits nothing, and with a name the id of the connection, but no secret', async () => {
    const form = await mount();
    await form.type('API key', 'sk_1');
    page.noValidate = true;
    save();
    form.form.setAttribute('name', 'connection');
    save();
    await form.submit();
    await form.until('connected');
    save();
    form.form.removeAttribute('name');
    save();
    const { id } = form.form.connection!;
    const without = { title: 'Mine' };
    expect(entries()).to.deep.equal([without, without, { ...without, connection: id }, without]);
  });

  it('is disabled with its fieldset, and by itself', async () => {
    const form = await mount();
    const enabled = () =>
      [...form.root.querySelectorAll('input, button')].filter((each) => each.matches(':enabled'));
    const all = enabled().length;
    expect(all).to.be.greaterThan(2);
    const fieldset = page.querySelector('fieldset')!;
    const switches: ((on: boolean) => void)[] = [
      (on) => (fieldset.disabled = on),
      (on) => form.form.toggleAttribute('disabled', on),
      (on) => (form.form.disabled = on),
    ];
    for (const turn of switches) {
      turn(true);
      await until(() => enabled().length === 0, 'all to be disabled');
      turn(false);
      await until(() => enabled().length === all, 'all to be enabled');
    }
  });

  it('is reset with the form', async () => {
    const form = await mount();
    await form.type('API key', 'sk_1');
    page.reset();
    await form.form.updateComplete;
    expect(form.control('API key').value).to.equal('');
    expect(form.form.parameters).to.deep.equal({});
    expect(isValid(form)).to.equal(true);
  });

  it('keeps Enter from submitting the form of the page', async () => {
    const form = await mount();
    form.control('Region').focus();
    await sendKeys({ type: 'eu' });
    await sendKeys({ press: 'Enter' });
    expect(form.problemOf('API key')).not.to.equal('');
    await form.type('API key', 'sk_1');
    await sendKeys({ press: 'Enter' });
    await form.until('connected');
    expect(submitted).to.have.length(0);
  });
});
