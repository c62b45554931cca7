import { publicUris } from './addresses.js';
import { readOption } from './read-option.js';
import { readConnection, readRecord, readText, type Raw } from './reading.js';
import type { AuthOption, Generation, Integration } from '../model.js';

/** The options in the service's answer; undefined when they have to be asked for. */
export function carriedOptions(answer: unknown): readonly unknown[] | undefined {
  const { authOptions } = readRecord(answer);
  return Array.isArray(authOptions) && authOptions.length > 0 ? authOptions : undefined;
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
  const origin = URL.canParse(apiUri) ? new URL(apiUri).origin : '';
  return (Object.keys(publicUris) as Generation[]).find((generation) => publicUris[generation] === origin);
}

/**
 * An integration from the service's answer and its auth options. Unless the generation is known,
 * the options tell it: Membrane's have an `inputSchema`, beside an older `ui` or without.
 */
export function readIntegration(
  answer: unknown,
  options: readonly unknown[],
  known: Generation | undefined,
): Integration {
  const raw = readRecord(answer);
  const generation = known ?? generationOf(options.map(readRecord));
  return {
    id: readText(raw.id),
    key: readText(raw.key),
    name: readText(raw.name) || readText(raw.key),
    logoUri: readText(raw.logoUri),
    description: readText(raw.description),
    generation,
    authOptions: options.map((option) => readTypedOption(option, generation, raw)),
    connection: raw.connection ? readConnection(raw.connection) : undefined,
    oAuthCallbackUri: readText(raw.oAuthCallbackUri),
    raw,
  };
}

function generationOf(options: readonly Raw[]): Generation {
  const newer = options.some((option) => 'inputSchema' in option);
  return newer || !options.every((option) => 'ui' in option) ? 'membrane' : 'integration-app';
}

function readTypedOption(option: unknown, generation: Generation, integration: Raw): AuthOption {
  const read = readOption(readRecord(option), generation);
  return read.type ? read : { ...read, type: readText(integration.authType) };
}
