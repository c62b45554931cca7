import { expect } from '@open-wc/testing';
import { awaitResult } from '../../src/connection/attempt/await-result.js';
import { attemptLimits } from '../../src/connection/attempt/attempt-limits.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import type { RunningAttempt } from '../../src/connection/attempt/await-result.js';
import { until } from '../support/until.js';

describe('awaiting a result', () => {
  const { EventSource: Original } = window;
  afterEach(() => {
    window.EventSource = Original;
  });

  for (const [which, get] of [
    ['of by then', async () => 'fresh'],
    ['that the refused one is renewed to', async () => 'old'],
  ] as const) {
    it(`opens a stream that was refused with the token ${which}`, async () => {
      const urls: string[] = [];
      /** Refused, as with a token that has expired. */
      window.EventSource = class {
        static readonly CLOSED = 2;
        readonly readyState = 2;
        onerror?: () => void;
        constructor(url: string) {
          urls.push(url);
          setTimeout(() => this.onerror?.());
        }
        close() {}
      } as unknown as typeof EventSource;

      const renew = async (refused: string) => (refused === 'old' ? 'fresh' : undefined);
      const stop = new AbortController();
      const service = {
        apiUri: 'https://api.example',
        tokens: { current: undefined, get, renew },
        limits: { ...attemptLimits, streamRetry: 10, streamRetryMost: 10 },
      } as unknown as Service;
      const attempt = {
        request: { integration: { generation: 'membrane', oAuthCallbackUri: '' } },
        requestId: 'r1',
        token: 'old',
      } as unknown as RunningAttempt;
      awaitResult(service, attempt, stop.signal).catch(() => {});
      expect(urls).to.deep.equal(['https://api.example/sse/connection-events/r1?token=old']);
      await until(() => urls.length > 2);
      expect(urls[2]).to.equal('https://api.example/sse/connection-events/r1?token=fresh');
      stop.abort();
    });
  }
});
