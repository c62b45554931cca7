import type { ConnectionErrorCode } from '../../src/connection/error.js';
import type { Fault } from './fault-server.js';

export interface FaultKind {
  readonly fault: Fault;
  /** What the form says; undefined where the answer is as good as any. */
  readonly code?: ConnectionErrorCode;
  /** Whether a read is tried again: after what fails for a moment, but not after what is wrong. */
  readonly transient?: boolean;
  /** No fault of an answer in which nothing is read. */
  readonly readsOnly?: boolean;
  /** One try is many requests. */
  readonly repeats?: boolean;
}

const status =
  (code: number, headers = {}, body = '{}'): Fault =>
  (response) => {
    response.writeHead(code, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };

const inADay = (days: number) => new Date(Date.now() + days * 864e5).toUTCString();

/** What may become of a request. */
export const faults: Readonly<Record<string, FaultKind>> = {
  ...Object.fromEntries(
    [429, 500, 502, 503, 504].map((code): [string, FaultKind] => [
      `a ${code}`,
      { fault: status(code), code: 'service', transient: true },
    ]),
  ),
  'a 400': { fault: status(400), code: 'refused' },
  'a 401': { fault: status(401), code: 'unauthorized' },
  'a 403': { fault: status(403), code: 'refused' },
  'a 404': { fault: status(404), code: 'not-found' },
  'a 409': { fault: status(409), code: 'refused' },
  '429 with Retry-After beyond the limit': { fault: status(429, { 'Retry-After': '60' }), code: 'service' },
  '503 with Retry-After tomorrow': { fault: status(503, { 'Retry-After': inADay(1) }), code: 'service' },
  '503 with Retry-After now': {
    fault: status(503, { 'Retry-After': '0' }),
    code: 'service',
    transient: true,
  },
  '503 with Retry-After yesterday': {
    fault: status(503, { 'Retry-After': inADay(-1) }),
    code: 'service',
    transient: true,
  },
  'HTML with 500': { fault: status(500, {}, '<h1>Oops</h1>'), code: 'service', transient: true },
  'HTML with 200': {
    fault: status(200, { 'Content-Type': 'text/html' }, '<h1>Welcome to our Wi-Fi</h1>'),
    code: 'service',
    readsOnly: true,
  },
  'id: 42': { fault: status(200, {}, '{"id": 42}'), code: 'service', readsOnly: true },
  'an empty body': { fault: status(200, {}, ''), code: 'service', readsOnly: true },
  'half of JSON': { fault: status(200, {}, '{"id": "i"'), code: 'service', readsOnly: true },
  'a connection that is closed': {
    fault: (_, { socket }) => socket.destroy(),
    code: 'network',
    transient: true,
  },
  'a reset in the middle of the body': {
    fault: (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"id":', () => response.socket?.resetAndDestroy());
    },
    code: 'network',
    transient: true,
  },
  'redirects without end': {
    fault: (response, { url }) => {
      response.writeHead(307, { Location: url });
      response.end();
    },
    code: 'network',
    transient: true,
    repeats: true,
  },
  'no answer': { fault: () => {}, code: 'timeout' },
  'a byte now and then': {
    fault: (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
    code: 'timeout',
  },
  'JSON that says it is text': {
    fault: (response, _, json) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.end(json);
    },
  },
  'an answer of 2 MB': {
    fault: (response, _, json) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(json + ' '.repeat(2e6));
    },
  },
};
