import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

interface PageToServe {
  /** With the files that the page names, and itself as `index.html` unless its text is given. */
  readonly folder: string;
  readonly page?: string;
  /** Of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers at the address that the README gives the token. */
  signToken(): Promise<string>;
}

export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a page, its files and a customer's token on one origin, as a small back end does. */
export async function servePage({ folder, page, headers, signToken }: PageToServe): Promise<ServedPage> {
  const answer = async (path: string): Promise<[type: string, body: string]> => {
    if (path === '/integration-app-token')
      return ['application/json', JSON.stringify({ token: await signToken() })];
    if (path === '/' && page !== undefined) return ['text/html', page];
    const file = path === '/' ? '/index.html' : path;
    return [TYPES[extname(file)] ?? 'text/plain', await readFile(join(folder, file), 'utf8')];
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    answer(path).then(
      ([type, body]) =>
        response.writeHead(200, { 'Content-Type': type, ...(path === '/' && headers) }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
