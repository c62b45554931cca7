import { stableId } from '../ids.js';
import { connections } from './connections.js';
import { credentials } from './credentials.js';
import { membrane } from './membrane.js';
import type { CatalogIntegration } from './model.js';
import { oauth } from './oauth.js';
import { trouble } from './trouble.js';

export const catalog: readonly CatalogIntegration[] = [
  ...credentials,
  ...oauth,
  ...connections,
  ...membrane,
  ...trouble,
];

export const integrationId = (integration: CatalogIntegration): string => stableId(`integration ${integration.key}`);

const bySelector = new Map(catalog.flatMap((entry) => [[entry.key, entry], [integrationId(entry), entry]] as const));

/** By key or id. */
export const findIntegration = (selector: string): CatalogIntegration | undefined => bySelector.get(selector);
