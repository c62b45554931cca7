import { originOf, publicUris } from './addresses.js';
import { readOption } from './read-option.js';
import { readConnection, readRecord, readText } from './reading.js';
import type { Generation, Integration } from '../model.js';

/** The options in the service's answer; undefined when they have to be asked for. */
export function carriedOptions(answer: unknown): readonly unknown[] | undefined {
  return readOptions(readRecord(answer).authOptions);
}

/** None are as good as no answer. */
export function readOptions(options: unknown): readonly unknown[] | undefined {
  return Array.isArray(options) && options.length > 0 ? options : undefined;
}

/** The request for the auth options of an integration whose answer carries none. */
export function optionsRequest(answer: unknown) {
  const integrationId = readText(readRecord(answer).id);
  return { path: '/connection-options', body: { integrationId } } as const;
}

/**
 * The generation that a service's address tells; undefined for addresses of others, where the
 * answers tell it.
 */
export function generationAt(apiUri: string): Generation | undefined {
  const origin = originOf(apiUri);
  return (Object.keys(publicUris) as Generation[]).find((generation) => publicUris[generation] === origin);
}

/**
 * The generation that auth options tell: Membrane's have an `inputSchema`, beside an older `ui` or
 * without. Undefined when none of them asks for anything.
 */
export function generationOf(options: readonly unknown[]): Generation | undefined {
  const say = (name: string) => options.some((option) => name in readRecord(option));
  if (say('inputSchema')) return 'membrane';
  return say('ui') ? 'integration-app' : undefined;
}

/** An integration from the service's answer and its auth options. */
export function readIntegration(
  answer: unknown,
  options: readonly unknown[],
  generation: Generation,
): Integration {
  const raw = readRecord(answer);
  return {
    id: readText(raw.id),
    key: readText(raw.key),
    name: readText(raw.name) || readText(raw.key),
    logoUri: readText(raw.logoUri),
    description: readText(raw.description),
    oAuthCallbackUri: readText(raw.oAuthCallbackUri),
    generation,
    authOptions: options.map((option) => readOption(readRecord(option), generation, raw)),
    connection: raw.connection ? readConnection(raw.connection) : undefined,
    raw,
  };
}
