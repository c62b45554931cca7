import type { Send } from './connection/service/requests.js';
import { sendEarlyRequests } from './early-requests.js';

/** A function, because what a module holds at its top level is never freed: the early responses. */
async function start(sendOrTake: Send): Promise<void> {
  const { define } = await import('./form.js');
  define(sendOrTake);
}

await start(sendEarlyRequests(document));
