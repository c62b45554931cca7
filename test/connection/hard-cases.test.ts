import { expect } from '@open-wc/testing';
import { thePopup } from '../support/popup.js';
import type { ConnectedOutcome } from '../../src/connection/model.js';
import { until } from '../support/until.js';
import { allWays } from './harness.js';
import { Used } from './used.js';

const used = new Used();

// What a provider, a network and a user make hard, on every way to connect.
for (const way of allWays) {
  describe(`hard cases ${way.name}`, () => {
    it('waits for a sign-in that its provider has isolated', async () => {
      // The user is in the other window: headless browsers give every page the focus.
      const { hasFocus } = document;
      document.hasFocus = () => false;
      try {
        await used.ready(way, { key: `${way.prefix}coop` });
        const attempt = await used.bench.click();
        await thePopup.text('#login');
        const [handle] = used.windows.handles;
        await until(() => handle!.closed, 'the window looks closed');
        // Longer than the SDK takes to call it cancelled.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await thePopup.fill('#login', 'ada@example.com');
        await thePopup.fill('#password', 'anything');
        await thePopup.click('button[value=yes]');
        await thePopup.text('ul');
        await thePopup.click('button[value=yes]');
        expect((await attempt.outcome).kind).to.equal('connected');
      } finally {
        document.hasFocus = hasFocus;
      }
    });

    describe('once a sign-in that goes on has passed for cancelled', () => {
      const late: ConnectedOutcome[] = [];
      const { hasFocus } = document;
      beforeEach(() => {
        late.length = 0;
        // The page has the focus all the time, so nothing tells whether the window is closed.
        document.hasFocus = () => true;
      });
      afterEach(() => {
        document.hasFocus = hasFocus;
      });

      /** How many event streams there were as the attempt passed for cancelled. */
      async function cancelled(limits = {}): Promise<number> {
        await used.ready(way, { key: `${way.prefix}coop`, limits });
        const attempt = await used.bench.click({ customState: 'late' }, undefined, {
          onLate: (outcome) => late.push(outcome),
        });
        // The driver may see the page of the provider only later.
        const open = attempt.outcome.then(() => used.sources.open);
        await thePopup.text('#login');
        expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
        expect(late).to.deep.equal([]);
        return open;
      }

      async function signIn(): Promise<void> {
        await thePopup.fill('#login', 'ada@example.com');
        await thePopup.fill('#password', 'anything');
        await thePopup.click('button[value=yes]');
        await thePopup.text('ul');
        await thePopup.click('button[value=yes]');
        await until(async () => (await thePopup.count()) === 0, 'the window closes itself');
      }

      it('still hears of its connection, and listens no longer', async () => {
        expect(await cancelled()).to.be.above(0);
        await signIn();
        await until(() => late.length > 0);
        expect(late[0]!.connection.integrationId).to.equal(used.bench.integration.id);
        expect(late[0]!.customState).to.equal('late');
        await used.nothingLeft();
      });

      it('hears nothing any more when it is aborted', async () => {
        await cancelled();
        used.bench.stop.abort();
        await used.nothingLeft();
        await signIn();
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(late).to.deep.equal([]);
      });

      it('listens no longer than the limit', async () => {
        expect(await cancelled({ lateResult: 3000 })).to.be.above(0);
        await used.nothingLeft();
        expect(late).to.deep.equal([]);
      });
    });

    it('leaves nothing behind when the focus comes back with the closing', async () => {
      const { hasFocus } = document;
      document.hasFocus = () => used.windows.handles.at(-1)?.closed === true;
      try {
        await used.ready(way, { key: way.keys.oauth2 });
        const attempt = await used.bench.click({}, undefined, { onLate: () => {} });
        await thePopup.text('#login');
        await new Promise((resolve) => setTimeout(resolve, 200));
        await thePopup.close();
        expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
        expect(used.sources.open).to.equal(0);
      } finally {
        document.hasFocus = hasFocus;
      }
    });

    it('hears the result on a stream that broke', async () => {
      await used.ready(way, {
        key: `${way.prefix}dropped-sse`,
        controls: { consent: 'auto', announce: 'events', keepOpen: true },
      });
      const [, oauth2] = used.bench.integration.authOptions;
      const outcome = await used.bench.outcome({ authOption: oauth2 });
      expect(outcome.kind).to.equal('connected');
    });

    it('hears a message from the origin of the callback', async () => {
      await used.ready(way, {
        key: `${way.prefix}own-callback`,
        controls: { consent: 'auto', announce: 'message', keepOpen: true },
      });
      expect((await used.bench.outcome()).kind).to.equal('connected');
    });
  });
}
