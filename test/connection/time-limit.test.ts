import { install, type Clock } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { timeLimit } from '../../src/connection/attempt/time-limit.js';

describe('a time limit', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = install();
  });
  afterEach(() => {
    clock.uninstall();
  });

  function begin(milliseconds: number) {
    const seen = { over: false };
    timeLimit(milliseconds, new AbortController().signal).then(
      () => (seen.over = true),
      () => {},
    );
    return seen;
  }

  it('is over in time', async () => {
    const seen = begin(60_000);
    await clock.tickAsync(59_000);
    expect(seen.over).to.equal(false);
    await clock.tickAsync(1_000);
    expect(seen.over).to.equal(true);
  });

  it('leaves a moment after the computer slept, for what came meanwhile', async () => {
    const seen = begin(60_000);
    await clock.tickAsync(10_000);
    clock.setSystemTime(Date.now() + 3_600_000);
    await clock.tickAsync(50_000);
    expect(seen.over).to.equal(false);
    await clock.tickAsync(10_000);
    expect(seen.over).to.equal(true);
  });
});
