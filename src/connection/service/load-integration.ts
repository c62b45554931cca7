import { ConnectionError } from '../error.js';
import {
  generationAt,
  generationOf,
  includedAuthOptions,
  authOptionsRequest,
  readIntegration,
  readAuthOptions,
} from '../protocols/read-integration.js';
import { readRecord } from '../protocols/read-answers.js';
import { integrationPath } from './requests.js';
import type { Integration } from '../model.js';
import type { CallService } from './http.js';

/** Loads an integration, and its auth options by a second request if the first answer lacks them. */
export async function loadIntegration(
  call: CallService,
  apiUri: string,
  selector: string,
  signal: AbortSignal,
): Promise<Integration> {
  const answer = await call('GET', integrationPath(selector), { signal });
  // An empty answer would otherwise look like an integration without auth options.
  if (!readRecord(answer).id) throw new ConnectionError('network', 'The service answered with no sense.');
  const included = includedAuthOptions(answer);
  const generation = generationAt(apiUri) ?? generationOf(included ?? []);
  if (included && generation) return readIntegration(answer, included, generation);
  const separate = await loadAuthOptions(call, answer, signal);
  return readIntegration(
    answer,
    included ?? separate ?? [],
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
): Promise<readonly unknown[] | undefined> {
  const { path, body } = authOptionsRequest(integrationAnswer);
  return call('POST', path, { body, signal }).then(readAuthOptions, (error: ConnectionError) => {
    if (error.code !== 'not-found') throw error;
    return undefined;
  });
}
