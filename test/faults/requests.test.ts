import { expect } from 'chai';
import { bundled, type Chunk } from '../../src/chunks/chunk.js';
import type { ConnectionApi } from '../../src/connection/api.js';
import type { ConnectorModule } from '../../src/connection/attempt/connector.js';
import { createConnectionApi } from '../../src/connection/create-api.js';
import * as direct from '../../src/connection/direct/direct-connector.js';
import * as whole from '../../src/connection/direct/whole-connector.js';
import { ConnectionError, type ConnectionErrorCode } from '../../src/connection/error.js';

/** Short enough to be waited for. */
const limits = { serviceAnswer: 60, tokenAnswer: 60, readRetries: [10, 30], readLimit: 800, confirm: 200 };

const integration = { id: 'i', key: 'acme', name: 'Acme' };
const options = [{ key: 'details', type: 'client-credentials', inputSchema: {} }];
const connection = { id: 'c', integrationId: 'i', name: 'Mine' };

const { signal } = new AbortController();

/** Each request that a form makes with `fetch`: how it is made, and what answers it. */
const requests = {
  integration: {
    path: '/integrations/acme',
    reads: true,
    make: (api: ConnectionApi) => api.loadIntegration('acme', signal),
  },
  'auth options': {
    path: '/connection-options',
    reads: true,
    make: (api: ConnectionApi) => api.loadIntegration('acme', signal),
  },
  connection: {
    path: '/connections/c',
    reads: true,
    make: (api: ConnectionApi) => api.loadConnection('c', signal),
  },
  list: {
    path: '/connections?',
    reads: true,
    make: (api: ConnectionApi) => api.listConnections({ id: 'i', kind: 'integration' }, signal),
  },
  records: {
    path: '/connections/c/data/users/list',
    reads: true,
    standardOnly: true,
    make: (api: ConnectionApi) => api.listRecords('c', { key: 'users', parameters: {} }, signal),
  },
  archive: {
    path: '/connections/c',
    reads: false,
    make: (api: ConnectionApi) => api.archiveConnection('c', signal),
  },
  rename: {
    path: '/connections/c',
    reads: false,
    standardOnly: true,
    make: async (api: ConnectionApi) => (await api.loadUpkeep())!.rename('c', 'Yours', signal),
  },
  test: {
    path: '/connections/c/test',
    reads: false,
    standardOnly: true,
    make: async (api: ConnectionApi) => (await api.loadUpkeep())!.test('c', signal),
  },
  refresh: {
    path: '/connections/c/refresh-credentials',
    reads: false,
    standardOnly: true,
    make: async (api: ConnectionApi) => (await api.loadUpkeep())!.refreshCredentials('c', signal),
  },
};

const answers: Record<string, unknown> = {
  'GET /integrations/acme': integration,
  'POST /connection-options': options,
  'GET /connections/c': connection,
  'GET /connections?integrationId=i': { items: [connection] },
  'POST /connections/c/data/users/list': { records: [{ id: 1, name: 'Ada' }] },
  'DELETE /connections/c': connection,
  'PATCH /connections/c': { ...connection, name: 'Yours' },
  'POST /connections/c/test': { success: true },
  'POST /connections/c/refresh-credentials': undefined,
};

type Answer = (signal: AbortSignal | null | undefined) => Promise<Response>;
const status =
  (code: number, body = '{}', headers = {}) =>
  async () =>
    new Response(code === 204 ? null : body, { status: code, headers });
const unreached = async () => Promise.reject(new TypeError('Failed to fetch'));
const hangs: Answer = (signal) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
const truncated = async () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id": "i", '));
        controller.error(new TypeError('network error'));
      },
    }),
  );

interface Fault {
  readonly answer: Answer;
  readonly code: ConnectionErrorCode;
  /** Whether a read is tried again: what fails for a moment, but not what is wrong. */
  readonly passes?: boolean;
}

