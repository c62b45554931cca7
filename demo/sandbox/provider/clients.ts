import type { ClientMetadata } from 'oidc-provider';
import { catalog } from '../catalog/index.js';
import { stableId } from '../ids.js';

/** The secret that the service was given when it registered with the other app of this integration. */
export const clientSecret = (integrationKey: string): string => stableId(`client secret ${integrationKey}`);

/** One client for each OAuth 2 integration: the provider stands for all their other apps. */
export function clients(redirectUris: string[]): ClientMetadata[] {
  return catalog
    .filter(({ options }) => options.some(({ type }) => type === 'oauth2'))
    .map(({ key, name }) => ({
      client_id: key,
      client_secret: clientSecret(key),
      client_name: name,
      redirect_uris: redirectUris,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    }));
}
