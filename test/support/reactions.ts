import type { ConnectionForm } from '../../src/index.js';

/** Until a form has what comes after its first paint. */
export async function reactionsOf(form: ConnectionForm): Promise<void> {
  // The first paint asks for them.
  await form.updateComplete;
  await (form.constructor as typeof ConnectionForm).edition.reactions.load();
  await new Promise((resolve) => setTimeout(resolve));
  await form.updateComplete;
}
