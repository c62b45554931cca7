import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';

type Fetch = Parameters<typeof getRequestListener>[0];

/** A server on this machine alone, whose address is known before what it serves. */
export interface Listening {
  readonly port: number;
  serve(fetch: Fetch, latency?: number): void;
  close(): Promise<void>;
}

export async function listen(port = 0): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    serve(fetch, latency = 0) {
      const answer = getRequestListener(fetch, { overrideGlobalObjects: false });
      server.on('request', async (incoming, outgoing) => {
        const slowed = /^\/latency\/(\d+)(?=\/)/.exec(incoming.url ?? '');
        if (slowed) incoming.url = incoming.url?.slice(slowed[0].length);
        const delay = latency + Number(slowed?.[1] ?? 0);
        if (delay > 0) await sleep(delay);
        await answer(incoming, outgoing);
      });
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Event streams never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.');
  return address.port;
}
