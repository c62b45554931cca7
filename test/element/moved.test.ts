import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { ConnectionFormHarness } from '../support/connection-form-harness.js';
import { OtherDocument } from '../support/other-document.js';
import { thePopup } from '../support/popup.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

const markup = (token: string) =>
  `<connection-form integration-key="api-key" api-uri="${sandbox.apiUri}" token="${token}"></connection-form>`;

describe('<connection-form> moved about', () => {
  let form: ConnectionFormHarness;
  let box: HTMLElement;
  beforeEach(async () => {
    box = document.createElement('div');
    box.innerHTML = markup(await signToken());
    document.body.append(box);
    form = new ConnectionFormHarness(box.querySelector('connection-form')!);
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
  });
  afterEach(() => {
    form.form.remove();
    box.remove();
  });

  const height = () => getComputedStyle(form.control('API key')).height;

  it('within the page goes on as if nothing had been', async () => {
    const elsewhere = document.createElement('section');
    box.after(elsewhere);
    const integration = form.form.integration;
    elsewhere.append(form.form);
    await form.form.updateComplete;
    expect(form.form.status).to.equal('editing');
    expect(form.form.integration).to.equal(integration);
    expect(form.control('API key').value).to.equal('sk_live_1234567890abcdef');
    expect(form.eventsOf('ready')).to.have.length(1);
    elsewhere.remove();
  });

  it('while it connects, it connects', async () => {
    let before = '';
    form.form.addEventListener('connection-submit', () =>
      queueMicrotask(() => {
        before = form.form.status;
        document.body.append(form.form);
      }),
    );
    await form.submit();
    await form.until('connected');
    expect(before).to.equal('connecting');
    expect(form.eventsOf('success')).to.have.length(1);
  });

  it('removed, it stops, and added again, it shows the form', async () => {
    form.form.integrationKey = 'oauth2';
    await form.form.updateComplete;
    await form.until('editing');
    await form.submit();
    await form.until('connecting');
    await thePopup.opened();
    form.form.remove();
    await form.until('idle');
    await until(async () => (await thePopup.count()) === 0, 'the window of the attempt to be closed');
    box.append(form.form);
    await form.until('editing');
    expect(form.eventsOf('cancel').length + form.eventsOf('error').length, 'nobody gave up').to.equal(0);
  });

  it('removed, given another integration and added again, it shows that one', async () => {
    form.form.remove();
    await form.until('idle');
    form.form.integrationKey = 'basic-auth';
    await form.form.updateComplete;
    box.append(form.form);
    await form.until('editing');
    expect(form.form.integration!.key).to.equal('basic-auth');
  });

  it('to another document keeps its look and what was typed', async () => {
    const before = height();
    const page = await OtherDocument.open();
    page.document.body.append(form.form);
    await form.form.updateComplete;
    expect(form.form.status).to.equal('editing');
    expect(form.control('API key').value).to.equal('sk_live_1234567890abcdef');
    expect(height(), 'in the other document').to.equal(before);
    box.append(form.form);
    await form.form.updateComplete;
    expect(height(), 'back again').to.equal(before);
    expect(form.eventsOf('ready')).to.have.length(1);
    await form.submit();
    await form.until('connected');
    page.close();
  });

  it('made in one document and shown in another, it has its look there', async () => {
    const page = await OtherDocument.open();
    const copy = form.form.cloneNode() as ConnectionForm;
    page.document.body.append(copy);
    const other = new ConnectionFormHarness(copy);
    await other.until('editing');
    expect(getComputedStyle(other.control('API key')).height).to.equal(height());
    page.close();
  });

  it('into a <template> and out of it keeps its look', async () => {
    const before = height();
    const template = document.createElement('template');
    template.content.append(form.form);
    await form.until('idle');
    box.append(form.form);
    await form.until('editing');
    expect(height()).to.equal(before);
  });
});
