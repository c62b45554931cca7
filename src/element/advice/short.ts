/** The chunk `advice` of the edition that has no room for more. */
let isSaid = false;

export function advise(): void {
  if (isSaid) return;
  isSaid = true;
  console.warn(
    '<connection-form> shows nothing: it needs the attributes integration-key and token-url, or its properties. In React import connection-form/react.',
  );
}
