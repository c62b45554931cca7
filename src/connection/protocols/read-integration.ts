import {
  readConnection,
  readHttpUri,
  readName,
  readRecord,
  readSchema,
  readText,
  type Raw,
} from './read-answers.js';
import type { ConnectorParameters, AuthOption, Generation, Integration } from '../model.js';

/** The auth options in the answer; undefined when they need a request of their own. */
export function includedAuthOptions(answer: unknown): readonly unknown[] | undefined {
  return readAuthOptions(readRecord(answer).authOptions);
}

/** Undefined for an empty list too. */
export function readAuthOptions(options: unknown): readonly unknown[] | undefined {
  return Array.isArray(options) && options.length > 0 ? options : undefined;
}

/** The request for the auth options of an integration. */
export function authOptionsRequest(answer: unknown, connectorParameters?: ConnectorParameters) {
  const integrationId = readText(readRecord(answer).id);
  return { path: '/connection-options', body: { integrationId, connectorParameters } } as const;
}

/**
 * The generation by the auth options: Membrane's have an `inputSchema`, some an older `ui` as well.
 * Undefined when none of them has a schema.
 */
export function generationOf(options: readonly unknown[]): Generation | undefined {
  const some = (property: string) => options.some((option) => property in readRecord(option));
  if (some('inputSchema')) return 'membrane';
  return some('ui') ? 'integration-app' : undefined;
}

/** Reads an integration from the answer of the service and the auth options. */
export function readIntegration(
  answer: unknown,
  options: readonly unknown[],
  generation: Generation,
): Integration {
  const raw = readRecord(answer);
  const state = readText(raw.state);
  const config = readRecord(raw.optionsConfig);
  const authOptions = options
    .map((option) => readAuthOption(readRecord(option), generation, raw))
    .filter(({ key }) => readRecord(config[key]).disabled !== true);
  return {
    id: readText(raw.id),
    kind: 'integration',
    key: readText(raw.key),
    name: readName(raw.name) || readName(raw.key),
    logoUri: readText(raw.logoUri),
    description: readText(raw.description),
    oAuthCallbackUri: readText(raw.oAuthCallbackUri),
    generation,
    authOptions,
    state,
    // In every other state it is still set up, has failed, or waits for its maker. Not every service says.
    isAvailable:
      authOptions.length > 0 && /^(READY)?$/.test(state) && !raw.isDeactivated && !raw.hasMissingParameters,
    connection: raw.connection ? readConnection(raw.connection) : undefined,
    raw,
  };
}

/**
 * Integration.app has under `ui` what Membrane has in the auth option itself. Each of them sends some
 * properties in the place of the other, which is read second.
 */
function readAuthOption(raw: Raw, generation: Generation, integration: Raw): AuthOption {
  const ui = readRecord(raw.ui);
  const option: Raw = { ...raw, schema: raw.inputSchema };
  const [first, second] = generation === 'membrane' ? [option, ui] : [ui, option];
  return {
    key: readText(raw.key),
    type: readText(raw.type) || readText(integration.authType),
    title: readName(raw.title),
    description: readText(first.description) || readText(second.description),
    helpUri: readHttpUri(first.helpUri) || readHttpUri(second.helpUri),
    schema: readSchema(first.schema) ?? readSchema(second.schema),
  };
}
