import { expect } from '@open-wc/testing';
import { watchPopup } from '../../src/connection/attempt/popup-watch.js';
import { attemptLimits } from '../../src/connection/attempt/attempt-limits.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('watching a popup', () => {
  const { hasFocus } = document;
  let focused = true;
  beforeEach(() => {
    focused = true;
    document.hasFocus = () => focused;
  });
  afterEach(() => {
    document.hasFocus = hasFocus;
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
    await wait(600);
    expect(seen.over).to.equal(0);
    stop.abort();
  });

  it('says once that it is over, soon after the focus came back with its closing', async () => {
    const { popup, seen } = watch();
    focused = false;
    await wait(50);
    popup.closed = focused = true;
    await wait(60);
    expect(seen.over).to.equal(0);
    await wait(150);
    expect(seen).to.deep.equal({ over: 1, end: 'closed' });
  });

  it('gives more time when the focus was never lost, and so tells nothing', async () => {
    const { popup, seen } = watch();
    await wait(50);
    popup.closed = true;
    await wait(250);
    expect(seen.over).to.equal(0);
    await wait(250);
    expect(seen).to.deep.equal({ over: 1, end: 'looks-closed' });
  });

  it('gives more time when the focus comes back later than the closing, each time anew', async () => {
    const { popup, seen } = watch();
    focused = false;
    await wait(50);
    popup.closed = true;
    await wait(600);
    expect(seen.over).to.equal(0);
    focused = true;
    await wait(250);
    focused = false;
    await wait(50);
    focused = true;
    await wait(250);
    expect(seen.over).to.equal(0);
    await wait(250);
    expect(seen.over).to.equal(1);
  });

  it('does not wait for the focus for ever', async () => {
    focused = false;
    const { popup, seen } = watch({ closedUnseen: 100 });
    popup.closed = true;
    await wait(200);
    expect(seen.over).to.equal(1);
  });

  it('stops with the attempt', async () => {
    const { popup, seen, stop } = watch();
    popup.closed = true;
    stop.abort();
    await wait(600);
    expect(seen.over).to.equal(0);
  });
});
