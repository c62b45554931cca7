import type { Generation } from '../model.js';

/** Where the service of each generation is. */
export const publicUris: Readonly<Record<Generation, string>> = {
  'integration-app': 'https://api.integration.app',
  membrane: 'https://api.getmembrane.com',
};

/** The service of a page that names none. */
export const defaultApiUri = publicUris['integration-app'];

/** `""` for what is no address. */
export function originOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).origin : '';
}

/** Keeps a path that the service's address may have; the other begins with a slash. */
export function joinUri(apiUri: string, path: string): string {
  return apiUri.replace(/\/+$/, '') + path;
}
