import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { IntegrationAppClient } from '@integration-app/sdk';
import { MembraneClient } from '@membranehq/sdk';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

/** A customer who comes back: several forms, one token. */
async function customer(fields = {}) {
  const claims = { id: `customer-${crypto.randomUUID()}`, fields };
  const client = new IntegrationAppClient({
    apiUri: sandbox.apiUri,
    uiUri: sandbox.apiUri,
    token: await signToken(claims),
  });
  return { claims, client };
}

async function connectWithKey(form: ConnectionFormHarness, key = 'sk_live_1234567890abcdef'): Promise<void> {
  await form.until('editing');
  await form.type('API key', key);
  form.root.querySelector<HTMLElement>('[part~=submit]')!.focus();
  await sendKeys({ press: 'Enter' });
  await form.until('connected');
}

describe('<connection-form> where there is a connection', () => {
  afterEach(clearPage);

  it('shows it, says that a new one replaces it, and replaces it', async () => {
    const { claims, client } = await customer();
    await connectWithKey(await mountForm('api-key', {}, claims));
    const again = await mountForm('api-key', {}, claims);
    await again.until('editing');
    expect(again.root.querySelector('[part~=existing]')!.textContent).to.contain('Connected on');
    expect(again.root.textContent).to.contain('will replace your current connection');
    expect(again.button('Reconnect')).to.be.ok;
    await again.unfold();
    await connectWithKey(again);
    const { items } = await client.connections.find({ integrationKey: 'api-key' } as object);
    expect(items).to.have.length(1);
    expect(items[0]!.id).to.equal(again.form.connection!.id);
  });

  it('folds the form away until somebody wants to connect again, and loses nothing of it', async () => {
    const { claims } = await customer();
    await connectWithKey(await mountForm('api-key', {}, claims));
    const form = await mountForm('api-key', { parameters: { apiKey: 'sk_given' } }, claims);
    await form.until('editing');
    const isShown = () => form.submitButton.checkVisibility();
    expect(isShown()).to.equal(false);
    expect(form.root.querySelector('[part=status]')!.textContent).to.equal('Connected');
    const menu = form.root.querySelector<HTMLElement>('[part~=menu]')!;
    form.form.focus();
    expect(form.root.activeElement === menu, 'the focus on what is not folded away').to.equal(true);
    await sendKeys({ press: 'Enter' });
    form.button('Reconnect').focus();
    await sendKeys({ press: 'Escape' });
    expect(form.button('Reconnect').checkVisibility(), 'the menu is closed').to.equal(false);
    expect(form.root.activeElement === menu, 'the focus on the menu').to.equal(true);
    await form.unfold();
    expect(isShown()).to.equal(true);
    expect(form.root.activeElement === form.control('API key'), 'the focus in the field').to.equal(true);
    expect(form.control('API key').value).to.equal('sk_given');
    form.form.reset();
    await form.form.updateComplete;
    expect(isShown()).to.equal(false);
    // A field that is wrong is never behind a fold.
    form.form.parameters = {};
    expect(form.form.reportValidity()).to.equal(false);
    await form.form.updateComplete;
    expect(form.root.activeElement === form.control('API key'), 'the focus in the field').to.equal(true);
  });

  it('connects again at once where there is nothing to fill in', async () => {
    const { claims } = await customer();
    const auto = { ...claims, fields: { sandbox: { consent: 'auto' } } };
    const first = await mountForm('oauth2', {}, auto);
    await first.until('editing');
    await first.submit();
    await first.until('connected');
    const again = await mountForm('oauth2', {}, auto);
    await again.until('editing');
    await again.press('Reconnect');
    await again.until('connected');
  });

  it('shows why it no longer works', async () => {
    const form = await mountForm('disconnected');
    await form.until('editing');
    const { error } = form.form.integration!.connection!;
    expect(error).to.not.equal('');
    expect(form.root.querySelector('[part~=existing]')!.textContent).to.contain(error);
    expect(form.root.textContent).to.not.contain('replaces');
  });

  it('makes one more where several are allowed, with a name of its own', async () => {
    const { claims, client } = await customer();
    await connectWithKey(await mountForm('api-key', {}, claims));
    const another = await mountForm('api-key', { allowMultipleConnections: true }, claims);
    await another.until('editing');
    expect(another.button('Connect another')).to.be.ok;
    expect(another.root.textContent).to.not.contain('replaces');
    const name = another.root.querySelector<HTMLInputElement>('#connection-name')!;
    name.focus();
    await sendKeys({ type: 'Second shop' });
    await connectWithKey(another);
    expect(another.form.connection!.name).to.equal('Second shop');
    const { items } = await client.connections.find({ integrationKey: 'api-key' } as object);
    expect(items).to.have.length(2);
  });

  it('connects a certain one again, with what it was made with but for the secrets, which stay', async () => {
    const { claims } = await customer();
    const first = await mountForm('basic-auth', {}, claims);
    await first.until('editing');
    await first.type('User name', 'ada');
    await first.type('Password', 'correct horse');
    await first.submit();
    await first.until('connected');
    const { id } = first.form.connection!;

    const again = await mountForm('', { connectionId: id }, claims);
    await again.until('editing');
    expect(again.form.integration!.key).to.equal('basic-auth');
    expect(again.control('User name').value).to.equal('ada');
    expect(again.control('Password').value).to.equal('');
    expect(again.hintOf('Password')).to.equal('Saved. Leave blank to keep it.');
    expect(again.control('Password').placeholder).to.equal('');
    await again.press('Reconnect');
    await again.until('connected');
    expect(again.form.connection!.id).to.equal(id);
  });

  it('fills in each connection, and a new one, for itself', async () => {
    const { claims } = await customer();
    const ids: string[] = [];
    for (const [says, name] of [
      [/^Connect (?!another)/, 'ada'],
      [/^Connect another$/, 'grace'],
    ] as const) {
      const form = await mountForm('basic-auth', { allowMultipleConnections: true }, claims);
      await form.until('editing');
      await form.type('User name', name);
      // No letter twice in a row, of which WebKit's driver may drop one.
      await form.type('Password', 'secret-1');
      await until(() => form.control('Password').value === 'secret-1', 'the keys');
      expect(form.submitButton.textContent).to.match(says);
      await form.submit();
      await form.until('connected');
      ids.push(form.form.connection!.id);
      form.form.remove();
    }
    const form = await mountForm('basic-auth', { allowMultipleConnections: true }, claims);
    const shown = async (connectionId: string) => {
      form.form.connectionId = connectionId;
      await form.form.updateComplete;
      await form.until('editing');
      return [form.control('User name').value, form.hintOf('Password') === 'Saved. Leave blank to keep it.'];
    };
    expect(await shown('')).to.deep.equal(['', false]);
    expect(await shown(ids[0]!)).to.deep.equal(['ada', true]);
    expect(await shown(ids[1]!)).to.deep.equal(['grace', true]);
    await form.type('User name', 'X');
    // A busy browser may answer the driver before the page has the key.
    await until(() => form.control('User name').value === 'graceX', 'the key');
    expect(await shown('')).to.deep.equal(['', false]);
    expect(await shown(ids[0]!)).to.deep.equal(['ada', true]);
    expect(await shown(ids[1]!)).to.deep.equal(['graceX', true]);
    form.form.parameters = { team: 'a' };
    expect((await shown(ids[0]!))[0]).to.equal('ada');
  });

  it('takes another secret instead of the stored one', async () => {
    const { claims } = await customer();
    const first = await mountForm('api-key', {}, claims);
    await connectWithKey(first);
    const again = await mountForm('api-key', { connectionId: first.form.connection!.id }, claims);
    await again.until('editing');
    await again.type('API key', 'bad_key');
    await again.press('Reconnect');
    await again.until('failed');
    expect(again.form.error!.code).to.equal('refused');
  });

  for (const noSdk of [false, true]) {
    it(`connects a certain one again over OAuth2, ${noSdk ? 'without the SDK' : 'over the SDK'}`, async () => {
      const { claims } = await customer();
      const auto = { ...claims, fields: { sandbox: { consent: 'auto' } } };
      const first = await mountForm('oauth2', { noSdk }, auto);
      await first.until('editing');
      await first.submit();
      await first.until('connected');
      const again = await mountForm('oauth2', { noSdk, connectionId: first.form.connection!.id }, auto);
      await again.until('editing');
      await again.press('Reconnect');
      await again.until('connected');
      expect(again.form.connection!.id).to.equal(first.form.connection!.id);
    });
  }

  it('disconnects it after asking', async () => {
    const { claims, client } = await customer();
    await connectWithKey(await mountForm('api-key', {}, claims));
    const form = await mountForm('api-key', { archivable: true }, claims);
    await form.until('editing');
    await form.press('Disconnect');
    expect(form.root.activeElement).to.equal(form.button('Cancel'));
    await sendKeys({ press: 'Enter' });
    expect(form.root.activeElement).to.equal(form.root.querySelector('[part~=menu]'));
    await form.press('Disconnect');
    await form.confirm();
    await until(() => form.eventsOf('archive').length === 1);
    expect(form.root.querySelector('[part~=existing]')).to.equal(null);
    expect(form.submitButton).to.be.ok;
    const { items } = await client.connections.find({ integrationKey: 'api-key' } as object);
    expect(items).to.have.length(0);
  });

  it('sends the string of the page along', async () => {
    const form = await mountForm('api-key', { customState: 'from-settings' });
    await connectWithKey(form);
    expect(form.form.connection!.raw['customState']).to.equal('from-settings');
    expect(form.eventsOf('success')[0]!.detail).to.have.property('customState', 'from-settings');
  });
});

