import { expect } from '@open-wc/testing';
import { createConnectionApi, type ConnectionApiOptions } from '../../src/connection/create-api.js';
import { callWithFetch, type CallService } from '../../src/connection/service/http.js';
import { requestLimits } from '../../src/connection/service/request-limits.js';
import { retry } from '../../src/connection/attempt/retry.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { rejection } from '../support/rejection.js';
import { tokenSource } from '../support/token-source.js';
import { allWays, chunks, direct } from './harness.js';
import type { Way } from './harness.js';

const { signal } = new AbortController();
const { fetch } = window;

afterEach(() => {
  window.fetch = fetch;
});

function apiOf(
  way: Way,
  fetchToken: () => Promise<string> = () => signToken(),
  more: Partial<ConnectionApiOptions> = {},
) {
  return createConnectionApi({ ...way.options(sandbox.apiUri, fetchToken), ...more }, chunks);
}

for (const way of allWays) {
  describe(`reading ${way.name}`, () => {
    for (const [key, code] of [
      ['nowhere', 'not-found'],
      ['failing', 'service'],
      ['bad-gateway', 'service'],
      ['unreachable', 'network'],
    ] as const) {
      it(`rejects as ${code} for the integration "${key}"`, async () => {
        const error = await rejection(apiOf(way).loadIntegration(key, signal));
        expect(error).to.include({ name: 'ConnectionError', code });
      });
    }

    it('rejects as unauthorized with an expired token', async () => {
      const expired = () => signToken({ expiresIn: -60 });
      const error = await rejection(apiOf(way, expired).loadIntegration('api-key', signal));
      expect(error).to.include({ name: 'ConnectionError', code: 'unauthorized' });
    });

    it('rejects as token when the page gives none', async () => {
      const logged = () => Promise.reject(new Error('logged out'));
      const error = await rejection(apiOf(way, logged).loadIntegration('api-key', signal));
      expect(error).to.include({ name: 'ConnectionError', code: 'token' });
    });

    it("rejects with the signal's reason when it is aborted", async () => {
      const stop = new AbortController();
      const loading = apiOf(way).loadIntegration('slow', stop.signal);
      const reason = new Error('gone');
      setTimeout(() => stop.abort(reason), 100);
      expect(await rejection(loading)).to.equal(reason);
    });

    it('asks for the options of an integration that carries none', async () => {
      const integration = await apiOf(way).loadIntegration('membrane-options-only', signal);
      expect(integration.generation).to.equal('membrane');
      expect(integration.authOptions.map(({ type }) => type)).to.deep.equal(['client-credentials', 'oauth2']);
      expect(integration.authOptions[0]?.schema?.properties).to.have.property('apiKey');
    });

    for (const key of ['integration-app-token', 'oauth1', 'no-parameters', 'several-options']) {
      it(`tells the generation of "${key}", whatever its options ask`, async () => {
        const { generation } = await apiOf(way).loadIntegration(way.prefix + key, signal);
        expect(generation).to.equal(way.prefix ? 'membrane' : 'integration-app');
      });
    }

    it('finds no options where there are none', async () => {
      for (const key of ['no-auth-option', 'membrane-no-auth-option']) {
        expect((await apiOf(way).loadIntegration(key, signal)).authOptions).to.deep.equal([]);
      }
    });

    it('tells of the connection that is there', async () => {
      const { connection } = await apiOf(way).loadIntegration(`${way.prefix}disconnected`, signal);
      expect(connection).to.include({ name: 'Margie Travel', disconnected: true });
      expect(connection?.error).to.match(/revoked/);
    });

    it('finds no connection that has been archived', async () => {
      const api = apiOf(way);
      const { connection } = await api.loadIntegration(`${way.prefix}two-connections`, signal);
      expect(await api.loadConnection(connection!.id, signal)).to.have.property('id', connection!.id);
      await api.archiveConnection(connection!.id, signal);
      const error = await rejection(api.loadConnection(connection!.id, signal));
      expect(error).to.include({ name: 'ConnectionError', code: 'not-found' });
    });

    it('lists the records of a collection, narrowed by parameters', async () => {
      const key = way.keys.apiKey.replace('api-key', 'collections');
      const api = apiOf(way);
      const { connection } = await api.loadIntegration(key, signal);
      const pipelines = { key: 'pipelines', parameters: { kind: 'deals' } };
      expect(await api.listRecords(connection!.id, pipelines, signal)).to.deep.equal([
        { id: '7', name: 'New business', iconUri: '' },
        { id: '8', name: 'Renewals', iconUri: '' },
      ]);
      const error = await rejection(
        api.listRecords(connection!.id, { key: 'teams', parameters: {} }, signal),
      );
      expect(error).to.include({ name: 'ConnectionError', code: 'not-found' });
    });
  });
}

