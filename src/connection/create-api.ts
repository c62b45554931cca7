import { needsPopup } from './auth-types.js';
import { ConnectionError, orNetworkError } from './error.js';
import { closePopup, openPopup, type OpenWindow } from './popup.js';
import { defaultApiUri } from './protocols/uris.js';
import { requireValidAnswer, readConnection } from './protocols/read-answers.js';
import { connectionPath, rememberConnection } from './service/connections.js';
import { callWithFetch, type CallService } from './service/http.js';
import { loadIntegration } from './service/load-integration.js';
import { callWithClient, tokensOfClient } from './service/page-client.js';
import { requestLimits, type RequestLimits } from './service/request-limits.js';
import type { SendWithRetries } from './service/retriable-request.js';
import { looksLikeReturn } from './service/return-nonce.js';
import { singleFlight } from './service/single-flight.js';
import { createTokenSource, type TokenOptions } from './service/token.js';
import { untilAborted } from './service/until-aborted.js';
import type { Chunk } from '../chunks/chunk.js';
import type { ConnectionApi } from './api.js';
import type { AttemptLimits } from './attempt/attempt-limits.js';
import type { Connector, ConnectorModule } from './attempt/connector.js';
import type { RetryLimits } from './attempt/retry-limits.js';
import type { Integration, Outcome } from './model.js';
import type { SdkClient, SdkModule } from './sdk-client.js';

export interface ConnectionChunks {
  /** Makes attempts to connect. */
  readonly connector: Chunk<ConnectorModule>;
  /** The vendor's SDK; without it the form always connects directly. */
  readonly sdk?: Chunk<SdkModule>;
}

export interface ConnectionApiOptions extends TokenOptions {
  /** The URL of the service; default: the client's, else `https://api.integration.app`. */
  readonly apiUri?: string;
  /** An SDK client of the page's own; wins over a token and `apiUri`. */
  readonly client?: SdkClient;
  /** Connects without the SDK, even if there is one or the page gives a client. */
  readonly noSdk?: boolean;
  /**
   * Opens the window in which the user signs in, where the browser's own is of no use: in an app, say. The
   * page has to keep the request secret.
   */
  readonly openWindow?: OpenWindow;
  /** @internal */
  readonly limits?: Partial<RequestLimits & AttemptLimits & RetryLimits>;
}

/**
 * Implements the port. It reads over plain HTTP (or the page's client), so that the first paint waits
 * for one request and for no chunk; the connector does the rest.
 */
export function createConnectionApi(options: ConnectionApiOptions, chunks: ConnectionChunks): ConnectionApi {
  const { client, noSdk } = options;
  const limits = { ...requestLimits, ...options.limits };
  const loadModule = () => orNetworkError(chunks.connector.load());
  const pageClient = client && { original: client, current: client };
  const sendWithRetries: SendWithRetries = async (request) => {
    const { signal } = request;
    signal.throwIfAborted();
    try {
      return await request.send();
    } catch (failure) {
      signal.throwIfAborted();
      // Most forms never need it.
      const { retry } = await loadModule();
      return retry(failure, request, limits, pageClient);
    }
  };
  const tokens = pageClient
    ? tokensOfClient(pageClient, limits)
    : createTokenSource(options, limits, sendWithRetries);
  const apiUri = client?.apiUri ?? options.apiUri ?? defaultApiUri;
  const callOnce = pageClient ? callWithClient(pageClient, limits) : callWithFetch(apiUri, tokens, limits);
  const call: CallService = (method, path, options) =>
    sendWithRetries({ ...options, method, path, send: () => callOnce(method, path, options) });
  let connector: Connector | undefined;

  const loadConnector = async () => {
    const { createConnector } = await loadModule();
    return (connector ??= createConnector({
      apiUri,
      call,
      tokens,
      pageClient,
      sdk: chunks.sdk,
      noSdk,
      limits,
      owner: options,
    }));
  };

  /**
   * Called once the form can be shown: earlier, the chunks would compete with the request that it
   * waits for. If loading fails, the first attempt tries again.
   */
  const prepareConnector = (integration: Integration) => {
    loadConnector().then(
      (loaded) => loaded.prepare(integration),
      () => {},
    );
  };

  return {
    async loadIntegration(selector, signal, connectorParameters) {
      const token = await untilAborted(tokens.get(), signal);
      // Forms that load the same integration for the same customer at the same time share one request.
      const key = JSON.stringify([apiUri, selector, token, connectorParameters]);
      const [integration] = await Promise.all([
        singleFlight(
          key,
          async (shared) =>
            typeof selector === 'string'
              ? loadIntegration(call, apiUri, selector, shared, connectorParameters)
              : (await loadModule()).loadConnectable(call, apiUri, selector, shared, connectorParameters),
          signal,
        ),
        // `resume` is synchronous and needs the connector.
        looksLikeReturn() && loadConnector(),
      ]);
      rememberConnection(integration.connection);
      prepareConnector(integration);
      return integration;
    },

    async loadConnection(id, signal) {
      const connection = readConnection(await call('GET', connectionPath(id), { signal }));
      requireValidAnswer(connection.id);
      // The service still returns an archived connection, but cannot connect it again.
      if (connection.raw.archivedAt)
        throw new ConnectionError('not-found', 'The connection has been archived.');
      return rememberConnection(connection);
    },

    async prepare(integration, signal) {
      prepareConnector(integration);
      await untilAborted(tokens.get(), signal);
    },

    connect(request, signal, attempt = {}) {
      const { openWindow } = options;
      let popup: Window | undefined;
      const run = async (): Promise<Outcome> => {
        // The vendor's own dialog is not a popup, and a test service needs none.
        const mayPopUp = !attempt.prebuilt && !openWindow && !pageClient?.current.takeAttempt;
        // Before the first `await`: browsers would block it afterwards.
        if (mayPopUp && needsPopup(request)) popup = openPopup();
        try {
          const [loaded, token] = await untilAborted(Promise.all([loadConnector(), tokens.get()]), signal);
          if (popup?.closed) return { kind: 'cancelled' };
          return await loaded.connect(request, signal, { ...attempt, token, popup, openWindow });
        } finally {
          if (popup) closePopup(popup);
        }
      };
      const focus = () => {
        popup?.focus();
        return popup?.closed === false;
      };
      return { outcome: run(), focus };
    },

    resume: (integration, signal) => connector?.resume(integration, signal),

    async archiveConnection(id, signal) {
      await call('DELETE', connectionPath(id), { signal });
    },

    async listConnections(integration, signal) {
      return (await loadConnector()).listConnections(integration, signal);
    },

    async listRecords(connectionId, collection, signal) {
      return (await loadConnector()).listRecords?.(connectionId, collection, signal) ?? [];
    },

    loadUpkeep: async () => (await loadConnector()).upkeep,
  };
}
