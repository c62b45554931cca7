/** What names the return from a redirect in the page's address. */
export const nonceName = 'connectionNonce';

/** Whether the page's address looks as if somebody came back to it; the note that was kept tells. */
export function comesBack(): boolean {
  return location.search.includes(nonceName);
}
