import { install, type Clock } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { watchPopup } from '../../src/connection/attempt/popup-watch.js';
import { attemptLimits } from '../../src/connection/attempt/attempt-limits.js';

describe('watching a popup', () => {
  const { document } = globalThis;
  let clock: Clock;
  let focused = true;
  beforeEach(() => {
    clock = install();
    focused = true;
    globalThis.document = { hasFocus: () => focused } as Document;
  });
  afterEach(() => {
    clock.uninstall();
    globalThis.document = document;
  });

  function watch(more = {}) {
    const stop = new AbortController();
    const popup = { closed: false };
    const seen = { over: 0, end: '' };
    const limits = {
      ...attemptLimits,
      popupPoll: 10,
      closedGrace: 100,
      isolatedGrace: 400,
      closedUnseen: 10_000,
      ...more,
    };
    const onOver = (end: string) => Object.assign(seen, { over: seen.over + 1, end });
    watchPopup(popup as Window, limits, stop.signal).then(onOver, () => {});
    return { popup, seen, stop };
  }

  it('says nothing while it is open', async () => {
    const { seen, stop } = watch();
    await clock.tickAsync(600);
    expect(seen.over).to.equal(0);
    stop.abort();
  });

  it('says once that it is over, soon after the focus came back with its closing', async () => {
    const { popup, seen } = watch();
    focused = false;
    await clock.tickAsync(50);
    popup.closed = focused = true;
    await clock.tickAsync(60);
    expect(seen.over).to.equal(0);
    await clock.tickAsync(150);
    expect(seen).to.deep.equal({ over: 1, end: 'closed' });
  });

  it('does not count the hours for which the computer slept, nor a clock that is changed', async () => {
    const hour = 3_600_000;
    const { popup, seen, stop } = watch({ closedUnseen: 10 * 60_000 });
    popup.closed = true;
    focused = false;
    await clock.tickAsync(50);
    for (const jump of [hour, -hour, hour]) {
      clock.setSystemTime(Date.now() + jump);
      await clock.tickAsync(50);
    }
    expect(seen.over).to.equal(0);
    await clock.tickAsync(8 * 60_000);
    expect(seen.over).to.equal(1);
    stop.abort();
  });

  it('gives more time when the focus was never lost, and so tells nothing', async () => {
    const { popup, seen } = watch();
    await clock.tickAsync(50);
    popup.closed = true;
    await clock.tickAsync(250);
    expect(seen.over).to.equal(0);
    await clock.tickAsync(250);
    expect(seen).to.deep.equal({ over: 1, end: 'looks-closed' });
  });

  it('gives more time when the focus comes back later than the closing, each time anew', async () => {
    const { popup, seen } = watch();
    focused = false;
    await clock.tickAsync(50);
    popup.closed = true;
    await clock.tickAsync(600);
    expect(seen.over).to.equal(0);
    focused = true;
    await clock.tickAsync(250);
    focused = false;
    await clock.tickAsync(50);
    focused = true;
    await clock.tickAsync(250);
    expect(seen.over).to.equal(0);
    await clock.tickAsync(250);
    expect(seen.over).to.equal(1);
  });

  it('does not wait for the focus for ever', async () => {
    focused = false;
    const { popup, seen } = watch({ closedUnseen: 100 });
    popup.closed = true;
    await clock.tickAsync(200);
    expect(seen.over).to.equal(1);
  });

  it('stops with the attempt', async () => {
    const { popup, seen, stop } = watch();
    popup.closed = true;
    stop.abort();
    await clock.tickAsync(600);
    expect(seen.over).to.equal(0);
  });
});
