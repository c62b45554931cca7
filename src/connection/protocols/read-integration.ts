import { integrationApp } from './integration-app.js';
import { membrane } from './membrane.js';
import { readConnection, readRecord, readText, type Raw } from './reading.js';
import type { Protocol } from './protocol.js';
import type { Generation, Integration } from '../model.js';

const protocols: Record<Generation, Protocol> = { 'integration-app': integrationApp, membrane };

export function protocolOf({ generation }: { readonly generation: Generation }): Protocol {
  return protocols[generation];
}

/** The options in the service's answer; undefined when they have to be asked for. */
export function carriedOptions(answer: unknown): readonly unknown[] | undefined {
  const { authOptions } = readRecord(answer);
  return Array.isArray(authOptions) && authOptions.length > 0 ? authOptions : undefined;
}

/**
 * The generation that a service's address tells; undefined for addresses of others, where the
 * answers tell it.
 */
export function generationAt(apiUri: string): Generation | undefined {
  const origin = URL.canParse(apiUri) ? new URL(apiUri).origin : '';
  return Object.values(protocols).find(({ defaultApiUri }) => defaultApiUri === origin)?.generation;
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
  const protocol = protocols[known ?? generationOf(options.map(readRecord))];
  return {
    id: readText(raw.id),
    key: readText(raw.key),
    name: readText(raw.name) || readText(raw.key),
    logoUri: readText(raw.logoUri),
    description: readText(raw.description),
    generation: protocol.generation,
    authOptions: options.map((option) => readTypedOption(protocol, option, raw)),
    connection: raw.connection ? readConnection(raw.connection) : undefined,
    oAuthCallbackUri: readText(raw.oAuthCallbackUri),
    raw,
  };
}

function generationOf(options: readonly Raw[]): Generation {
  const newer = options.some((option) => 'inputSchema' in option);
  return newer || !options.every((option) => 'ui' in option) ? 'membrane' : 'integration-app';
}

function readTypedOption(protocol: Protocol, option: unknown, integration: Raw) {
  const read = protocol.readOption(readRecord(option));
  return read.type ? read : { ...read, type: readText(integration.authType) };
}
