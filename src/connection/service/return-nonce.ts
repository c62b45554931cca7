/**
 * The name of the nonce in the address that a redirect comes back to. Apart from what reads the
 * return, so that the first load can tell without it that nobody has come back.
 */
export const returnNonce = 'connectionNonce';

/** Whether the page's address looks like a return; whether it is one, `takeReturn` can tell. */
export function looksLikeReturn(): boolean {
  return location.search.includes(returnNonce);
}
