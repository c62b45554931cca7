import type { Generation } from '../model.js';

/** The URI of each generation's public API. */
export const publicUris: Readonly<Record<Generation, string>> = {
  'integration-app': 'https://api.integration.app',
  membrane: 'https://api.getmembrane.com',
};

/** The default of `apiUri`. */
export const defaultApiUri = publicUris['integration-app'];

/** `""` for an invalid URI. */
export function originOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).origin : '';
}

/** Appends a path, which begins with a slash, to the API's URI, which may have a path itself. */
export function joinUri(apiUri: string, path: string): string {
  return apiUri.replace(/\/+$/, '') + path;
}

/** The generation by the API's URI; undefined for other hosts, where the answers show it. */
export function generationAt(apiUri: string): Generation | undefined {
  const origin = originOf(apiUri);
  return (Object.keys(publicUris) as Generation[]).find((generation) => publicUris[generation] === origin);
}
