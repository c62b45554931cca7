import type { ConnectionError } from '../error.js';
import {
  generationOf,
  includedAuthOptions,
  authOptionsRequest,
  readIntegration,
  readAuthOptions,
} from '../protocols/read-integration.js';
import { generationAt } from '../protocols/uris.js';
import { requireValidAnswer, readRecord, readText } from '../protocols/read-answers.js';
import { integrationPath } from './requests.js';
import type { ConnectorParameters, Integration } from '../model.js';
import type { CallService } from './http.js';

/**
 * Loads an integration, and its auth options by a second request if the first answer lacks them, or
 * they may depend on the connector's parameters.
 */
export async function loadIntegration(
  call: CallService,
  apiUri: string,
  selector: string,
  signal: AbortSignal,
  connectorParameters?: ConnectorParameters,
): Promise<Integration> {
  const answer = await call('GET', integrationPath(selector), { signal });
  // An empty answer would otherwise look like an integration without auth options.
  requireValidAnswer(readText(readRecord(answer).id));
  const included = includedAuthOptions(answer);
  const generation = generationAt(apiUri) ?? generationOf(included ?? []);
  if (included && generation && !connectorParameters) return readIntegration(answer, included, generation);
  const separate = await loadAuthOptions(call, answer, signal, connectorParameters);
  return readIntegration(
    answer,
    // Those that the answer includes do not depend on the parameters of the page.
    separate ?? included ?? [],
    separate ? 'membrane' : (generation ?? 'integration-app'),
  );
}

/**
 * Membrane has a separate path for auth options. The older generation does not have this path: the
 * result is undefined there, which distinguishes the two.
 */
function loadAuthOptions(
  call: CallService,
  integrationAnswer: unknown,
  signal: AbortSignal,
  connectorParameters?: ConnectorParameters,
): Promise<readonly unknown[] | undefined> {
  const { path, body } = authOptionsRequest(integrationAnswer, connectorParameters);
  return call('POST', path, { body, signal }).then(
    (options) => {
      requireValidAnswer(Array.isArray(options));
      return readAuthOptions(options);
    },
    (error: ConnectionError) => {
      if (error.code !== 'not-found') throw error;
      return undefined;
    },
  );
}
