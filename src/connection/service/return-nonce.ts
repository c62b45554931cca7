/**
 * The query parameter with the nonce in the redirect URI. Not in `return-trip.ts`, which is in the
 * chunk `connector`: the first load needs that only after a return.
 */
export const nonceParameter = 'connectionNonce';

/** Whether the page's URL looks like a return by redirect; `takeReturn` verifies it. */
export function looksLikeReturn(): boolean {
  return location.search.includes(nonceParameter);
}
