import { setMaxListeners } from 'node:events';
import { bundled } from '../../src/chunks/chunk.js';
import type { ConnectionApi } from '../../src/connection/api.js';
import type { ConnectorModule } from '../../src/connection/attempt/connector.js';
import type { ConnectionApiOptions, ConnectionChunks } from '../../src/connection/create-api.js';
import type { Integration } from '../../src/connection/model.js';

const { signal } = new AbortController();
// Node warns of more than a few, as many cases run at the same time.
setMaxListeners(0, signal);

/** A request of a form: which it is, and what makes it. */
export interface FormRequest {
  readonly path: string;
  /** It is tried again after a failure that passes; what changes something is not. */
  readonly reads?: boolean;
  /** The answer is not read. */
  readonly unread?: boolean;
  readonly standardOnly?: boolean;
  /** Faults that mean something else there, or nothing. */
  readonly without?: RegExp;
  /** After which faults it is tried again, where that is not after all that pass. */
  readonly triesAgainAfter?: RegExp;
  readonly alsoInLite?: boolean;
  /** How the page gives the token, where that is what fails: as `token`, in every case. */
  readonly access?: (address: string) => ConnectionApiOptions;
  make(api: ConnectionApi): Promise<unknown>;
}

const integration = { id: 'i', key: 'acme', name: 'Acme' };
const connection = { id: 'c', integrationId: 'i', name: 'Mine' };

/** Good for an hour; its signature is nobody's business here. */
export const token = ['{"alg":"HS256"}', JSON.stringify({ id: 'me', exp: Date.now() / 1000 + 3600 }), 'x']
  .map(btoa)
  .join('.');

/** What the service answers where nothing fails. */
export const answers: Readonly<Record<string, unknown>> = {
  'GET /token': { token },
  'GET /integrations/acme': integration,
  'POST /connection-options': [{ key: 'details', type: 'client-credentials', inputSchema: {} }],
  'GET /connections/c': connection,
  'GET /connections?integrationId=i': { items: [connection] },
  'POST /connections/c/data/users/list': { records: [{ id: 1, name: 'Ada' }] },
  'DELETE /connections/c': connection,
  'PATCH /connections/c': { ...connection, name: 'Yours' },
  'POST /connections/c/test': { success: true },
  'POST /connections/c/refresh-credentials': undefined,
};

const load = (api: ConnectionApi) => api.loadIntegration('acme', signal);

export const requests: Readonly<Record<string, FormRequest>> = {
  'token-url': {
    path: 'GET /token',
    reads: true,
    access: (address) => ({ tokenUrl: `${address}/token` }),
    make: (api) => api.loadConnection('c', signal),
  },
  fetchToken: {
    path: 'GET /token',
    reads: true,
    // The page's own function tells only that the network has failed, by the error of `fetch`.
    triesAgainAfter: /closed|reset|redirects/,
    access: (address) => ({
      fetchToken: async () => {
        const response = await fetch(`${address}/token`);
        if (!response.ok) throw new Error(`It answered ${response.status}.`);
        return ((await response.json()) as { token: string }).token;
      },
    }),
    make: (api) => api.loadConnection('c', signal),
  },
  integration: { path: 'GET /integrations/acme', reads: true, make: load },
  'auth options': {
    path: 'POST /connection-options',
    reads: true,
    // A service of the older generation has no such path.
    without: /404/,
    make: load,
  },
  connection: {
    path: 'GET /connections/c',
    reads: true,
    make: (api) => api.loadConnection('c', signal),
  },
  connections: {
    path: 'GET /connections?',
    reads: true,
    make: (api) => api.listConnections({ id: 'i', kind: 'integration' }, signal),
  },
  records: {
    path: 'POST /connections/c/data/users/list',
    reads: true,
    standardOnly: true,
    // An object with none is read as none.
    without: /42/,
    make: (api) => api.listRecords('c', { key: 'users', parameters: {} }, signal),
  },
  confirmation: {
    path: 'GET /connections/c',
    // It has waits of its own, in every edition, and asks again until the service has the connection.
    triesAgainAfter: /50\d|429|404|42|empty|HTML|half|closed|reset|redirects/,
    alsoInLite: true,
    make: (api) => connect(api),
  },
  disconnecting: {
    path: 'DELETE /connections/c',
    unread: true,
    make: (api) => api.archiveConnection('c', signal),
  },
  renaming: {
    path: 'PATCH /connections/c',
    unread: true,
    standardOnly: true,
    make: async (api) => (await api.loadUpkeep())!.rename('c', 'Yours', signal),
  },
  testing: {
    path: 'POST /connections/c/test',
    unread: true,
    standardOnly: true,
    make: async (api) => (await api.loadUpkeep())!.test('c', signal),
  },
  'new credentials': {
    path: 'POST /connections/c/refresh-credentials',
    // The answer is empty.
    without: /MB/,
    unread: true,
    standardOnly: true,
    make: async (api) => (await api.loadUpkeep())!.refreshCredentials('c', signal),
  },
};

/** An attempt that a service for tests makes at once, so that only its confirmation is left. */
function connect(api: ConnectionApi): Promise<unknown> {
  const target = { kind: 'integration', id: 'i', generation: 'membrane' } as Integration;
  const authOption = { key: 'details', type: 'client-credentials' } as Integration['authOptions'][number];
  return api.connect({ integration: target, authOption, parameters: {} }, signal).outcome;
}

/** A connector whose attempts have made the connection `c`, whichever way the requests of the form go. */
export const chunksOf = (module: ConnectorModule): ConnectionChunks => {
  const makesAtOnce = { takeAttempt: async () => ({ id: 'c' }) };
  return {
    connector: bundled({
      ...module,
      createConnector: (options) => {
        const pageClient = { original: makesAtOnce, current: makesAtOnce } as never;
        const { connect } = module.createConnector({ ...options, pageClient });
        return { ...module.createConnector(options), connect };
      },
    }),
  };
};
