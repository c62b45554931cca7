import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that nobody listens on, chosen by the system: runs that begin at once get different ones. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