describe('<connection-form prebuilt>', () => {
  afterEach(clearPage);

  it("opens the vendor's own dialog instead of asking, and tells what came of it", async () => {
    const { client } = await customer({ sandbox: { consent: 'auto' } });
    const form = await mountForm('api-key', { client, prebuilt: true, token: '' });
    await form.until('editing');
    expect(form.root.querySelectorAll('input')).to.have.length(0);
    await form.submit();
    await form.until('connected');
    expect(form.eventsOf('success')).to.have.length(1);
  });

  for (const Client of [IntegrationAppClient, MembraneClient]) {
    it(`connects the one that the page names again, and leaves the other: ${Client.name}`, async () => {
      const claims = {
        id: `customer-${crypto.randomUUID()}`,
        fields: { sandbox: { consent: 'auto' } },
      };
      const { apiUri } = sandbox;
      const client = new Client({ apiUri, uiUri: apiUri, token: await signToken(claims) });
      const integrationKey = `${Client === MembraneClient ? 'membrane-' : ''}two-connections`;
      const find = async () => (await client.connections.find({ integrationKey } as object)).items;
      const before = await find();
      expect(before).to.have.length(2);
      const form = await mountForm('', { client, prebuilt: true, connectionId: before[1]!.id, token: '' });
      await form.until('editing');
      await form.press('Reconnect');
      await form.until('connected');
      expect(form.form.connection!.id).to.equal(before[1]!.id);
      const after = await find();
      expect(after.map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
      expect(after[0]).to.deep.equal(before[0]);
    });
  }

  it('passes the auth option that the page has fixed, or says that it cannot', async () => {
    const claims = {
      id: `customer-${crypto.randomUUID()}`,
      fields: { sandbox: { consent: 'auto' } },
    };
    const { apiUri } = sandbox;
    const options = { apiUri, uiUri: apiUri, token: await signToken(claims) };
    const properties = { prebuilt: true, authOptionKey: 'basic', token: '' };
    const younger = await mountForm('membrane-several-options', {
      ...properties,
      client: new MembraneClient(options),
    });
    await younger.until('editing');
    await younger.submit();
    await younger.until('connected');
    expect(younger.form.connection!.authOptionKey).to.equal('basic');
    const older = await mountForm('several-options', {
      ...properties,
      client: new IntegrationAppClient(options),
    });
    await older.until('editing');
    await older.submit();
    await older.until('failed');
    expect(older.form.error!.code).to.equal('configuration');
  });

  it('calls a closed dialog cancelled', async () => {
    const { client } = await customer({ sandbox: { consent: 'deny' } });
    const form = await mountForm('api-key', { client, prebuilt: true, token: '' });
    await form.until('editing');
    await form.submit();
    await form.until('cancelled');
  });
});
