import { expect } from '@open-wc/testing';
import { lite } from '../../src/editions/lite.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { ConnectionFormHarness } from '../support/connection-form-harness.js';
import { until } from '../support/until.js';

class LiteForm extends ConnectionForm {
  static override edition = lite;
}
customElements.define('lite-connection-form', LiteForm);

async function mountLite(integrationKey: string, properties: Partial<ConnectionForm> = {}) {
  const claims = { id: `customer-${crypto.randomUUID()}` };
  const token = await signToken(claims);
  const form = new LiteForm();
  const harness = new ConnectionFormHarness(form);
  Object.assign(form, { apiUri: sandbox.apiUri, token, integrationKey, ...properties });
  document.body.append(form);
  await harness.until('editing', 'unavailable');
  const kept = async () => {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`${sandbox.apiUri}/connections?integrationKey=${integrationKey}`, {
      headers,
    });
    return ((await response.json()) as { items: { id: string; name: string }[] }).items;
  };
  return { harness, kept };
}

describe('the form of the lite file', () => {
  afterEach(() => document.querySelector('lite-connection-form')?.remove());

  it('connects one of several again and replaces none', async () => {
    const { harness, kept } = await mountLite('two-connections');
    const before = await kept();
    expect(harness.root.querySelectorAll('[part~=existing]')).to.have.length(1);
    await harness.type('API key', 'sk_again');
    await harness.press('Reconnect');
    await harness.until('connected');
    expect((await kept()).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
  });

  it('re-connects one of no integration, and says that it makes no new one', async () => {
    const { harness } = await mountLite('membrane-api-key');
    const headers = { Authorization: `Bearer ${harness.form.token}` };
    const response = await fetch(`${sandbox.apiUri}/connections?limit=200`, { headers });
    const { items } = (await response.json()) as { items: { id: string; name: string }[] };
    const { id } = items.find(({ name }) => name === 'Made with an app')!;
    Object.assign(harness.form, { integrationKey: '', connectionId: id });
    await until(() => harness.form.integration?.kind === 'connection');
    await harness.until('editing');
    await harness.type('API key', 'sk_again');
    await harness.press('Reconnect');
    await harness.until('connected');
    expect(harness.form.connection!.id).to.equal(id);
    Object.assign(harness.form, { connectionId: '', connectorKey: 'membrane-connector' });
    await harness.until('load-failed');
    expect(harness.form.error!.code).to.equal('configuration');
  });

  it('reads plain numbers, and misreads no others', async () => {
    const { harness } = await mountLite('kinds');
    const { form } = harness;
    await harness.type('Port', '1');
    expect(form.parameters!['port']).to.equal(4431);
    await harness.type('Port', ',5');
    expect(form.parameters!).not.to.have.property('port');
  });

  it('shows the next after one is disconnected', async () => {
    const { harness, kept } = await mountLite('two-connections', { archivable: true });
    await harness.press('Disconnect');
    await harness.confirm();
    await until(() => harness.root.textContent!.includes('Shop in Ghent'));
    expect(await kept()).to.have.length(1);
  });

  it('lets the connection of an unavailable integration be disconnected', async () => {
    const { harness } = await mountLite('misconfigured', { archivable: true });
    expect(harness.eventsOf('unavailable')).to.have.length(1);
    await harness.press('Disconnect');
    await harness.confirm();
    await until(() => harness.eventsOf('archive').length === 1);
    await harness.until('unavailable');
  });
});
