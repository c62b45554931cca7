import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { ConnectionFormHarness } from '../support/connection-form-harness.js';
import { OtherDocument } from '../support/other-document.js';
import { sandbox, signToken } from '../support/sandbox.js';

const markup = (token: string) =>
  `<connection-form integration-key="api-key" api-uri="${sandbox.apiUri}" token="${token}"></connection-form>`;

describe('<connection-form> before and after its definition', () => {
  let page: OtherDocument;
  let token: string;
  beforeEach(async () => {
    [page, token] = await Promise.all([OtherDocument.open(), signToken()]);
  });
  afterEach(() => page.close());

  const formOf = (root: ParentNode) => root.querySelector('connection-form')!;

  it('the element is there before the script', async () => {
    page.document.body.innerHTML = markup(token);
    await page.runScript();
    await new ConnectionFormHarness(formOf(page.document)).until('editing');
  });

  it('the script is there before the element', async () => {
    await page.runScript();
    page.document.body.innerHTML = markup(token);
    await new ConnectionFormHarness(formOf(page.document)).until('editing');
  });

  it('properties set before the definition count', async () => {
    const form = page.document.createElement('connection-form');
    Object.assign(form, {
      integrationKey: 'api-key',
      apiUri: sandbox.apiUri,
      fetchToken: async () => token,
      parameters: { apiKey: 'sk_given_early' },
      strings: { form: { connect: 'Verbinden' } },
    });
    const harness = new ConnectionFormHarness(form);
    page.document.body.append(form);
    await page.runScript();
    await harness.until('editing');
    expect(harness.control('API key').value).to.equal('sk_given_early');
    expect(harness.button('Verbinden')).to.be.ok;
    expect(harness.eventsOf('ready')).to.have.length(1);
  });

  it('and so do those set before the definition on an element that comes later to the page', async () => {
    const form = page.document.createElement('connection-form');
    Object.assign(form, {
      integrationKey: 'api-key',
      apiUri: sandbox.apiUri,
      token,
      parameters: { apiKey: 'sk_given_early' },
    });
    await page.runScript();
    page.document.body.append(form);
    const harness = new ConnectionFormHarness(form);
    await harness.until('editing');
    expect(harness.control('API key').value).to.equal('sk_given_early');
    form.parameters = { apiKey: 'sk_given_late' };
    await form.updateComplete;
    expect(harness.control('API key').value).to.equal('sk_given_late');
  });

  it('a property set before the definition wins over the attribute', async () => {
    page.document.body.innerHTML = markup(token);
    formOf(page.document).integrationKey = 'basic-auth';
    await page.runScript();
    const harness = new ConnectionFormHarness(formOf(page.document));
    await harness.until('editing');
    expect(harness.form.integration!.key).to.equal('basic-auth');
  });

  it('a script that is there twice defines the element once', async () => {
    await page.runScript();
    const first = page.window.customElements.get('connection-form');
    const problems: ErrorEvent[] = [];
    page.window.addEventListener('error', (event) => problems.push(event));
    const again = page.document.createElement('script');
    again.type = 'module';
    again.src = '/test/pages/define.ts?again';
    const ran = new Promise((resolve) => again.addEventListener('load', resolve));
    page.document.head.append(again);
    await ran;
    expect(problems).to.be.empty;
    expect(page.window.customElements.get('connection-form')).to.equal(first);
  });
});

describe('<connection-form> however it comes to the page', () => {
  let box: HTMLElement;
  let token: string;
  beforeEach(async () => {
    token = await signToken();
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  const formOf = (root: ParentNode): ConnectionForm => root.querySelector('connection-form')!;

  it('by innerHTML', async () => {
    box.innerHTML = markup(token);
    await new ConnectionFormHarness(formOf(box)).until('editing');
  });

  it('as a clone, which starts afresh and leaves the first one alone', async () => {
    box.innerHTML = markup(token);
    const first = new ConnectionFormHarness(formOf(box));
    await first.until('editing');
    await first.type('API key', 'sk_live_1234567890abcdef');
    const copy = first.form.cloneNode(true) as ConnectionForm;
    box.append(copy);
    const second = new ConnectionFormHarness(copy);
    await second.until('editing');
    expect(second.control('API key').value).to.equal('');
    expect(first.control('API key').value).to.equal('sk_live_1234567890abcdef');
    await second.type('API key', 'sk_live_of_the_second_one');
    await second.submit();
    await second.until('connected');
    expect(first.form.status).to.equal('editing');
  });

  it('in a closed shadow root', async () => {
    const root = box.attachShadow({ mode: 'closed' });
    root.innerHTML = markup(token);
    const form = new ConnectionFormHarness(formOf(root));
    const heard: Event[] = [];
    box.addEventListener('connection-success', (event) => heard.push(event));
    await form.until('editing');
    await form.submit();
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.control('API key'));
    await form.type('API key', 'sk_live_1234567890abcdef');
    await form.submit();
    await form.until('connected');
    expect(heard).to.have.length(1);
    expect(heard[0]!.target).to.equal(box);
  });

  it('from a <template>, where it does nothing before', async () => {
    const template = document.createElement('template');
    template.innerHTML = markup(token);
    box.append(template);
    expect(formOf(template.content).shadowRoot).to.equal(null);
    box.append(template.content.cloneNode(true), document.importNode(template.content, true));
    for (const form of box.querySelectorAll('connection-form'))
      await new ConnectionFormHarness(form).until('editing');
    expect(box.querySelectorAll('connection-form')).to.have.length(2);
  });

  it('in a <dialog>, on top of all', async () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = `<form method="dialog">${markup(token)}<button>Close</button></form>`;
    box.append(dialog);
    dialog.showModal();
    const form = new ConnectionFormHarness(formOf(dialog));
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    await form.submit();
    await form.until('connected');
    expect(dialog.open, 'the form around it is another one').to.equal(true);
  });

  it('in a <dialog> that is closed and shown again', async () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = markup(token);
    box.append(dialog);
    const form = new ConnectionFormHarness(formOf(dialog));
    await form.until('editing');
    dialog.showModal();
    await form.type('API key', 'sk_live_1234567890abcdef');
    dialog.close();
    dialog.showModal();
    expect(form.control('API key').value).to.equal('sk_live_1234567890abcdef');
    expect(form.form.status).to.equal('editing');
  });
});
