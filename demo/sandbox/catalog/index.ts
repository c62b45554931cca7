import { stableId } from '../ids.js';
import { connections } from './connections.js';
import { credentials } from './credentials.js';
import { health } from './health.js';
import { membrane } from './membrane.js';
import { isYounger, type CatalogIntegration } from './model.js';
import { oauth } from './oauth.js';
import { trouble } from './trouble.js';

const described = [...credentials, ...oauth, ...connections, ...membrane, ...health, ...trouble];
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

const bySelector = new Map(
  catalog.flatMap(
    (entry) =>
      [
        [entry.key, entry],
        [integrationId(entry), entry],
      ] as const,
  ),
);

/** By key or id. */
export const findIntegration = (selector: string): CatalogIntegration | undefined => bySelector.get(selector);
