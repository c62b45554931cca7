import { stableId } from '../ids.js';
import { apart } from './apart.js';
import { connections } from './connections.js';
import { credentials } from './credentials.js';
import { health } from './health.js';
import { membrane } from './membrane.js';
import { isYounger, type CatalogIntegration } from './model.js';
import { oauth } from './oauth.js';
import { trouble } from './trouble.js';

const described = [...credentials, ...oauth, ...connections, ...membrane, ...apart, ...health, ...trouble];
const keys = new Set(described.map(({ key }) => key));

/** What the older generation has, as the younger would have it: all that is not described for it anyway. */
const younger: CatalogIntegration[] = described
  .filter((integration) => !isYounger(integration))
  .map((integration) => ({
    ...integration,
    key: `membrane-${integration.key}`,
    name: `${integration.name} 2`,
    describes: 'input-schema' as const,
  }))
  .filter(({ key }) => !keys.has(key));

export const catalog: readonly CatalogIntegration[] = [...described, ...younger];

export const integrationId = (integration: CatalogIntegration): string =>
  stableId(`integration ${integration.key}`);

export const connectorId = (integration: CatalogIntegration): string =>
  stableId(`connector ${integration.key}`);

export const externalAppId = (integration: CatalogIntegration): string =>
  stableId(`external app ${integration.key}`);

/** The integrations of the workspace. */
export const integrations = catalog.filter(({ withoutIntegration }) => !withoutIntegration);

const bySelector = (entries: readonly CatalogIntegration[], idOf: (entry: CatalogIntegration) => string) => {
  const found = new Map(entries.flatMap((entry) => [entry.key, idOf(entry)].map((name) => [name, entry])));
  return (selector: string): CatalogIntegration | undefined => found.get(selector);
};

/** By key or id. */
export const findIntegration = bySelector(integrations, integrationId);

/** What a connector connects, by the connector's key or id. */
export const findByConnector = bySelector(catalog, connectorId);

/** By the key or id of the external app, of which the younger generation alone tells. */
export const findByExternalApp = bySelector(catalog.filter(isYounger), externalAppId);
