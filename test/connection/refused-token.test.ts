import { expect } from '@open-wc/testing';
import { markRefusal, withRenewedToken } from '../../src/connection/attempt/refused-token.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import { ConnectionError } from '../../src/connection/error.js';
import type { Outcome } from '../../src/connection/model.js';
import { openPopup } from '../../src/connection/popup.js';
import { click } from '../support/pointer.js';
import { thePopup } from '../support/popup.js';
import { rejection } from '../support/rejection.js';
import { sandbox } from '../support/sandbox.js';
import { until } from '../support/until.js';

async function opened(): Promise<Window> {
  const button = document.createElement('button');
  let popup: Window | undefined;
  button.onclick = () => (popup = openPopup());
  document.body.append(button);
  await click(button);
  await until(() => popup, 'the window');
  button.remove();
  return popup!;
}

/** How an attempt ends whose token was refused, and that is made again like this. */
function outcomeOf(popup: Window, again: () => Promise<void>): Promise<Outcome> {
  const service = { tokens: { renew: async () => 'b.b.b' } } as unknown as Service;
  return withRenewedToken(
    service,
    new AbortController().signal,
    { token: 'a.a.a', popup },
    () => Promise.reject(markRefusal(new ConnectionError('unauthorized', 'No.'))),
    async () => {
      await again();
      popup.close();
      await until(() => popup.closed, 'the window to close');
      return { kind: 'cancelled' };
    },
  );
}

describe('an attempt that is made again with another token', () => {
  afterEach(() => thePopup.gone());

  it('is not cancelled where the window closes by itself: as it was to, with the page that refused', async () => {
    const popup = await opened();
    const error = await rejection(outcomeOf(popup, async () => {}));
    expect(error).to.have.property('code', 'unauthorized');
  });

  it('is cancelled where the window closes once it has shown the service', async () => {
    const popup = await opened();
    const outcome = await outcomeOf(popup, async () => {
      popup.location.href = `${sandbox.apiUri}/nowhere`;
      await until(async () => (await thePopup.url()).startsWith('http'), 'the service');
    });
    expect(outcome).to.deep.equal({ kind: 'cancelled' });
  });
});
