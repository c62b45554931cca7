import type { Context, MiddlewareHandler } from 'hono';
import { tooLarge } from './errors.js';

/** In bytes: more than any form holds. */
const most = 1 << 20;

/** Answers a request with a larger body as 413, without reading all of it. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const { body, headers } = c.req.raw;
  if (Number(c.req.header('Content-Length') ?? 0) > most) refuse(c);
  if (body && c.req.header('Transfer-Encoding')) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > most) refuse(c);
      chunks.push(chunk);
    }
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body: Buffer.concat(chunks) });
  }
  return next();
};

function refuse(c: Context): never {
  // What has not been read makes the connection unusable.
  c.header('Connection', 'close');
  throw tooLarge(`The body has more than ${most} bytes.`);
}
