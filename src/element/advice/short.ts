/** The chunk `advice` of the edition that has no room for more. */
import type { FormProperties } from '../form-properties.js';

let isSaid = false;

export function advise({ isConnected }: FormProperties): void {
  if (isSaid || !isConnected) return;
  isSaid = true;
  console.warn(
    '<connection-form> shows nothing: it needs the attributes integration-key and token-url, or its properties. In React import connection-form/react.',
  );
}
