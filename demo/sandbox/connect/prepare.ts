import { findByConnector, findIntegration } from '../catalog/index.js';
import {
  isYounger,
  optionsOf,
  type CatalogIntegration,
  type CatalogOption,
  type Owner,
} from '../catalog/model.js';
import type { Connection, ConnectionChange } from '../connections.js';
import type { Caller } from '../customers.js';
import { badRequest, misconfigured, notFound } from '../errors.js';
import { requireTexts } from '../read-object.js';
import { onlySecrets } from '../secrets.js';
import type { Service } from '../service.js';
import type { Addressee, Attempt } from './attempts.js';
import type { RawRequest } from './read-request.js';

/** Whom to tell; a `redirectUri` that is no address of the web or of an app is never followed. */
export function readAddressee({ fields }: RawRequest): Addressee {
  const redirectUri = text(fields.redirectUri);
  return {
    requestId: text(fields.requestId),
    redirectUri: redirectUri !== undefined && isAddress(redirectUri) ? redirectUri : undefined,
    customState: text(fields.customState),
    connectionId: text(fields.connectionId),
  };
}

/** The fields that are strings. */
export const texts = [
  'integrationId',
  'integrationKey',
  'connectionId',
  'name',
  'authOptionKey',
  'requestId',
  'redirectUri',
  'customState',
  'connectorId',
  'connectorKey',
  'connectorVersion',
  'connectionKey',
  'connectionRequestId',
  'intent',
];

/**
 * Finds out who wants to connect what, or throws why that cannot be. Each generation reads the
 * parameters under a name of its own, and connects its own integrations only.
 */
export async function prepare(
  service: Service,
  request: RawRequest,
  addressee: Addressee,
  younger: boolean,
): Promise<Attempt> {
  if (request.problem) throw request.problem;
  const { fields } = request;
  requireTexts(fields, texts);
  const caller = await admit(service, fields.token);
  const redirectUri = text(fields.redirectUri);
  if (redirectUri !== undefined && !addressee.redirectUri) {
    throw badRequest('The redirectUri must be an http: or https: address, or one of an app.');
  }
  const { integration, owner, renews, option } = chooseTarget(service, caller, fields, younger);
  return {
    addressee,
    caller,
    integration,
    owner,
    option,
    change: {
      name: text(fields.name),
      authOptionKey: option.key,
      parameters: {
        ...(renews?.authOptionKey === option.key && onlySecrets(renews)),
        ...((younger ? fields.input : fields.connectionParameters) as object | undefined),
      },
      customState: addressee.customState,
      connectorParameters: fields.connectorParameters ?? renews?.connectorParameters,
      ...(younger && readYounger(fields)),
    },
    several: fields.allowMultipleConnections === true || fields.allowMultipleConnections === 'true',
    renews,
  };
}

/** Who the token speaks for; throws when it is none, or begins too many attempts. */
export async function admit({ customers, attemptRate }: Service, token: unknown): Promise<Caller> {
  const caller = await customers.authenticate(token).catch((error) => {
    attemptRate.count('');
    throw error;
  });
  attemptRate.count(caller.customer.id);
  return caller;
}

/** What is to be connected: a connection again, an integration, or with the younger generation a connector. */
interface Target {
  readonly integration: CatalogIntegration;
  readonly owner?: Owner;
  readonly renews?: Connection;
}

/** Also how it is to be connected. `younger` names the only generation that may be asked for it. */
export function chooseTarget(
  service: Service,
  caller: Caller,
  fields: RawRequest['fields'],
  younger?: boolean,
): Target & { option: CatalogOption } {
  const target = choose(service, caller, fields, younger);
  const { integration, renews } = target;
  if (younger !== undefined && isYounger(integration) !== younger)
    throw notFound(`${integration.name} is connected elsewhere.`);
  const options = optionsOf(integration, fields.connectorParameters ?? renews?.connectorParameters);
  const option = chooseOption(
    { ...integration, options },
    text(fields.authOptionKey) ?? renews?.authOptionKey,
  );
  return { ...target, option };
}

function choose(
  service: Service,
  { customer }: Caller,
  fields: RawRequest['fields'],
  younger?: boolean,
): Target {
  const connectionId = text(fields.connectionId);
  if (connectionId !== undefined) {
    const renews = service.connections.get(customer, connectionId);
    if (renews.archivedAt) throw notFound(`Connection "${connectionId}" is archived.`);
    return { integration: renews.integration, renews };
  }
  // A key names a connection before there is one.
  const key = younger ? text(fields.connectionKey) : undefined;
  const named = service.connections.of(customer).find((one) => one.key === key && !one.archivedAt);
  if (key && named) return { integration: named.integration, renews: named };
  const selector = text(fields.integrationId) ?? text(fields.integrationKey);
  const connector = younger === false ? undefined : (text(fields.connectorId) ?? text(fields.connectorKey));
  if (selector === undefined && connector !== undefined) {
    const integration = findByConnector(connector);
    if (!integration) throw notFound(`Connector "${connector}" is not found.`);
    return { integration, owner: 'connector' };
  }
  if (selector === undefined) {
    throw badRequest(
      'Which integration to connect is not said: integrationId, integrationKey and connectionId are missing.',
    );
  }
  const integration = findIntegration(selector);
  if (!integration) throw notFound(`Integration "${selector}" is not found.`);
  return { integration };
}

/** What only the younger generation reads besides. */
export function readYounger(fields: RawRequest['fields']): Partial<ConnectionChange> {
  const connectorVersion = text(fields.connectorVersion);
  const key = text(fields.connectionKey);
  const meta = { connectionRequestId: text(fields.connectionRequestId), intent: text(fields.intent) };
  return {
    ...(connectorVersion && { connectorVersion }),
    ...(key && { key }),
    ...((meta.connectionRequestId ?? meta.intent) && { meta }),
  };
}

function chooseOption(
  { name, options, setup, disabledOptions }: CatalogIntegration,
  key: string | undefined,
): CatalogOption {
  if (setup) throw misconfigured(`${name} is not set up to be connected.`);
  if (key && disabledOptions?.includes(key)) throw misconfigured(`${name} has disabled "${key}".`);
  const option = key === undefined ? options[0] : options.find((one) => one.key === key);
  if (option) return option;
  if (options.length === 0) throw misconfigured(`Authentication is not configured for ${name}.`);
  throw badRequest(`${name} has no auth option "${key}".`);
}

/** A text that says something; SDKs send the word "undefined" for an id they were not given. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value !== 'undefined' ? value : undefined;

/** Of the web, or of an app whose scheme has a domain in it. */
function isAddress(uri: string): boolean {
  return URL.canParse(uri) && /^https?:$|\./.test(new URL(uri).protocol);
}
