import { createReadStream, existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * What a page's visitors see of its origin: the built pages of a folder or of a server behind it, and the address
 * of the back end that answers with the customer's token.
 */
export async function startFront(behind: string | number, signToken: () => Promise<string>) {
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url!, 'http://front');
    if (pathname === '/favicon.ico') return outgoing.writeHead(204).end();
    if (pathname === '/integration-app-token') {
      outgoing.writeHead(200, { 'Content-Type': 'application/json' });
      return outgoing.end(JSON.stringify({ token: await signToken() }));
    }
    if (typeof behind === 'string') {
      const file = join(behind, pathname);
      if (!existsSync(file)) return outgoing.writeHead(404).end();
      outgoing.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      return createReadStream(file).pipe(outgoing);
    }
    const { method, headers, url } = incoming;
    const passed = request({ host: '127.0.0.1', port: behind, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
