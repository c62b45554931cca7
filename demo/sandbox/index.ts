import { randomBytes } from 'node:crypto';
import { createApi } from './api.js';
import { AttemptRate } from './connect/attempt-rate.js';
import { Attempts } from './connect/attempts.js';
import { RelyingParty } from './connect/relying-party.js';
import { Connections } from './connections.js';
import { Customers } from './customers.js';
import { Events } from './events.js';
import { listen } from './listen.js';
import { createProviderApp } from './provider/index.js';
import { OAuth1Provider } from './provider/oauth1.js';
import type { Service } from './service.js';
import { signToken, type TokenOptions, type Workspace } from './tokens.js';

export type { Controls } from './controls.js';
export type { TokenOptions, Workspace } from './tokens.js';

export interface SandboxOptions {
  /** Of the API; a free one by default. */
  port?: number;
  /** Of the OAuth provider; a free one by default. */
  providerPort?: number;
  /** Milliseconds added to each answer of the API, preflights included. */
  latency?: number;
  /** How many seconds a token is good for unless told otherwise; two hours by default. */
  accessTokenTtl?: number;
  /** How many attempts of one customer it takes up in a minute; 120 by default. */
  attemptsPerMinute?: number;
  /** The URL of the folder that has `connection-form.js`: with it there is a page to try at the root. */
  scriptFolder?: string;
  /** Whose key and secret sign tokens; a secret of its own by default. */
  workspace?: Workspace;
}

export interface Sandbox {
  /** `http://127.0.0.1:…`; with `/latency/300` after it, each answer takes 300 ms longer. */
  readonly apiUri: string;
  /** `http://localhost:…`, another site than the API to a browser. */
  readonly providerUri: string;
  readonly workspace: Workspace;
  /** Signs a customer's token, as the embedding app's back end would. */
  signToken(claims?: TokenOptions): Promise<string>;
  close(): Promise<void>;
}

/** Starts a local stand-in for the service and for the other apps. Loopback only; all state is in memory. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const api = await listen(options.port);
  const provider = await listen(options.providerPort);
  const apiUri = `http://127.0.0.1:${api.port}`;
  const providerUri = `http://localhost:${provider.port}`;
  const workspace = options.workspace ?? {
    key: 'sandbox-workspace',
    secret: randomBytes(32).toString('hex'),
  };

  const service: Service = {
    apiUri,
    workspace,
    customers: new Customers(workspace),
    connections: new Connections(),
    events: new Events(),
    attempts: new Attempts(),
    attemptRate: new AttemptRate(options.attemptsPerMinute ?? 120),
    relyingParty: new RelyingParty(providerUri),
    oauth1: new OAuth1Provider(providerUri),
  };
  const redirectUris = [`${apiUri}/oauth-callback`, `http://localhost:${api.port}/oauth-callback`];
  const providerApp = await createProviderApp(providerUri, redirectUris, service.oauth1);
  provider.serve(providerApp.fetch);
  api.serve(createApi(service, options.scriptFolder).fetch, options.latency);

  return {
    apiUri,
    providerUri,
    workspace,
    signToken: (claims) => signToken(workspace, options.accessTokenTtl ?? 7200, claims),
    close: async () => {
      await Promise.all([api.close(), provider.close()]);
    },
  };
}
