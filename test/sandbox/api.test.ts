import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';
import { api, apiJson, cameBack, blankPage, postForm, postJson, tidyUp } from './support.js';

interface Option {
  key: string;
  type: string;
  description?: string;
  inputSchema?: { properties: object };
  ui?: { schema?: { properties: object }; helpUri?: string; description?: string };
}

interface Integration {
  id: string;
  key: string;
  logoUri: string;
  state: string;
  authOptions?: Option[];
  oAuthCallbackUri: string;
  connection?: {
    id: string;
    disconnected: boolean;
    error?: { message: string };
    requestError?: { message: string };
  };
}

describe('the API', () => {
  afterEach(tidyUp);

  it('lets a page name the version of the answers, as Membrane’s own client does', async () => {
    const headers = { 'membrane-api-version': '2025-10-21' };
    expect((await api('/integrations/membrane-api-key', await signToken(), { headers })).ok).to.equal(true);
  });

  it('describes auth options in the words of each generation', async () => {
    const token = await signToken();
    const older = await apiJson<Integration>('/integrations/api-key', token);
    expect(older.authOptions?.[0]?.ui?.schema?.properties).to.have.keys('apiKey');
    expect(older.authOptions?.[0]?.ui?.helpUri).to.match(/^https:/);
    expect(older.authOptions?.[0]).not.to.have.property('inputSchema');

    const younger = await apiJson<Integration>('/integrations/membrane-api-key', token);
    expect(younger.authOptions?.[0]?.inputSchema?.properties).to.have.keys('apiKey');
    expect(younger.authOptions?.[0]?.description).to.contain('](https:');
    expect(younger.authOptions?.[0]).not.to.have.property('ui');
  });

  it('works the auth options out when asked, for any integration of the younger generation', async () => {
    const token = await signToken();
    const options = (body: object) => apiJson<Option[]>('/connection-options', token, postJson(body));
    const integration = await apiJson<Integration>('/integrations/membrane-options-only', token);
    expect(integration).not.to.have.property('authOptions');
    const found = await options({ integrationKey: 'membrane-options-only' });
    expect(found.map(({ key, type }) => [key, type])).to.deep.equal([
      ['api-key', 'client-credentials'],
      ['oauth2', 'oauth2'],
    ]);
    expect(await options({ integrationId: integration.id })).to.deep.equal(found);
    expect((await options({ integrationKey: 'membrane-api-key' }))[0]?.inputSchema).to.be.an('object');
    expect(await options({ integrationKey: 'membrane-no-auth-option' })).to.deep.equal([]);
    const { connection } = await apiJson<Integration>('/integrations/membrane-disconnected', token);
    expect(await options({ connectionId: connection!.id })).to.have.length(1);
    const older = await api('/connection-options', token, postJson({ integrationKey: 'api-key' }));
    expect(older.status).to.equal(404);
  });

  it('tells the SDK how each auth option reaches the other app', async () => {
    const spec = await apiJson<{ auth: unknown }>(
      '/integrations/several-options/connector-spec',
      await signToken(),
    );
    expect(spec.auth).to.deep.equal({
      type: 'client-credentials',
      options: {
        'api-key': { type: 'client-credentials' },
        oauth2: { type: 'oauth2' },
        basic: { type: 'client-credentials' },
      },
    });
  });

  it('shows with an integration the connection that the customer has, and why it does not work', async () => {
    const { connection } = await apiJson<Integration>('/integrations/disconnected', await signToken());
    expect(connection).to.include({ disconnected: true });
    expect(connection?.error?.message).to.match(/revoked/);
  });

  it('shows the same of the younger generation in its own words alone', async () => {
    const { connection } = await apiJson<Integration>(
      '/integrations/membrane-disconnected',
      await signToken(),
    );
    expect(connection).to.include({ connected: false }).and.not.have.any.keys('disconnected', 'error');
    expect(connection?.requestError?.message).to.match(/revoked/);
  });

  it('disconnects an integration', async () => {
    const token = await signToken();
    await api('/integrations/two-connections/disconnect', token, { method: 'POST' });
    const { items } = await apiJson<{ items: unknown[] }>(
      '/connections?integrationKey=two-connections',
      token,
    );
    expect(items).to.deep.equal([]);
    expect(await apiJson('/integrations/two-connections', token)).not.to.have.property('connection');
  });

  it('fails in the ways in which services fail', async () => {
    const token = await signToken();
    const status = async (key: string) => (await api(`/integrations/${key}`, token)).status;
    expect(await status('failing')).to.equal(500);
    expect([await status('flaky'), await status('flaky')]).to.deep.equal([500, 200]);
    expect(await status('bad-gateway')).to.equal(502);
    expect(await status('nobody')).to.equal(404);
    expect(await status('unreachable').catch((error: Error) => error.name)).to.equal('TypeError');
  });

  it('is as slow as told: for one integration, for one customer, and for one address', async () => {
    const took = async (path: string, fields = {}) => {
      const token = await signToken({ fields: { sandbox: fields } });
      const start = performance.now();
      expect((await api(path, token)).status).to.equal(200);
      return performance.now() - start;
    };
    /** Never sooner, and not later either once the machine has nothing else to do. */
    const takes = (least: number, most: number, path: string, fields = {}) =>
      until(async () => {
        // An address of its own, whose preflight the browser does not remember.
        const time = await took(`${path}?${crypto.randomUUID()}`, fields);
        expect(time).to.be.at.least(least);
        return time <= most;
      }, `${path} to take ${least} to ${most} ms`);
    await takes(400, 2000, '/integrations/slow', { slow: 400 });
    await takes(400, 2000, '/self', { latency: 400 });
    // A preflight goes before.
    await takes(600, 2500, '/latency/300/self');
  });

  it('lets a sign-in that needs no cookie happen in a frame', async () => {
    const token = await signToken({ fields: { sandbox: { consent: 'auto' } } });
    const frame = postForm('/connection-popup', { token, integrationKey: 'oauth1', redirectUri: blankPage });
    expect((await cameBack(frame!)).searchParams.has('connectionId')).to.equal(true);
  });

  it('is on another site than the provider', () => {
    expect(new URL(sandbox.apiUri).hostname).to.equal('127.0.0.1');
    expect(new URL(sandbox.providerUri).hostname).to.equal('localhost');
  });
});
