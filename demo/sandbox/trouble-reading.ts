import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { CatalogIntegration } from './catalog/model.js';
import type { Caller } from './customers.js';
import { internal } from './errors.js';

/** What an integration that is hard to read answers in place of itself; nothing when it is well. */
export async function troubleReading(
  integration: CatalogIntegration,
  { customer, controls }: Caller,
  { incoming }: HttpBindings,
): Promise<Response | undefined> {
  switch (integration.behaviour?.reading) {
    case 'slow':
      await sleep(controls.slow ?? 3000);
      return;
    case 'failing':
      throw internal(`${integration.name} cannot be read at the moment. Please try again later.`);
    case 'flaky': {
      const reads = (customer.reads.get(integration.key) ?? 0) + 1;
      customer.reads.set(integration.key, reads);
      if (reads === 1) throw internal(`${integration.name} could not be read.`);
      return;
    }
    case 'bad-gateway':
      return new Response('<h1>502 Bad Gateway</h1>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'unreachable':
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    default:
      return;
  }
}
