import type { Send } from './connection/service/requests.js';
import { sendEarlyRequests } from './early-requests.js';

/** In a function of its own, so that nothing here keeps the early responses once the form has them. */
async function start(sendOrTake: Send): Promise<void> {
  const { define } = await import('./form.js');
  define(sendOrTake);
}

await start(sendEarlyRequests(document));