const faults: Record<string, Fault> = {
  ...Object.fromEntries(
    [429, 500, 502, 503, 504].map((code) => [
      code,
      { answer: status(code), code: 'service', passes: true } as const,
    ]),
  ),
  400: { answer: status(400), code: 'refused' },
  403: { answer: status(403), code: 'refused' },
  404: { answer: status(404), code: 'not-found' },
  409: { answer: status(409), code: 'refused' },
  501: { answer: status(501), code: 'service' },
  '401 always': { answer: status(401), code: 'unauthorized' },
  '302 to nowhere': { answer: unreached, code: 'network', passes: true },
  refused: { answer: unreached, code: 'network', passes: true },
  'without CORS': { answer: unreached, code: 'network', passes: true },
  truncated: { answer: truncated, code: 'network', passes: true },
  hangs: { answer: hangs, code: 'timeout' },
  '429 for a second': {
    answer: status(429, '{}', { 'Retry-After': '1' }),
    code: 'service',
  },
  '503 until tomorrow': {
    answer: status(503, '{}', { 'Retry-After': new Date(Date.now() + 864e5).toUTCString() }),
    code: 'service',
  },
  '503 until yesterday': {
    answer: status(503, '{}', { 'Retry-After': new Date(Date.now() - 864e5).toUTCString() }),
    code: 'service',
    passes: true,
  },
  'HTML with 500': { answer: status(500, '<h1>Oops</h1>'), code: 'service', passes: true },
  'HTML with 200': { answer: status(200, '<h1>Welcome to our Wi-Fi</h1>'), code: 'service' },
  'half of JSON': { answer: status(200, '{"id": "i"'), code: 'service' },
};

const editions: [string, Chunk<ConnectorModule>][] = [
  ['standard', bundled(whole)],
  ['lite', bundled(direct)],
];

const { fetch } = globalThis;
let held = 0;
let all = 0;

describe('faults of requests', () => {
  // All of a page that reading needs.
  const page = {
    location: { href: 'https://page.example/', search: '' },
    document: { baseURI: 'https://page.example/' },
  };
  before(() => void Object.assign(globalThis, page));
  after(() => {
    for (const name of Object.keys(page)) delete (globalThis as Record<string, unknown>)[name];
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  after(() => {
    console.log(`faults: ${held} of ${all}`);
    expect(all).to.be.at.least(250);
  });

  for (const [edition, connector] of editions)
    for (const [name, request] of Object.entries(requests)) {
      if ('standardOnly' in request && edition === 'lite') continue;
      for (const [fault, { answer, code, passes }] of Object.entries(faults)) {
        // A service of the older generation has no such path.
        if (name === 'auth options' && fault === '404') continue;
        all++;
        it(`${name}, ${fault}, ${edition}`, async () => {
          const sent: string[] = [];
          let isBroken = true;
          let failures = Infinity;
          globalThis.fetch = async (input, init) => {
            const url = String(input).replace('https://api.example', '');
            const key = `${init?.method} ${url}`;
            if (isBroken && url.startsWith(request.path) && failures-- > 0) {
              sent.push(key);
              return answer(init?.signal);
            }
            return status(200, JSON.stringify(answers[key]))();
          };
          const api = createConnectionApi(
            { apiUri: 'https://api.example', token: 'a.b.c', limits },
            { connector },
          );
          const begun = performance.now();
          const error = await request.make(api).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          expect(error).to.be.instanceOf(ConnectionError);
          // The service of the older generation has no path for options.
          expect(error).to.have.property('code', code);
          expect(performance.now() - begun).to.be.below(1500);
          const tries = request.reads && passes && edition === 'standard' ? 3 : 1;
          expect(sent).to.have.length(tries);

          // A later try works, and a read that fails once is answered without one.
          isBroken = false;
          await request.make(api);
          if (tries === 3) {
            isBroken = true;
            failures = 2;
            await request.make(api);
          }
          held++;
        });
      }
    }
});
