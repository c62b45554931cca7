import { ConnectionError } from '../error.js';
import {
  generationAt,
  generationOf,
  includedOptions,
  optionsRequest,
  readIntegration,
  readOptions,
} from '../protocols/read-integration.js';
import { readRecord } from '../protocols/reading.js';
import { integrationPath } from './requests.js';
import type { Integration } from '../model.js';
import type { CallService } from './http.js';

/** An integration with its auth options, which take a second request where the first answer lacks them. */
export async function loadIntegration(
  call: CallService,
  apiUri: string,
  selector: string,
  signal: AbortSignal,
): Promise<Integration> {
  const answer = await call('GET', integrationPath(selector), { signal });
  // An empty answer would pass for an integration that has not been set up.
  if (!readRecord(answer).id) throw new ConnectionError('network', 'The service answered with no sense.');
  const included = includedOptions(answer);
  const generation = generationAt(apiUri) ?? generationOf(included ?? []);
  if (included && generation) return readIntegration(answer, included, generation);
  const separate = await loadOptions(call, answer, signal);
  return readIntegration(
    answer,
    included ?? separate ?? [],
    separate ? 'membrane' : (generation ?? 'integration-app'),
  );
}

/**
 * Membrane answers an integration's options separately. The older service knows no such path: the
 * result is undefined there, which tells the two apart.
 */
function loadOptions(
  call: CallService,
  integrationAnswer: unknown,
  signal: AbortSignal,
): Promise<readonly unknown[] | undefined> {
  const { path, body } = optionsRequest(integrationAnswer);
  return call('POST', path, { body, signal }).then(readOptions, (error: ConnectionError) => {
    if (error.code !== 'not-found') throw error;
    return undefined;
  });
}
