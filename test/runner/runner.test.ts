import { expect } from '@open-wc/testing';
import { click } from '../support/pointer.js';
import { thePopup } from '../support/popup.js';
import { until } from '../support/until.js';

describe('the test browsers', () => {
  it('block a popup that no user asked for', () => {
    const popup = window.open('about:blank', 'unasked', 'popup');
    popup?.close();
    expect(popup).to.equal(null);
  });

  it('let a click open one, and drive it', async () => {
    const button = document.createElement('button');
    button.textContent = 'Open';
    document.body.append(button);
    let popup: Window | null = null;
    button.addEventListener('click', () => {
      popup = window.open('/__sandbox/addresses.js', 'asked', 'popup');
    });
    await click(button);
    expect(popup).to.be.ok;
    await until(async () => (await thePopup.count()) === 1);
    await thePopup.close();
    await until(() => popup!.closed);
    button.remove();
  });
});
