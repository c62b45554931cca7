import { originOf, publicUris } from './addresses.js';
import { readConnection, readHttpUri, readRecord, readSchema, readText, type Raw } from './reading.js';
import type { AuthOption, Generation, Integration } from '../model.js';

/** The auth options that the integration's answer includes; undefined when they have to be requested. */
export function includedOptions(answer: unknown): readonly unknown[] | undefined {
  return readOptions(readRecord(answer).authOptions);
}

/** An empty list counts as none. */
export function readOptions(options: unknown): readonly unknown[] | undefined {
  return Array.isArray(options) && options.length > 0 ? options : undefined;
}

/** The request for the auth options of an integration whose answer includes none. */
export function optionsRequest(answer: unknown) {
  const integrationId = readText(readRecord(answer).id);
  return { path: '/connection-options', body: { integrationId } } as const;
}

/**
 * The generation by the service's address; undefined for addresses that are not the vendor's, where
 * the answers show it.
 */
export function generationAt(apiUri: string): Generation | undefined {
  const origin = originOf(apiUri);
  return (Object.keys(publicUris) as Generation[]).find((generation) => publicUris[generation] === origin);
}

/**
 * The generation by auth options: Membrane's have an `inputSchema`, beside an older `ui` or
 * without. Undefined when none of them asks for anything.
 */
export function generationOf(options: readonly unknown[]): Generation | undefined {
  const some = (property: string) => options.some((option) => property in readRecord(option));
  if (some('inputSchema')) return 'membrane';
  return some('ui') ? 'integration-app' : undefined;
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

/**
 * Integration.app's options have under `ui` what Membrane's have themselves; each also sends some
 * of it in the other's place.
 */
function readOption(raw: Raw, generation: Generation, integration: Raw): AuthOption {
  const ui = readRecord(raw.ui);
  const option: Raw = { ...raw, schema: raw.inputSchema };
  const [first, second] = generation === 'membrane' ? [option, ui] : [ui, option];
  return {
    key: readText(raw.key),
    type: readText(raw.type) || readText(integration.authType),
    title: readText(raw.title),
    description: readText(first.description) || readText(second.description),
    helpUri: readHttpUri(first.helpUri) || readHttpUri(second.helpUri),
    schema: readSchema(first.schema) ?? readSchema(second.schema),
  };
}
