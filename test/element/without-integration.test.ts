import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { clearPage, mountForm } from '../support/connection-form-harness.js';
import { click } from '../support/pointer.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { thePopup } from '../support/popup.js';
import { until } from '../support/until.js';
import { reactionsOf } from '../support/reactions.js';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly connectorId?: string;
  readonly archivedAt?: string;
}

/** A customer, and what the service holds of theirs. */
async function customer(controls: object = {}) {
  const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: controls } };
  const headers = { Authorization: `Bearer ${await signToken({ id: claims.id })}` };
  const read = async (path: string) => (await fetch(sandbox.apiUri + path, { headers })).json() as unknown;
  const kept = async (query = '') =>
    ((await read(`/connections?limit=200${query}`)) as { items: Kept[] }).items;
  return { claims, kept, read };
}

const submit = (root: ShadowRoot) => root.querySelector('[part~=submit]')!;

describe('<connection-form> without an integration', () => {
  afterEach(async () => {
    clearPage();
    await thePopup.gone();
  });

  for (const name of ['connector-key', 'connector-id', 'external-app-key', 'external-app-id'])
    it(`connects by ${name}, and shows the connection from then on`, async () => {
      const { claims, kept, read } = await customer();
      const path = name.startsWith('connector') ? '/connectors/' : '/external-apps/';
      const { id } = (await read(`${path}membrane-connector`)) as { id: string };
      const mount = async () => {
        const form = await mountForm('', {}, claims);
        form.form.setAttribute(name, name.endsWith('id') ? id : 'membrane-connector');
        await form.until('editing');
        return form;
      };
      const form = await mount();
      expect(form.root.querySelector('[part=name]')!.textContent).to.equal('Connect Woodgrove Bank');
      expect(form.root.querySelector('[part~=existing]')).to.equal(null);
      // What comes with them may move what is about to be clicked.
      await reactionsOf(form.form);
      await form.type('API key', 'sk_good');
      await click(submit(form.root));
      await form.until('connected');
      const { connection, integration } = form.eventsOf('success')[0]!.detail as {
        connection: { id: string };
        integration: { kind: string; id: string };
      };
      expect(integration.kind).to.equal('connector');
      const made = (await kept(`&connectorId=${integration.id}`)).map((each) => each.id);
      expect(made).to.deep.equal([connection.id]);
      form.form.remove();
      const again = await mount();
      await until(() => again.root.querySelector('[part~=existing]'));
    });

  it('connects a connector in a popup', async () => {
    const { claims } = await customer({ consent: 'auto' });
    const form = await mountForm('', { connectorKey: 'membrane-connector-oauth2' }, claims);
    await form.until('editing');
    await click(submit(form.root));
    await form.until('connected');
  });

  it('re-connects one of several of a connector, and replaces none', async () => {
    const { claims, kept } = await customer();
    const connectOne = async (properties: Partial<ConnectionForm>) => {
      const form = await mountForm('', { connectorKey: 'membrane-connector', ...properties }, claims);
      await form.until('editing');
      await form.unfoldIfFolded();
      await form.type('API key', 'sk_good');
      await click(submit(form.root));
      await form.until('connected');
      form.form.remove();
    };
    await connectOne({ connectionName: 'One' });
    await connectOne({ connectionName: 'Two', allowMultipleConnections: true });
    const before = (await kept()).filter(({ connectorId }) => connectorId).map(({ id }) => id);
    await connectOne({});
    const after = (await kept()).filter(({ connectorId }) => connectorId).map(({ id }) => id);
    expect(after).to.have.members(before);
  });

  for (const name of ['Made with a connector', 'Made with an app', 'Made for an intent'])
    it(`loads and re-connects a connection: ${name}`, async () => {
      const { claims, kept } = await customer();
      const before = await kept();
      const { id } = before.find((each) => each.name === name)!;
      const form = await mountForm('', { connectionId: id }, claims);
      await form.until('editing');
      expect(form.form.integration!.kind).to.equal('connection');
      expect(form.root.querySelector('[part~=existing]')!.textContent).to.contain(name);
      await form.type('API key', 'sk_again');
      await click(form.button('Reconnect'));
      await form.until('connected');
      expect(form.form.connection!.id).to.equal(id);
      const changed = (await kept()).filter(
        (each) => !before.some((other) => other.id === each.id && other.updatedAt === each.updatedAt),
      );
      expect(changed.map((each) => each.id)).to.deep.equal([id]);
    });

  it('says what the page did wrong where the service connects only integrations', async () => {
    const form = await mountForm('', { connectorKey: 'api-key' });
    await form.until('load-failed');
    expect(form.form.error).to.include({ code: 'configuration' });
    expect(form.form.error!.message).to.contain('connects only integrations');
  });

  it('does not count beside an integration', async () => {
    const form = await mountForm('api-key', { connectorKey: 'membrane-connector' });
    await form.until('editing');
    expect(form.form.integration).to.include({ kind: 'integration', key: 'api-key' });
  });

  it('loads another connector, and nothing once none is named', async () => {
    const form = await mountForm('', { connectorKey: 'membrane-connector' });
    await form.until('editing');
    form.form.connectorKey = 'membrane-connector-oauth2';
    await until(() => form.form.integration?.name === 'Consolidated Messenger');
    form.form.removeAttribute('connector-key');
    form.form.connectorKey = '';
    await form.until('idle');
  });
});
