import { install, type Clock } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { listenToEvents } from '../../src/connection/attempt/event-stream.js';

describe('listening to events', () => {
  const { EventSource: Original } = globalThis;
  let clock: Clock;
  let made: FakeSource[] = [];

  class FakeSource {
    static readonly CLOSED = 2;
    readyState = 0;
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onerror?: () => void;
    constructor(readonly url: string) {
      made.push(this);
    }
    close() {
      this.readyState = 2;
    }
    /** Answered with an error status: the browser does not try again. */
    giveUp() {
      this.readyState = 2;
      this.onerror!();
    }
  }

  beforeEach(() => {
    made = [];
    clock = install();
    globalThis.EventSource = FakeSource as unknown as typeof EventSource;
  });
  afterEach(() => {
    clock.uninstall();
    globalThis.EventSource = Original;
  });

  const limits = { streamRetry: 20, streamRetryMost: 60, streamTurn: 100 };

  it('opens again, each time later, what the browser has given up', async () => {
    const stop = new AbortController();
    let url = 0;
    listenToEvents(
      () => `/events?${url++}`,
      () => {},
      limits,
      stop.signal,
    );
    made[0]!.giveUp();
    await clock.tickAsync(10);
    expect(made).to.have.length(1);
    await clock.tickAsync(30);
    expect(made.map((source) => source.url)).to.deep.equal(['/events?0', '/events?1']);
    made[1]!.giveUp();
    await clock.tickAsync(25);
    expect(made).to.have.length(2);
    await clock.tickAsync(40);
    expect(made).to.have.length(3);
    stop.abort();
  });

  it('leaves a broken stream to the browser', async () => {
    const stop = new AbortController();
    listenToEvents(
      () => '/events',
      () => {},
      limits,
      stop.signal,
    );
    made[0]!.onerror!();
    await clock.tickAsync(50);
    expect(made).to.have.length(1);
    stop.abort();
  });

  it('hands on what it hears, also what is no JSON', async () => {
    const stop = new AbortController();
    const heard: unknown[] = [];
    listenToEvents(
      () => '/events',
      (data) => heard.push(data),
      limits,
      stop.signal,
    );
    made[0]!.onmessage!({ data: '{"a":1}' });
    made[0]!.onmessage!({ data: 'ping' });
    expect(heard).to.deep.equal([{ a: 1 }, undefined]);
    stop.abort();
  });

  it('takes turns where more are wanted than may be open', async () => {
    const stop = new AbortController();
    const heard: unknown[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      listenToEvents(
        () => `/${name}`,
        (data) => heard.push(data),
        limits,
        stop.signal,
      );
    const open = () => made.filter(({ readyState }) => readyState !== 2).map(({ url }) => url);
    expect(open()).to.deep.equal(['/a', '/b']);
    await clock.tickAsync(101);
    expect(open()).to.deep.equal(['/c', '/d']);
    await clock.tickAsync(100);
    expect(open()).to.have.members(['/e', '/a']);
    made.at(-1)!.onmessage!({ data: '1' });
    expect(heard).to.deep.equal([1]);
    stop.abort();
    expect(open()).to.deep.equal([]);
    await clock.tickAsync(500);
    expect(open()).to.deep.equal([]);
  });

  it('gives the turn of one that is over, or refused, to the next that still waits', async () => {
    const stops = ['a', 'b', 'c', 'd', 'e'].map((name) => {
      const stop = new AbortController();
      listenToEvents(
        () => `/${name}`,
        () => {},
        limits,
        stop.signal,
      );
      return stop;
    });
    const open = () => made.filter(({ readyState }) => readyState !== 2).map(({ url }) => url);
    stops[2]!.abort();
    stops[0]!.abort();
    expect(open()).to.deep.equal(['/b', '/d']);
    made[1]!.giveUp();
    expect(open()).to.deep.equal(['/d', '/e']);
    stops[3]!.abort();
    await clock.tickAsync(20);
    expect(open()).to.deep.equal(['/e', '/b']);
    for (const stop of stops) stop.abort();
    expect(open()).to.deep.equal([]);
  });

  it('closes and opens no more when it is over', async () => {
    const stop = new AbortController();
    listenToEvents(
      () => '/events',
      () => {},
      limits,
      stop.signal,
    );
    made[0]!.giveUp();
    stop.abort();
    await clock.tickAsync(50);
    expect(made).to.have.length(1);
    listenToEvents(
      () => '/events',
      () => {},
      limits,
      stop.signal,
    );
    expect(made).to.have.length(1);
  });
});
