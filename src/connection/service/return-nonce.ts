/**
 * The query parameter that holds the nonce in the address of a return. Apart from `return-trip`,
 * which comes with the connector: the first load has to wait for that only after a return.
 */
export const returnNonce = 'connectionNonce';

/** Whether the page's address looks like a return from a redirect; `takeReturn` checks it. */
export function looksLikeReturn(): boolean {
  return location.search.includes(returnNonce);
}
