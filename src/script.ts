import type { Send } from './connection/service/requests.js';
import { sendEarlyRequests } from './early-requests.js';

/** A function, because variables at the top level of a module, here the early responses, are never freed. */
async function start(sendOrTake: Send): Promise<void> {
  const { define } = await import('./form.js');
  define(sendOrTake);
}

await start(sendEarlyRequests(document));
