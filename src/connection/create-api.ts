import { callWithFetch } from './service/http.js';
import { closePopup, openPopup } from './popup.js';
import { orNetworkError } from './error.js';
import { comesBack } from './service/comes-back.js';
import { connectionPath } from './service/connection-path.js';
import { ConnectionError } from './error.js';
import { integrationPath } from './service/first-requests.js';
import { rememberConnection } from './service/connections.js';
import { requestLimits, type RequestLimits } from './service/request-limits.js';
import { callWithClient, tokenSourceOfClient } from './service/page-client.js';
import { publicUris } from './protocols/addresses.js';
import { needsPopup } from './auth-types.js';
import {
  carriedOptions,
  generationAt,
  generationOf,
  optionsRequest,
  readIntegration,
  readOptions,
} from './protocols/read-integration.js';
import { readConnection, readRecord } from './protocols/reading.js';
import { singleFlight } from './service/single-flight.js';
import { createTokenSource, type TokenOptions } from './service/token.js';
import { untilAborted } from './service/until-aborted.js';
import type { ConnectionApi } from './api.js';
import type { AttemptLimits } from './attempt/attempt-limits.js';
import type { Adapters, LaterApi } from './service/link.js';
import type { Integration, Outcome } from './model.js';
import type { SdkClient } from './sdk-client.js';

export interface ConnectionApiOptions extends TokenOptions {
  /** Loads what attempts are made with; one that did not come is asked for again. */
  readonly loadAdapters: () => Promise<Adapters>;
  /** The service's address; default: the client's, else `https://api.integration.app`. */
  readonly apiUri?: string;
  /** An SDK client of the page's own; wins over a token and `apiUri`. */
  readonly client?: SdkClient;
  /** Connects without the SDK, though it or a client may be there. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<RequestLimits & AttemptLimits>;
}

/**
 * The port over the service. It reads over plain HTTP (or the page's client), so that the first
 * paint waits for one answer and for no chunk; all else is up to the adapters.
 */
export function createConnectionApi({
  loadAdapters,
  client,
  noSdk,
  ...options
}: ConnectionApiOptions): ConnectionApi {
  const limits = { ...requestLimits, ...options.limits };
  const adapters = () => orNetworkError(loadAdapters());
  const own = client && { given: client, live: client };
  const tokens = own ? tokenSourceOfClient(own, limits) : createTokenSource(options, limits);
  const apiUri = client?.apiUri ?? options.apiUri ?? publicUris['integration-app'];
  const call = own ? callWithClient(own, limits, adapters) : callWithFetch(apiUri, tokens, limits, adapters);
  let made: LaterApi | undefined;

  const later = async () => {
    const { createLaterApi } = await adapters();
    return (made ??= createLaterApi({ apiUri, tokens, call, own, noSdk, limits }));
  };

  /**
   * Called once the form can be shown: before, the chunks would compete with the answer that it
   * waits for. One that does not come is asked for again by what needs it.
   */
  const loadLater = (integration: Integration) => {
    later().then(
      (api) => api.prepare(integration),
      () => {},
    );
  };

  const readFresh = async (selector: string, signal: AbortSignal): Promise<Integration> => {
    const answer = await call('GET', integrationPath(selector), { signal });
    // An empty answer, say: else it would pass for an integration that has not been set up.
    if (!readRecord(answer).id) throw new ConnectionError('network', 'The service answered with no sense.');
    const carried = carriedOptions(answer);
    const told = generationAt(apiUri) ?? generationOf(carried ?? []);
    const asked = carried && told ? undefined : await askForOptions(answer, signal);
    return readIntegration(answer, carried ?? asked ?? [], asked ? 'membrane' : (told ?? 'integration-app'));
  };

  /** Membrane answers an integration's options separately; that the older service knows no such path tells the two apart. */
  const askForOptions = (answer: unknown, signal: AbortSignal) => {
    const { path, body } = optionsRequest(answer);
    return call('POST', path, { body, signal }).then(readOptions, (error: ConnectionError) => {
      if (error.code !== 'not-found') throw error;
      return undefined;
    });
  };

  return {
    async loadIntegration(selector, signal) {
      const token = await untilAborted(tokens.get(), signal);
      // Forms that want the same integration for the same customer at the same time share the answer.
      const key = JSON.stringify([apiUri, selector, token]);
      const [integration] = await Promise.all([
        singleFlight(key, (shared) => readFresh(selector, shared), signal),
        // `resume` must find what takes the result.
        comesBack() && later(),
      ]);
      rememberConnection(integration.connection);
      loadLater(integration);
      return integration;
    },

    async loadConnection(id, signal) {
      const connection = readConnection(await call('GET', connectionPath(id), { signal }));
      // The service shows it still, but connects it no more.
      if (connection.raw.archivedAt)
        throw new ConnectionError('not-found', 'The connection has been archived.');
      return rememberConnection(connection);
    },

    async prepare(integration, signal) {
      loadLater(integration);
      await untilAborted(tokens.get(), signal);
    },

    connect(request, signal, options = {}) {
      let popup: Window | undefined;
      const run = async (): Promise<Outcome> => {
        // The vendor's own dialog is no window, and a stand-in for the service takes the attempt without.
        const isSeen = !options.prebuilt && !own?.live.takeAttempt;
        // At once: what is opened after a wait browsers block. Empty, it waits for the rest.
        if (isSeen && needsPopup(request.authOption, request.redirectUri)) popup = openPopup();
        try {
          const [api, token] = await untilAborted(Promise.all([later(), tokens.get()]), signal);
          if (popup?.closed) return { kind: 'cancelled' };
          return await api.connect(request, signal, { ...options, token, popup });
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

    resume: (integration, signal) => made?.resume(integration, signal),

    async archiveConnection(id, signal) {
      await call('DELETE', connectionPath(id), { signal });
    },

    later,
  };
}
