import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What a link sends at a time, about two packets: answers that come together share it. */
const PIECE = 2900;

/**
 * Pages and the service behind links of a chosen speed: every answer takes a round trip, and all
 * answers of one visit together no more than the link's bytes a second. The same for every
 * engine, and at the server, so that it holds for popups and event streams too.
 *
 * `files` by path: `{ body, type }`. Pages are on `localhost` and the service on `127.0.0.1`, two
 * sites to a browser, as in life.
 */
export async function startLinks({ files, apiUri }) {
  const visits = new Map();
  const packed = new Map(
    Object.entries(files).map(([path, { body, type }]) => [path, { body: pack(body), type }]),
  );

  // Addresses of their own keep every cache out of a visit, that of preflights too.
  const pages = await listen('page', ({ response, path, visit }) => {
    const file = packed.get(path) ?? (path === '/' ? visit.page : undefined);
    response.writeHead(
      file ? 200 : 404,
      file && { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' },
    );
    visit.count(response);
    return visit.send(response, file ? [file.body] : []);
  });

  const service = await listen('service', async ({ incoming, response, path, visit }) => {
    const headers = { ...incoming.headers, host: new URL(apiUri).host };
    const passed = request(apiUri + path, { method: incoming.method, headers });
    incoming.pipe(passed);
    response.on('close', () => passed.destroy());
    const [answer] = await once(passed, 'response');
    for (const name of ['connection', 'transfer-encoding']) delete answer.headers[name];
    response.writeHead(answer.statusCode, answer.headers);
    response.flushHeaders();
    visit.count(response);
    await visit.send(response, answer);
  });

  async function listen(to, answer) {
    const server = createServer(async (incoming, response) => {
      const [, id, path] = /^\/(\d+)(\/.*)$/.exec(incoming.url) ?? [];
      const visit = visits.get(id);
      if (!visit) return void response.writeHead(404).end();
      visit.requests.push({ at: Date.now(), to, method: incoming.method, path });
      await sleep(visit.roundTrip[to]);
      // A page that goes away leaves its answers behind.
      await answer({ incoming, response, path, visit }).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  return {
    /** A link for one visit: milliseconds for a round trip to pages and to the service, and bytes a second. */
    open({ roundTrip, bytesPerSecond = Infinity }) {
      const id = String(visits.size);
      const visit = new Visit(roundTrip, bytesPerSecond);
      visits.set(id, visit);
      visit.pageUri = `http://localhost:${pages.address().port}/${id}/`;
      visit.apiUri = `http://127.0.0.1:${service.address().port}/${id}`;
      return visit;
    },
    close() {
      for (const server of [pages, service]) {
        server.close();
        // Event streams never end by themselves.
        server.closeAllConnections();
      }
    },
  };
}

const pack = (body) => gzipSync(body, { level: 9 });

/** What one visit asks for and gets. */
class Visit {
  requests = [];
  page;
  #sent = [];
  #bytesPerSecond;
  #freeAt = 0;

  constructor(roundTrip, bytesPerSecond) {
    this.roundTrip = roundTrip;
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** What the visit finds at `pageUri`. */
  show(html) {
    this.page = { body: pack(html), type: 'text/html; charset=utf-8' };
  }

  /** Notes the head of an answer, as HTTP/1 has it. */
  count(response) {
    const head = Object.entries(response.getHeaders())
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    this.#sent.push({ at: Date.now(), bytes: head.length + 19 });
  }

  async send(response, parts) {
    for await (const part of parts) {
      for (let start = 0; start < part.length; start += PIECE) {
        const piece = part.subarray(start, start + PIECE);
        await this.#transmit(piece.length);
        response.write(piece);
        this.#sent.push({ at: Date.now(), bytes: piece.length });
      }
    }
    response.end();
  }

  /** One piece after the other; who has waited longest comes next. */
  async #transmit(bytes) {
    const now = performance.now();
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes / this.#bytesPerSecond) * 1000;
    if (this.#freeAt > now) await sleep(this.#freeAt - now);
  }

  /** Resolves when nothing has been sent for so many milliseconds. */
  async quiet(span) {
    while (Date.now() - this.#sent.at(-1).at < span) await sleep(50);
  }

  /** Bytes sent by a moment (milliseconds since 1970). */
  bytesUntil(moment = Infinity) {
    return this.#sent.reduce((sum, { at, bytes }) => (at <= moment ? sum + bytes : sum), 0);
  }

  /** Requests to the service, preflights among them, between two moments. */
  requestsBetween(from, until) {
    return this.requests.filter(({ at, to }) => to === 'service' && at >= from && at < until);
  }
}
