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

  /** How the service answers to each opening in turn; the last one counts for all that follow. */
  type Answer = 'refused' | 'open, then refused' | 'open';

  /** Awaits a result as long as it takes to open the stream that many times; returns the tokens. */
  async function openings(
    count: number,
    answers: readonly Answer[],
    { get = async () => 'old', expire = () => {} }: { get?: () => Promise<string>; expire?: () => void } = {},
  ): Promise<{ tokens: string[]; renewed: string[] }> {
    const used: string[] = [];
    const renewed: string[] = [];
    window.EventSource = class {
      static readonly CLOSED = 2;
      readyState = 0;
      onerror?: () => void;
      onopen?: () => void;
      constructor(url: string) {
        const answer = answers[Math.min(used.length, answers.length - 1)]!;
        used.push(new URL(url).searchParams.get('token')!);
        setTimeout(() => {
          if (answer !== 'refused') this.onopen?.();
          if (answer === 'open') return;
          expire();
          this.readyState = 2;
          this.onerror?.();
        });
      }
      close() {}
    } as unknown as typeof EventSource;

    const renew = async (refused: string) => {
      renewed.push(refused);
      return `${refused}+`;
    };
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
    await until(() => used.length >= count, 'the openings');
    stop.abort();
    return { tokens: used.slice(0, count), renewed };
  }

  it('opens a stream that was refused with another token', async () => {
    const { tokens, renewed } = await openings(2, ['refused', 'open']);
    expect(tokens).to.deep.equal(['old', 'old+']);
    expect(renewed).to.deep.equal(['old']);
  });

  it('renews the token once, however long the service refuses', async () => {
    const { tokens, renewed } = await openings(5, ['refused'], { get: async () => 'kept' });
    expect(tokens).to.deep.equal(['old', 'old+', 'kept', 'kept', 'kept']);
    expect(renewed).to.deep.equal(['old']);
  });

  it('keeps a token that has opened a stream, for as long as it lives', async () => {
    const { tokens, renewed } = await openings(4, ['open, then refused']);
    expect(tokens).to.deep.equal(['old', 'old', 'old', 'old']);
    expect(renewed).to.deep.equal([]);
  });

  it('has the token of then, where the one that opened the stream has expired meanwhile', async () => {
    let current = 'old';
    const { tokens, renewed } = await openings(2, ['open, then refused', 'open'], {
      get: async () => current,
      expire: () => (current = 'fresh'),
    });
    expect(tokens).to.deep.equal(['old', 'fresh']);
    expect(renewed).to.deep.equal([]);
  });

  it('renews again what is refused after a stream was open', async () => {
    const { renewed } = await openings(5, ['refused', 'open, then refused', 'refused', 'open, then refused']);
    expect(renewed).to.deep.equal(['old', 'old']);
  });
});