describe('sharing', () => {
  /** Counts the requests for integrations, preflights left out. */
  function count(): { readonly requests: string[] } {
    const requests: string[] = [];
    window.fetch = (input, init) => {
      if (String(input).includes('/integrations/')) requests.push(String(input));
      return fetch(input, init);
    };
    return { requests };
  }

  it('reads an integration once for several forms of a customer', async () => {
    const seen = count();
    const token = await signToken();
    const apis = [1, 2, 3].map(() => createConnectionApi({ apiUri: sandbox.apiUri, token }, chunks));
    const read = await Promise.all(apis.map((api) => api.loadIntegration('api-key', signal)));
    expect(seen.requests).to.have.length(1);
    expect(read.map(({ key }) => key)).to.deep.equal(['api-key', 'api-key', 'api-key']);
  });

  it('reads it for each customer, and again later', async () => {
    const seen = count();
    const api = () => createConnectionApi({ apiUri: sandbox.apiUri, fetchToken: () => signToken() }, chunks);
    await Promise.all([api().loadIntegration('api-key', signal), api().loadIntegration('api-key', signal)]);
    expect(seen.requests).to.have.length(2);
    const one = api();
    await one.loadIntegration('api-key', signal);
    await one.loadIntegration('api-key', signal);
    expect(seen.requests).to.have.length(4);
  });

  it('goes on for the others when one form goes away', async () => {
    const seen = count();
    const token = await signToken({ fields: { sandbox: { slow: 300 } } });
    const stop = new AbortController();
    const api = () => createConnectionApi({ apiUri: sandbox.apiUri, token }, chunks);
    const leaving = api().loadIntegration('slow', stop.signal);
    const staying = api().loadIntegration('slow', signal);
    setTimeout(() => stop.abort(), 50);
    expect(await rejection(leaving)).to.have.property('name', 'AbortError');
    expect((await staying).key).to.equal('slow');
    expect(seen.requests).to.have.length(1);
  });
});

describe('http', () => {
  const call = (limits = requestLimits): CallService => {
    const once = callWithFetch('https://api.example/', tokenSource({ token: 'a.b.c' }), limits);
    return (method, path, options) => {
      const send = () => once(method, path, options);
      return send().catch((failure) => retry(failure, { ...options, method, path, send }, {}, undefined));
    };
  };
  const answers = (body: string, status = 200) => {
    window.fetch = async () => new Response(status === 204 ? null : body, { status });
  };

  for (const [status, body, code, message] of [
    [400, '{"type":"connection","message":"Wrong key"}', 'refused', 'Wrong key'],
    [400, '{"type":"bad_request","key":"not_found","message":"None"}', 'not-found', 'None'],
    [401, '{}', 'unauthorized', 'The service answered 401.'],
    [403, '{"message":"Not yours"}', 'refused', 'Not yours'],
    [404, '<h1>Not found</h1>', 'not-found', 'The service answered 404.'],
    [429, '{"message":"Slow down"}', 'service', 'Slow down'],
    [500, '{"message":""}', 'service', 'The service answered 500.'],
    [200, '<h1>Wi-Fi login</h1>', 'service', 'The service answered with no sense.'],
  ] as const) {
    it(`reads ${status} ${body}`, async () => {
      answers(body, status);
      expect(await rejection(call()('GET', '/x', { signal }))).to.include({ code, message });
    });
  }

  for (const body of ['', '{}', '[]', 'null', '"x"', '{"id":42}']) {
    it(`takes ${body || 'nothing'} for no integration`, async () => {
      const api = apiOf(direct, async () => 'a.b.c');
      answers(body);
      expect(await rejection(api.loadIntegration('api-key', signal))).to.have.property('code', 'service');
    });
  }

  it('masks tokens that the service quotes', async () => {
    const token = await signToken();
    answers(
      JSON.stringify({ message: `Malformed: ${token}`, type: 'x', data: [{ got: `Bearer ${token}` }] }),
      400,
    );
    const error = await rejection(call()('GET', '/x', { signal }));
    expect(error).to.have.property('message', 'Malformed: •••');
    expect(error).to.have.deep.property('data', {
      message: 'Malformed: •••',
      type: 'x',
      data: [{ got: 'Bearer •••' }],
    });
  });

  it('reads an answer without a body', async () => {
    answers('', 204);
    expect(await call()('DELETE', '/x', { signal })).to.equal(undefined);
  });

  it('gives up on an answer that does not come', async () => {
    window.fetch = (_input, init) =>
      new Promise((_, reject) =>
        init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    const quick = { ...requestLimits, serviceAnswer: 30 };
    expect(await rejection(call(quick)('GET', '/x', { signal }))).to.have.property('code', 'timeout');
  });

  for (const deaf of ['get', 'getToken'] as const) {
    it(`gives up on a client whose ${deaf} never answers`, async () => {
      const client = {
        apiUri: 'https://api.example',
        getToken: async () => 'a.b.c',
        get: async () => undefined,
        [deaf]: () => new Promise<never>(() => {}),
      } as unknown as SdkClient;
      const limits = { serviceAnswer: 30, tokenAnswer: 30 };
      const error = await rejection(
        createConnectionApi({ client, limits }, chunks).loadIntegration('x', signal),
      );
      expect(error).to.have.property('code', deaf === 'get' ? 'timeout' : 'token');
    });
  }

  it('keeps logs out of the data of an error', async () => {
    answers('{"message":"No","type":"connection","logs":["Authorization: secret"],"data":{"a":1}}', 400);
    const error = await rejection(call()('GET', '/x', { signal }));
    expect(error).to.have.deep.property('data', { message: 'No', type: 'connection', data: { a: 1 } });
  });
});
