import { ImportedChunk } from './chunks/imported-chunk.js';
import type { Send } from './connection/service/requests.js';
import { EARLY_REQUESTS, sendEarlyRequests } from './early-requests.js';
import { sayMissing } from './missing-form.js';
import './tag-name.js';

/** A function, because variables at the top level of a module, here the early responses, are never freed. */
async function start(sendOrTake: Send): Promise<void> {
  const form = new ImportedChunk(() => import('./form.js'));
  const said: (() => void)[] = [];
  const { define } = await form.loadPatiently((cause) => said.push(sayMissing(document, cause)));
  define(sendOrTake);
  for (const takeBack of said) takeBack();
}

const { [EARLY_REQUESTS]: sendOrTake } = globalThis as { [EARLY_REQUESTS]?: Send };
void start(sendEarlyRequests(document, sendOrTake));
