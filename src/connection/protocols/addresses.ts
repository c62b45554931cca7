import type { Generation } from '../model.js';

/** Where the service of each generation is. */
export const publicUris: Readonly<Record<Generation, string>> = {
  'integration-app': 'https://api.integration.app',
  membrane: 'https://api.getmembrane.com',
};

/** `""` for what is no address. */
export function originOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).origin : '';
}
