import { askAhead } from './ask-ahead.js';
import type { Ask } from './connection/service/ask.js';

/** Keeps nothing of what was asked once the form has it. */
async function start(first: Ask): Promise<void> {
  const { define } = await import('./form.js');
  define(first);
}

await start(askAhead(document));
