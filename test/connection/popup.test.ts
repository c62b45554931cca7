import { install, type Clock } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import { closePopup } from '../../src/connection/popup.js';

/** A window that does not hear the first so many times that it is to close. */
class HardOfHearing {
  closed = false;
  asked = 0;

  constructor(private readonly deaf: number) {}

  close(): void {
    // As in a browser, where it says so only in a later task.
    if (++this.asked > this.deaf) setTimeout(() => (this.closed = true));
  }
}

describe('closing a popup', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = install();
  });
  afterEach(() => clock.uninstall());

  it('asks once when it is heard', async () => {
    const popup = new HardOfHearing(0);
    closePopup(popup as unknown as Window);
    await clock.tickAsync(500);
    expect(popup).to.include({ closed: true, asked: 1 });
  });

  it('asks again until it is heard', async () => {
    const popup = new HardOfHearing(2);
    closePopup(popup as unknown as Window);
    await clock.tickAsync(500);
    expect(popup.closed).to.equal(true);
    await clock.tickAsync(900);
    expect(popup.asked).to.equal(3);
  });

  it('lets a window be that does not close at all', async () => {
    const popup = new HardOfHearing(Infinity);
    closePopup(popup as unknown as Window, 1000);
    await clock.tickAsync(3500);
    expect(popup.asked).to.equal(2);
    await clock.tickAsync(4500);
    expect(popup.asked).to.equal(2);
  });
});
