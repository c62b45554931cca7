import { expect } from '@open-wc/testing';
import { TestService, type TestServiceOptions } from '../../src/testing/index.js';
import { clearPage, ConnectionFormHarness } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { until } from '../support/until.js';

const crm = {
  key: 'crm',
  name: 'Some CRM',
  authOptions: [
    {
      key: 'api-key',
      title: 'API key',
      schema: {
        type: 'object',
        required: ['apiKey'],
        properties: { apiKey: { type: 'string', title: 'API key' } },
      },
    },
    { key: 'sign-in', type: 'oauth2' as const, title: 'Sign in' },
  ],
};

async function mount(options: Partial<TestServiceOptions> = {}, properties = {}) {
  const service = new TestService({ integrations: [crm], ...options });
  const form = document.createElement('connection-form');
  const harness = new ConnectionFormHarness(form);
  Object.assign(form, {
    client: service.client,
    integrationKey: 'crm',
    parameters: { apiKey: 'sk_1' },
    ...properties,
  });
  document.body.append(form);
  await form.updateComplete;
  return { service, form, harness };
}

describe('the service for tests of an embedding page', () => {
  afterEach(clearPage);

  it('shows its integrations and connects, without any request', async () => {
    performance.clearResourceTimings();
    const { service, form, harness } = await mount();
    await harness.until('editing');
    expect(form.integration!.name).to.equal('Some CRM');
    const connection = await form.connect();
    expect(connection).to.include({ name: 'crm', disconnected: false });
    expect(service.connections.map(({ id }) => id)).to.deep.equal([connection!.id]);
    expect(service.attempts).to.have.length(1);
    expect(service.attempts[0]).to.deep.include({
      integrationKey: 'crm',
      authOptionKey: 'api-key',
      parameters: { apiKey: 'sk_1' },
    });
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign).to.be.empty;
  });

  it('needs no window to sign in', async () => {
    const { form, harness } = await mount(
      {},
      { authOptionKey: 'sign-in', customState: 'mine', sameWindow: true },
    );
    await harness.until('editing');
    await harness.submit();
    await harness.until('connected');
    expect(await thePopup.count()).to.equal(0);
    expect(form.connection!.id).to.be.a('string');
  });

  it('is not mixed up with another one on the page, that asks for the same key', async () => {
    const first = await mount();
    const second = await mount({ integrations: [{ ...crm, name: 'Another CRM' }] });
    await first.harness.until('editing');
    await second.harness.until('editing');
    expect(first.form.integration!.name).to.equal('Some CRM');
    expect(second.form.integration!.name).to.equal('Another CRM');
  });

  it('refuses with a message', async () => {
    const { form, harness } = await mount({ connect: { refuse: 'The key is unknown.' } });
    await harness.until('editing');
    const error = await form.connect().then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).to.include({ code: 'refused', message: 'The key is unknown.' });
    expect(harness.eventsOf('error')).to.have.length(1);
  });

  it('refuses what the test finds wrong', async () => {
    const { form, harness } = await mount({
      connect: ({ parameters }) => (parameters['apiKey'] === 'sk_2' ? 'succeed' : { refuse: 'No.' }),
    });
    await harness.until('editing');
    await form.connect().catch(() => {});
    expect(form.status).to.equal('failed');
    form.parameters = { apiKey: 'sk_2' };
    await form.connect();
    expect(form.status).to.equal('connected');
  });

  it('cancels, also where there are connections already', async () => {
    const { service, form, harness } = await mount({
      integrations: [{ ...crm, connections: [{}, {}] }],
      connect: 'cancel',
    });
    await harness.until('editing');
    expect(await form.connect()).to.equal(undefined);
    expect(form.status).to.equal('cancelled');
    expect(harness.eventsOf('cancel')).to.have.length(1);
    expect(service.connections).to.have.length(2);
  });

  it('waits until the user cancels', async () => {
    const { service, form, harness } = await mount({ connect: 'wait' }, { authOptionKey: 'sign-in' });
    await harness.until('editing');
    void form.connect();
    await harness.until('connecting');
    await harness.press('Cancel');
    await harness.until('cancelled');
    service.will({ connect: 'succeed' });
    await form.connect();
    expect(form.status).to.equal('connected');
  });

  it('is as slow as asked', async () => {
    const { service, form, harness } = await mount({ delay: 300 });
    expect(form.status).to.equal('loading');
    await harness.until('editing');
    service.will({ delay: 0 });
    await form.connect();
    expect(form.status).to.equal('connected');
  });

  for (const load of ['network', 'unauthorized', 'service'] as const) {
    it(`cannot be read: ${load}`, async () => {
      const { service, form, harness } = await mount({ load });
      await harness.until('load-failed');
      expect(form.error!.code).to.equal(load);
      service.will({ load: 'succeed' });
      form.reload();
      await harness.until('editing');
    });
  }

  it('does not know other integrations', async () => {
    const { form, harness } = await mount({}, { integrationKey: 'erp' });
    await harness.until('load-failed');
    expect(form.error!.code).to.equal('not-found');
  });

  it('shows and renews the connection that is there', async () => {
    const { service, form, harness } = await mount({
      integrations: [
        { ...crm, connections: [{ id: 'mine', name: 'My CRM', disconnected: true, error: 'Revoked.' }] },
      ],
    });
    await harness.until('editing');
    expect(form.integration!.connection).to.include({ id: 'mine', disconnected: true, error: 'Revoked.' });
    expect((await form.connect())!.id).to.equal('mine');
    expect(service.connections).to.deep.equal([{ id: 'mine', name: 'My CRM', integrationKey: 'crm' }]);
  });

  it('describes how integrations are set up', async () => {
    for (const setup of [
      { state: 'BUILDING' },
      { state: 'CONFIGURATION_ERROR', errors: ['There is no version 3.'] },
      { hasMissingParameters: true },
      { isDeactivated: true },
      { authOptions: crm.authOptions.map((option) => ({ ...option, disabled: true })) },
    ]) {
      const { form, harness } = await mount({ integrations: [{ ...crm, ...setup }] });
      await harness.until('unavailable');
      await until(() => harness.root.textContent!.includes(setup.errors?.[0] ?? ''));
      form.remove();
    }
    const [key, signIn] = crm.authOptions;
    const { form, harness } = await mount({
      integrations: [{ ...crm, authOptions: [{ ...key!, disabled: true }, signIn!] }],
    });
    await harness.until('editing');
    expect(form.integration!.authOptions.map((option) => option.key)).to.deep.equal(['sign-in']);
  });

  it('describes how connections are, tests them, and renews their access', async () => {
    const { service, harness } = await mount({
      integrations: [
        {
          ...crm,
          connections: [
            {
              id: 'waits',
              name: 'Waits',
              state: 'CLIENT_ACTION_REQUIRED',
              clientAction: { description: 'Pay first.' },
            },
            { id: 'fine', name: 'Fine', canTest: true, createdAt: '2025-01-01T00:00:00.000Z' },
            { id: 'dead', name: 'Dead', disconnected: true, canTest: true, canRefreshCredentials: true },
          ],
        },
      ],
    });
    await harness.until('editing');
    const row = (name: string) =>
      [...harness.root.querySelectorAll('[part~=existing]')].find((each) =>
        each.textContent!.includes(name),
      )!;
    const press = (name: string, label: string) =>
      [...row(name).querySelectorAll('button')].find((each) => each.textContent === label)!.click();
    expect(row('Waits').textContent).to.contain('Pay first.');
    expect(row('Fine').textContent).to.contain('Connected on');
    press('Fine', 'Test connection');
    await until(() => row('Fine').textContent!.includes('Fine works.'));
    press('Dead', 'Test connection');
    await until(() => row('Dead').textContent!.includes('Dead doesn’t work.'));
    press('Dead', 'Renew access');
    await until(() => row('Dead').textContent!.includes('Dead works.'));
    expect(service.connections.find(({ id }) => id === 'dead')).to.include({ disconnected: false });
  });

  it('disconnects', async () => {
    const { service, harness } = await mount(
      { integrations: [{ ...crm, connections: [{ id: 'mine' }] }] },
      { archivable: true },
    );
    await harness.until('editing');
    await harness.press('Disconnect');
    await harness.form.updateComplete;
    await harness.confirm();
    await until(() => service.connections.length === 0);
  });
});
