import { expect } from '@open-wc/testing';
import { TestService } from '../../src/testing/index.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { pressTool } from '../support/menu.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

const rowOf = ({ root }: ConnectionFormHarness, name: string) =>
  [...root.querySelectorAll('[part~=existing]')].find((row) => row.textContent!.includes(name))!;

const toolOf = (form: ConnectionFormHarness, name: string, label: string) =>
  [...rowOf(form, name).querySelectorAll('button')].find((each) => each.textContent === label)!;

describe('<connection-form> of an integration that is unavailable', () => {
  afterEach(clearPage);

  for (const prefix of ['', 'membrane-'])
    for (const key of ['misconfigured', 'missing-parameters', 'deactivated', 'no-auth-option', 'setting-up'])
      it(`shows no form and tells the page: ${prefix}${key}`, async () => {
        const form = await mountForm(prefix + key);
        await form.until('unavailable');
        expect(form.root.querySelector('form')).to.equal(null);
        const { integration } = form.form;
        expect(form.eventsOf('unavailable').map(({ detail }) => detail)).to.deep.equal([{ integration }]);
        expect(form.eventsOf('ready')).to.have.length(0);
      });

  it('says what is wrong, and lets the connection that is there be disconnected', async () => {
    const form = await mountForm('misconfigured', { archivable: true });
    await form.until('unavailable');
    await until(() => form.root.textContent!.includes('The connector has no version 3.'));
    expect(form.root.textContent).to.contain('isn’t available yet');
    await pressTool(toolOf(form, 'Proseware', 'Disconnect'));
    await form.form.updateComplete;
    await form.confirm();
    await until(() => form.eventsOf('archive').length === 1);
    await form.form.updateComplete;
    expect(form.form.status).to.equal('unavailable');
    expect(form.root.querySelector('[part~=existing]')).to.equal(null);
  });

  it('does not offer an auth option that is disabled', async () => {
    const form = await mountForm('membrane-disabled-option');
    await form.until('editing');
    expect(form.form.integration!.authOptions.map(({ key }) => key)).to.deep.equal(['api-key', 'oauth2']);
    const fixed = await mountForm('membrane-disabled-option', { authOptionKey: 'basic' });
    await fixed.until('load-failed');
    expect(fixed.form.error!.code).to.equal('configuration');
  });
});

describe('<connection-form> with a connection that wants something', () => {
  afterEach(clearPage);

  it('does not call one connected that waits for the user, and says what to do', async () => {
    const form = await mountForm('membrane-action-required');
    await form.until('editing');
    const row = rowOf(form, 'Design school');
    expect(row.textContent).to.not.contain('connected');
    expect(row.textContent).to.contain('Choose the campus whose courses are shared.');
    expect(row.querySelector('a')!.href).to.equal('https://help.design.example/campus');
    expect(form.form.integration!.connection!.state).to.equal('CLIENT_ACTION_REQUIRED');
  });

  it('does not call one connected that is still set up', async () => {
    const form = await mountForm('membrane-building');
    await form.until('editing');
    expect(rowOf(form, 'Toy shop').textContent).to.contain('isn’t ready');
  });

  it('does not call one connected that is out of use, or has failed', async () => {
    const form = await mountForm('membrane-out-of-use');
    await form.until('editing');
    expect(rowOf(form, 'Closed branch').textContent).to.contain('isn’t ready');
    for (const name of ['Flooded branch', 'Moved branch'])
      expect(rowOf(form, name).textContent).to.contain('needs to be reconnected');
  });

  it('tests one that can be tested, and tells the answer', async () => {
    const form = await mountForm('membrane-health');
    await form.until('editing');
    await pressTool(toolOf(form, 'Main line', 'Test connection'));
    await until(() => rowOf(form, 'Main line').textContent!.includes('Main line works.'));
    await pressTool(toolOf(form, 'Fax', 'Test connection'));
    await until(() => rowOf(form, 'Fax').textContent!.includes('Fax doesn’t work.'));
  });

  it('says when the service tries again, and renews the access of one that no longer works', async () => {
    const form = await mountForm('membrane-health');
    await form.until('editing');
    const row = rowOf(form, 'Fax');
    expect(row.textContent).to.contain('The key has run out.');
    expect(row.textContent).to.match(/try it again on .*2031/);
    expect(toolOf(form, 'Main line', 'Renew access')).to.equal(undefined);
    await pressTool(toolOf(form, 'Fax', 'Renew access'));
    await until(() => rowOf(form, 'Fax').textContent!.includes('Connected on'));
    expect(rowOf(form, 'Fax').textContent).to.contain('Fax works.');
  });
});

it('<connection-form> says what a new connection waits for, in place of that it is connected', async () => {
  const { client } = new TestService({ integrations: [{ key: 'app', authOptions: [{ key: 'key' }] }] });
  const clientAction = { description: 'Choose a plan first.', uiUrl: 'https://app.example/plans' };
  const get = async (path: string) => {
    const answer = (await client.get(path)) as object;
    return path.includes('connections/')
      ? { ...answer, state: 'CLIENT_ACTION_REQUIRED', clientAction }
      : answer;
  };
  const form = await mountForm('app', { client: { ...client, get }, token: '' });
  await form.until('editing');
  await form.submit();
  await form.until('connected');
  await until(() => form.root.querySelector('[part~=existing]'));
  const [row] = form.root.querySelectorAll('[part~=existing]');
  expect(row!.textContent).to.contain('isn’t ready').and.to.contain('Choose a plan first.');
  expect(row!.querySelector('a')!.href).to.equal('https://app.example/plans');
  clearPage();
});

describe('<connection-form>, which tells the page', () => {
  afterEach(clearPage);

  it('which auth option was chosen', async () => {
    const form = await mountForm('several-options');
    await form.until('editing');
    await click(form.control('Sign in'));
    const [option] = form.eventsOf('option');
    expect(option!.detail.authOption.key).to.equal('oauth2');
    expect(option!.detail.integration).to.equal(form.form.integration);
  });

  for (const key of ['api-key', 'membrane-api-key'])
    it(`which help was opened: ${key}`, async () => {
      const form = await mountForm(key);
      await form.until('editing');
      await until(() => form.root.querySelector('form a') !== null);
      form.root.addEventListener('click', (event) => event.preventDefault(), true);
      await click(form.root.querySelector<HTMLElement>('form a')!);
      const [help] = form.eventsOf('help');
      expect(help!.detail.url).to.equal('https://help.northwind.example/api-keys');
      expect(help!.detail.authOption.key).to.equal('api-key');
    });
});
