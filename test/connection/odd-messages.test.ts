import { expect } from '@open-wc/testing';
import { awaitResult, type RunningAttempt } from '../../src/connection/attempt/await-result.js';
import { attemptLimits } from '../../src/connection/attempt/attempt-limits.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import { guardMessages } from '../../src/connection/sdk/message-guard.js';

/** Data that no service sends, and that throws where it is compared, read or written as JSON. */
function oddities(): Record<string, unknown> {
  const throwing = () => {
    throw new Error('Read');
  };
  const cyclic: Record<string, unknown> = {
    source: 'integration.app',
    requestId: 'r1',
    type: 'newConnectionFailure',
  };
  cyclic.errorData = cyclic.error = cyclic.connection = cyclic;
  const deep = JSON.parse('[{"a":'.repeat(5_000) + '1' + '}]'.repeat(5_000)) as unknown;
  return {
    nothing: null,
    'a source that throws where it is compared': { source: { toString: throwing, valueOf: throwing } },
    'a source without conversion': { source: Object.create(null) as unknown },
    'a source that can be cloned, and not compared': { source: { toString: 5, valueOf: 5 } },
    'a symbol as source': { source: Symbol('integration.app') },
    'a source that cannot be read': Object.defineProperty({}, 'source', { get: throwing }),
    'a request id that cannot be read': Object.defineProperty({ source: 'integration.app' }, 'requestId', {
      get: throwing,
    }),
    'a type that cannot be read': Object.defineProperty(
      { source: 'integration.app', requestId: 'r1' },
      'type',
      { get: throwing },
    ),
    'a connection that cannot be read': {
      source: 'integration.app',
      requestId: 'r1',
      type: 'newConnectionCreated',
      connection: Object.defineProperty({}, 'id', { get: throwing }),
    },
    'a proxy': new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
    'a cycle': { ...cyclic, type: 'other' },
    'what is deep': deep,
    'what is huge': { source: 'x'.repeat(20_000_000) },
  };
}

describe('odd messages', () => {
  const apiUri = 'https://api.example';
  // Its event stream, which nothing answers, asks for another token.
  const never = () => new Promise(() => {});
  const tokens = { get: never, renew: never };
  const service = { apiUri, tokens, limits: attemptLimits } as unknown as Service;
  const attempt = {
    request: { integration: { generation: 'integration-app', oAuthCallbackUri: '' } },
    requestId: 'r1',
    token: 'a.b.c',
  } as unknown as RunningAttempt;
  let errors: string[] = [];
  const note = (event: ErrorEvent) => {
    event.preventDefault();
    errors.push(event.message);
  };
  const { onerror } = window;
  beforeEach(() => {
    errors = [];
    window.onerror = null;
    addEventListener('error', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    window.onerror = onerror;
  });

  for (const [name, data] of Object.entries(oddities()))
    for (const origin of [apiUri, 'https://stranger.example'])
      it(`throw nothing, and end nothing: ${name}, from ${origin}`, async () => {
        const stop = new AbortController();
        let ended = false;
        awaitResult(service, attempt, stop.signal).then(
          () => (ended = true),
          () => (ended = true),
        );
        guardMessages(new Set([apiUri]), stop.signal);
        // As the SDK does.
        const sdk = ({ data }: MessageEvent) => (data || {}).source == 'integration.app';
        addEventListener('message', sdk);
        const { port1, port2 } = new MessageChannel();
        window.dispatchEvent(new MessageEvent('message', { data, origin, ports: [port1, port2] }));
        await new Promise((resolve) => setTimeout(resolve));
        expect(errors).to.deep.equal([]);
        expect(ended).to.equal(false);
        removeEventListener('message', sdk);
        stop.abort();
      });
});
