import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { IntegrationAppClient } from '@integration-app/sdk';
import type { ConnectionForm } from '../../src/index.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { sandbox, signToken } from '../support/sandbox.js';

const KEY = 'sk_live_1234567890abcdef';

describe('<connection-form> whose page sets its properties again', () => {
  const { fetch } = window;
  let requests: string[];
  beforeEach(() => {
    requests = [];
    window.fetch = (input, init) => {
      requests.push(String(input));
      return fetch(input, init);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    clearPage();
  });

  /** A form with a key typed into it, and the focus in that. */
  async function typed(properties: Partial<ConnectionForm> = {}): Promise<ConnectionFormHarness> {
    const form = await mountForm('api-key', properties);
    await form.until('editing');
    await form.type('API key', KEY);
    return form;
  }

  /** What a page could see of a render: nothing. */
  async function expectNothing(form: ConnectionFormHarness, act: () => void): Promise<void> {
    const mutations: MutationRecord[] = [];
    const observer = new MutationObserver((records) => mutations.push(...records));
    observer.observe(form.root, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = requests.length;
    act();
    await form.form.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    expect(mutations, 'mutations').to.be.empty;
    expect(requests.slice(before), 'requests').to.be.empty;
    expect(form.form.status).to.equal('editing');
    expect(form.control('API key').value).to.equal(KEY);
    expect(form.root.activeElement).to.equal(form.control('API key'));
  }

  for (const [name, make] of [
    ['parameters', () => ({ parameters: { team: 'a', list: [{ x: 1 }] } })],
    ['strings', () => ({ strings: { form: { connect: 'Verbinden' } } })],
    ['no strings', () => ({ strings: {} })],
    ['nothing for the strings of its own', () => ({ strings: undefined })],
    ['a text', () => ({ integrationKey: ['api', 'key'].join('-'), redirectUri: '', connectionName: 'mine' })],
    ['null for nothing', () => ({ connectionId: null, authOptionKey: undefined, parameters: null })],
  ] as [string, () => object][]) {
    it(`${name}: equal content changes nothing`, async () => {
      const form = await typed(make() as Partial<ConnectionForm>);
      await expectNothing(form, () => Object.assign(form.form, make()));
    });
  }

  it('an attribute: the same text, and one that is removed and set in one task, change nothing', async () => {
    const form = await typed();
    form.form.setAttribute('integration-key', 'api-key');
    await expectNothing(form, () => {
      form.form.setAttribute('integration-key', 'api-key');
      form.form.removeAttribute('integration-key');
      form.form.setAttribute('integration-key', 'api-key');
    });
  });

  it('fetchToken: another function loads nothing, and is the one that is called next', async () => {
    const token = await signToken();
    const calls: number[] = [];
    const fetchToken = (number: number) => async () => (calls.push(number), token);
    const form = await typed({ token: '', fetchToken: fetchToken(1) });
    expect(calls).to.deep.equal([1]);
    await expectNothing(form, () => (form.form.fetchToken = fetchToken(2)));
    // Neither does what the user does next.
    form.control('API key').blur();
    form.control('API key').focus();
    expect(calls).to.deep.equal([1]);
    form.form.reload();
    await form.until('editing');
    expect(calls).to.deep.equal([1, 2]);
    expect(form.control('API key').value).to.equal(KEY);
  });

  it('client: another one with the same address loads nothing, and connects', async () => {
    const token = await signToken();
    const client = () => new IntegrationAppClient({ apiUri: sandbox.apiUri, token });
    const form = await typed({ token: '', client: client() });
    await expectNothing(form, () => (form.form.client = client()));
    await form.submit();
    await form.until('connected');
  });

  it('parameters changed in place and set again are other ones; what was typed stays', async () => {
    const parameters: Record<string, unknown> = { username: 'ada' };
    const form = await mountForm('basic-auth', { parameters });
    await form.until('editing');
    await form.type('Password', 'secret');
    parameters['username'] = 'grace';
    form.form.parameters = parameters;
    expect(form.control('User name').value).to.equal('grace');
    expect(form.control('Password').value).to.equal('secret');
    await form.type('User name', '2');
    form.form.parameters = { username: 'grace' };
    expect(form.control('User name').value).to.equal('grace2');
    form.form.reset();
    await form.form.updateComplete;
    expect([form.control('User name').value, form.control('Password').value]).to.deep.equal(['grace', '']);
  });

  it('strings changed in place and set again are other ones', async () => {
    const strings = { form: { connect: 'Verbinden' } };
    const form = await typed({ strings });
    strings.form.connect = 'Los';
    form.form.strings = strings;
    await form.form.updateComplete;
    expect(form.button('Los')).to.be.ok;
    expect(form.control('API key').value).to.equal(KEY);
  });

  it('parameters given back as they were told, key by key', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    form.form.addEventListener(
      'connection-input',
      ({ detail }) => (form.form.parameters = detail.parameters),
    );
    await form.type('API key', 'abc');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'X' });
    expect(form.control('API key').value).to.equal('abXc');
  });

  it('parameters given while it loads, and again, are those that it shows', async () => {
    const form = await mountForm('api-key', { parameters: { apiKey: 'one' } });
    form.form.parameters = { apiKey: 'two' };
    form.form.parameters = { apiKey: 'two' };
    await form.until('editing');
    expect(form.control('API key').value).to.equal('two');
  });

  it('moved: stays as it was within a task, also where the page waits meanwhile', async () => {
    const form = await typed();
    const before = requests.length;
    form.form.remove();
    await Promise.resolve().then(() => {});
    document.body.append(form.form);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(form.form.status).to.equal('editing');
    expect(requests.slice(before)).to.be.empty;
    expect(form.control('API key').value).to.equal(KEY);
  });

  it('removed, and added later, it has what was typed', async () => {
    const form = await typed();
    form.form.remove();
    await form.until('idle');
    document.body.append(form.form);
    await form.until('editing');
    expect(form.control('API key').value).to.equal(KEY);
  });

  it('moved by moveBefore, it keeps the focus too', async function () {
    const form = await typed();
    const box = document.body.appendChild(document.createElement('div')) as HTMLElement & {
      moveBefore?(node: Node, child: Node | null): void;
    };
    if (!box.moveBefore) this.skip();
    await expectNothing(form, () => box.moveBefore!(form.form, null));
    box.remove();
  });
});
