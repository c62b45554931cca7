import { connectorId, externalAppId, integrationId } from './catalog/index.js';
import { logoUri } from './catalog/logo.js';
import { isYounger, type CatalogIntegration, type CatalogOption } from './catalog/model.js';
import { presentConnection } from './connections.js';
import type { Customer } from './customers.js';
import type { Service } from './service.js';

/** Where the other app sends its user back. */
export function callbackUri(service: Service, integration: CatalogIntegration): string {
  const uri = new URL('/oauth-callback', service.apiUri);
  // The same server under another name: another origin to the browser, and another site.
  if (integration.behaviour?.ownCallback) uri.hostname = 'localhost';
  return uri.href;
}

/** An integration as a list shows it. */
export function presentListedIntegration(
  service: Service,
  customer: Customer,
  integration: CatalogIntegration,
) {
  const connection = service.connections.current(customer, integration);
  return {
    id: integrationId(integration),
    key: integration.key,
    name: integration.name,
    description: integration.description,
    logoUri: logoUri(integration.name, integration.color),
    connectorId: connectorId(integration),
    authType: integration.options[0]?.type,
    ...presentSetup(integration),
    oAuthCallbackUri: callbackUri(service, integration),
    ...(connection && { connection: presentConnection(connection, customer) }),
  };
}

/** How an integration is set up, and what is wrong with that. */
function presentSetup(integration: CatalogIntegration) {
  const { options, setup = {}, disabledOptions = [] } = integration;
  const isConfigured = options.length > 0;
  const error = setup.error ?? (isConfigured ? '' : 'Authentication is not configured for this integration.');
  return {
    state: setup.state ?? (isConfigured ? 'READY' : 'CONFIGURATION_ERROR'),
    errors: error ? [{ type: 'configuration', message: error }] : [],
    hasMissingParameters: setup.hasMissingParameters ?? false,
    isDeactivated: setup.isDeactivated ?? false,
    ...(isYounger(integration) && {
      optionsConfig: Object.fromEntries(
        options.map(({ key }) => [key, { disabled: disabledOptions.includes(key) }]),
      ),
    }),
  };
}

/** An integration as it is read by itself: with its auth options, in the words of its generation. */
export function presentIntegration(service: Service, customer: Customer, integration: CatalogIntegration) {
  const { describes = 'ui', options } = integration;
  return {
    ...presentListedIntegration(service, customer, integration),
    ...(describes === 'ui' && { authOptions: options.map(inOlderWords) }),
    ...(describes === 'input-schema' && { authOptions: options.map(inYoungerWords) }),
  };
}

/** What the SDK asks of the connector: how each auth option reaches the other app. */
export function presentConnectorSpec({ key, name, color, options }: CatalogIntegration) {
  return {
    key,
    name,
    logoUri: logoUri(name, color),
    auth: {
      type: options[0]?.type,
      options: Object.fromEntries(options.map(({ key, type }) => [key, { type }])),
    },
  };
}

export function presentConnector(integration: CatalogIntegration) {
  const { key, name, color } = integration;
  return {
    id: connectorId(integration),
    key,
    name,
    logoUri: logoUri(name, color),
    ...(isYounger(integration) && { externalAppId: externalAppId(integration) }),
  };
}

export function presentExternalApp(integration: CatalogIntegration) {
  const { key, name, color } = integration;
  return {
    id: externalAppId(integration),
    key,
    name,
    logoUri: logoUri(name, color),
    appUri: `https://${key}.example`,
    defaultConnectorId: connectorId(integration),
  };
}

function inOlderWords({ key, type, title, description, helpUri, schema }: CatalogOption) {
  const asks = schema ?? description ?? helpUri;
  return { key, type, title, ...(asks !== undefined && { ui: { schema, description, helpUri } }) };
}

/** The younger generation knows no help link: the description holds it. */
export function inYoungerWords({ key, type, title, description, helpUri, schema }: CatalogOption) {
  const help = helpUri && `[How to find this](${helpUri})`;
  const text = [description, help].filter(Boolean).join('\n\n');
  return { key, type, title, ...(text && { description: text }), ...(schema && { inputSchema: schema }) };
}
