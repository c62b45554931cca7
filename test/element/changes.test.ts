import { expect } from '@open-wc/testing';
import { IntegrationAppClient } from '@integration-app/sdk';
import { clearPage, mountForm } from '../support/connection-form-harness.js';
import { click } from '../support/pointer.js';
import { thePopup } from '../support/popup.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

describe('<connection-form> with several auth options', () => {
  afterEach(clearPage);

  it('keeps what was typed into one while the user looks at another', async () => {
    const form = await mountForm('several-options');
    await form.until('editing');
    await click(form.control('User name and password'));
    await form.type('User name', 'ada');
    await click(form.control('Sign in'));
    expect(form.root.querySelector('input.masked')).to.equal(null);
    await click(form.control('User name and password'));
    expect(form.control('User name').value).to.equal('ada');
  });

  it('connects with the one that was chosen', async () => {
    const form = await mountForm('several-options');
    await form.until('editing');
    await click(form.control('User name and password'));
    await form.type('User name', 'ada');
    await form.type('Password', 'correct horse');
    await form.submit();
    await form.until('connected');
    expect(form.form.connection!.authOptionKey).to.equal('basic');
  });

  it('is chosen from with the arrow keys', async () => {
    const form = await mountForm('several-options');
    await form.until('editing');
    const first = form.root.querySelector<HTMLInputElement>('[name=auth-option]')!;
    first.focus();
    const { sendKeys } = await import('@web/test-runner-commands');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => form.root.querySelector<HTMLInputElement>('#option-1')!.checked);
    expect(form.root.querySelector('input.masked')).to.equal(null);
  });

  it('offers no choice where the page has made it', async () => {
    const form = await mountForm('several-options', { authOptionKey: 'basic' });
    await form.until('editing');
    expect(form.root.querySelector('[name=auth-option]')).to.equal(null);
    expect(form.control('User name')).to.be.ok;
  });
});

describe('<connection-form> changed at run time', () => {
  afterEach(clearPage);

  it('keeps what is typed when the page renews the token', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    form.form.token = await signToken();
    await form.form.updateComplete;
    expect(form.form.status).to.equal('editing');
    expect(form.control('API key').value).to.equal('sk_live_1234567890abcdef');
    await form.submit();
    await form.until('connected');
  });

  it('connects as the customer of the new token', async () => {
    const form = await mountForm('no-parameters');
    await form.until('editing');
    const token = await signToken();
    form.form.token = token;
    await form.form.updateComplete;
    await form.submit();
    await form.until('connected');
    const client = new IntegrationAppClient({ apiUri: sandbox.apiUri, token });
    const { items } = await client.connections.find({ integrationKey: 'no-parameters' } as object);
    expect(items.map(({ id }) => id)).to.deep.equal([form.form.connection!.id]);
  });

  it('loads from another client', async () => {
    const form = await mountForm('api-key', { apiUri: 'http://127.0.0.1:9' });
    await form.until('load-failed');
    form.form.client = new IntegrationAppClient({ apiUri: sandbox.apiUri, token: await signToken() });
    await form.until('editing');
  });

  it('gives up an attempt under way for another integration, and its window with it', async () => {
    const form = await mountForm('oauth2');
    await form.until('editing');
    await form.submit();
    await form.until('connecting');
    await thePopup.opened();
    form.form.integrationKey = 'basic-auth';
    await form.until('editing');
    expect(form.form.integration!.key).to.equal('basic-auth');
    await until(async () => (await thePopup.count()) === 0);
    expect(form.eventsOf('success')).to.have.length(0);
    expect(form.eventsOf('cancel')).to.have.length(0);
  });

  it('speaks another language in the midst of typing', async () => {
    const form = await mountForm('basic-auth');
    await form.until('editing');
    await form.type('User name', 'ada');
    await form.submit();
    expect(form.problemOf('Password')).to.equal('Enter Password.');
    form.form.strings = { form: { connect: 'Verbinden' }, problem: { required: '{label} fehlt.' } };
    await form.form.updateComplete;
    expect(form.button('Verbinden')).to.be.ok;
    expect(form.problemOf('Password')).to.equal('Password fehlt.');
    expect(form.control('User name').value).to.equal('ada');
  });

  it('goes back to idle when the page takes the integration away', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    form.form.integrationKey = '';
    await form.until('idle');
    expect(form.root.querySelector('form')).to.equal(null);
  });
});
