import { expect } from '@open-wc/testing';
import { ConnectionError } from '../../src/connection/error.js';
import { sandbox } from '../support/sandbox.js';
import { thePopup } from '../support/popup.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { Bench, type BenchOptions, type Way } from './harness.js';

const good = { parameters: { apiKey: 'sk_good' } };
const refused = { parameters: { apiKey: 'pk_wrong' } };

/** What every way to connect must do. */
export function connectingContract(way: Way): void {
  describe(`connecting ${way.name}`, () => {
    const { apiKey, oauth2 } = way.keys;
    let bench: Bench;
    const ready = async (options: Omit<BenchOptions, 'way'>) =>
      (bench = await Bench.ready({ way, ...options }));
    afterEach(async () => {
      bench.clear();
      await thePopup.gone();
    });

    it('reads the integration and its auth options', async () => {
      const { integration } = await ready({ key: apiKey });
      expect(integration.key).to.equal(apiKey);
      expect(integration.name).to.match(/Northwind/);
      const [option] = integration.authOptions;
      expect(option?.type).to.equal('client-credentials');
      expect(option?.schema?.properties).to.have.property('apiKey');
      expect(integration.connection).to.equal(undefined);
    });

    it('connects in a hidden frame and takes the frame away', async () => {
      await ready({ key: apiKey });
      const before = document.body.childElementCount;
      const outcome = await bench.outcome(good);
      expect(outcome.kind).to.equal('connected');
      expect(document.querySelector('iframe')).to.equal(null);
      expect(document.body.childElementCount).to.equal(before);
    });

    it('brings the custom state back from a frame and from a popup', async () => {
      const customState = 'shop=1&x';
      await ready({ key: apiKey });
      expect(await bench.outcome({ ...good, customState })).to.have.property('customState', customState);
      bench.clear();
      await ready({ key: oauth2, controls: { consent: 'auto' } });
      expect(await bench.outcome({ customState })).to.have.property('customState', customState);
      bench.clear();
      // Where only the list of connections tells of it.
      await ready({ key: oauth2, controls: { consent: 'auto', announce: 'none' } });
      expect(await bench.outcome({ customState })).to.have.property('customState', customState);
    });

    it('sends the parameters of the connector, to connect and to connect again', async () => {
      const connectorParameters = { region: 'eu', scopes: ['read', 'write'] };
      await ready({ key: apiKey });
      const made = await bench.outcome({ ...good, connectorParameters });
      if (made.kind !== 'connected') throw new Error(made.kind);
      expect(made.connection.raw).to.have.deep.property('connectorParameters', connectorParameters);
      const others = { region: 'us' };
      const again = await bench.outcome({
        ...good,
        connectionId: made.connection.id,
        connectorParameters: others,
      });
      expect(again).to.have.nested.property('connection.id', made.connection.id);
      expect(again).to.have.deep.nested.property('connection.raw.connectorParameters', others);
      bench.clear();
      await ready({ key: oauth2, controls: { consent: 'auto' } });
      const popup = await bench.outcome({ connectorParameters });
      expect(popup).to.have.deep.nested.property('connection.raw.connectorParameters', connectorParameters);
    });

    it('sends the rest of the payload, of which only the younger service knows', async () => {
      await ready({ key: apiKey });
      const connectPayload = {
        connectorVersion: '1.2.0',
        connectionKey: 'main-shop',
        connectionRequestId: 'request-1',
        intent: 'Read the orders',
      };
      const made = await bench.outcome({ ...good, connectPayload });
      if (made.kind !== 'connected') throw new Error(made.kind);
      const { key, connectorVersion, meta } = made.connection.raw;
      expect({ key, connectorVersion, meta }).to.deep.equal(
        way.prefix
          ? {
              key: 'main-shop',
              connectorVersion: '1.2.0',
              meta: { connectionRequestId: 'request-1', intent: 'Read the orders' },
            }
          : { key: undefined, connectorVersion: undefined, meta: undefined },
      );
    });

    it('sends nothing of it over what is its own', async () => {
      await ready({ key: apiKey });
      const connectPayload = { token: 'other', requestId: 'other', integrationId: 'other' } as object;
      expect((await bench.outcome({ ...good, connectPayload })).kind).to.equal('connected');
    });

    it('announces the connection that the service knows', async () => {
      await ready({ key: apiKey });
      const outcome = await bench.outcome(good);
      if (outcome.kind !== 'connected') throw new Error(outcome.kind);
      const { connection } = outcome;
      const known = await bench.api.loadConnection(connection.id, bench.stop.signal);
      expect(known.integrationId).to.equal(bench.integration.id);
      expect(known.disconnected).to.equal(false);
    });

    it('rejects with the words of the service when it refuses', async () => {
      await ready({ key: apiKey });
      const error = await rejection(bench.outcome(refused));
      expect(error).to.be.instanceOf(ConnectionError);
      expect(error).to.have.property('code', 'refused');
      expect(error).to.have.property('message', 'This API key was not accepted. A key starts with "sk_".');
      expect(document.querySelector('iframe')).to.equal(null);
    });

    it('tells all that the service says about a refusal, but for secrets and logs', async () => {
      const secret = 'sk_"é/+ 1';
      await ready({ key: `${way.prefix}refusing-in-depth` });
      const error = await rejection(
        bench.outcome({ parameters: { apiKey: secret }, secretPaths: [['apiKey']] }),
      );
      expect(error).to.include({ code: 'refused', message: 'Blue Yonder did not let us in.' });
      expect((error as ConnectionError).data).to.deep.equal({
        type: 'connection',
        message: 'Blue Yonder did not let us in.',
        key: 'connection_is_defunct',
        data: { status: 403, url: 'https://api.blueyonder.example/me?key=•••' },
        causedByError: {
          type: 'connection',
          message: 'Key "•••" was revoked.',
          data: { revokedBy: 'admin' },
          causedByError: { type: 'internal', message: 'HTTP 403' },
        },
      });
    });

    it('keeps the hidden frame out of the layout', async () => {
      await ready({ key: apiKey });
      const looks: unknown[] = [];
      const look = (frame: HTMLIFrameElement) => {
        const { position, visibility } = getComputedStyle(frame);
        looks.push({ position, visibility, isSmall: frame.offsetWidth <= 1 });
      };
      // As it comes, before anything is painted: it may be gone by the time that the driver says that it has clicked.
      const observer = new MutationObserver((records) => {
        for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes]))
          if (frame instanceof HTMLIFrameElement) queueMicrotask(() => look(frame));
      });
      observer.observe(document, { childList: true, subtree: true });
      await bench.outcome(good);
      observer.disconnect();
      expect(looks).to.deep.equal([{ position: 'fixed', visibility: 'hidden', isSmall: true }]);
    });

    it('connects in a popup', async () => {
      await ready({ key: oauth2, controls: { consent: 'auto' } });
      const outcome = await bench.outcome();
      expect(outcome.kind).to.equal('connected');
      await until(async () => (await thePopup.count()) === 0, 'the popup closes');
    });

    it('rejects as refused when the user declines in the popup', async () => {
      await ready({ key: oauth2, controls: { consent: 'deny' } });
      const error = await rejection(bench.outcome());
      expect(error).to.have.property('code', 'refused');
      expect(error)
        .to.have.property('message')
        .that.matches(/access was not granted/);
    });

    it('is cancelled when the user closes the popup', async () => {
      await ready({ key: oauth2 });
      const attempt = await bench.click();
      await thePopup.text('#login');
      await thePopup.close();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });

    it('finds the connection when the popup closed without a word', async () => {
      await ready({ key: oauth2, controls: { consent: 'auto', announce: 'none' } });
      expect((await bench.outcome()).kind).to.equal('connected');
    });

    for (const announce of ['message', 'events']) {
      it(`is content with the result by ${announce} alone`, async () => {
        await ready({ key: oauth2, controls: { consent: 'auto', announce, keepOpen: true } });
        expect((await bench.outcome()).kind).to.equal('connected');
      });
    }

    it('says at once when the popup is blocked, and the next click works', async () => {
      await ready({ key: oauth2, controls: { consent: 'auto' } });
      const blocked = bench.api.connect(bench.request(), bench.stop.signal);
      const later = new Promise((resolve) => setTimeout(resolve, 0, 'later'));
      const error = await Promise.race([rejection(blocked.outcome), later]);
      expect(error).to.have.property('code', 'popup-blocked');
      expect((await bench.outcome()).kind).to.equal('connected');
    });

    it('opens the window before anything goes over the network', async () => {
      const apiUri = `${sandbox.apiUri}/latency/300`;
      await ready({ key: oauth2, apiUri, controls: { consent: 'auto' } });
      let clickedAt = 0;
      bench.button.addEventListener('click', () => (clickedAt = performance.now()));
      const opened: unknown[] = [];
      const open = window.open;
      let requests = 0;
      window.open = (...args) => {
        // The SDK asks for the same window once more.
        if (!opened.length) requests = requestsSince(clickedAt);
        opened.push(event?.type);
        return open.apply(window, args);
      };
      try {
        expect((await bench.outcome()).kind).to.equal('connected');
        // In the task of the click itself.
        expect(opened[0]).to.equal('click');
        expect(requests).to.equal(0);
      } finally {
        window.open = open;
      }
    });

    it('connects a connection again in its place', async () => {
      await ready({ key: oauth2, controls: { consent: 'auto' } });
      const first = await bench.outcome();
      if (first.kind !== 'connected') throw new Error(first.kind);
      const again = await bench.outcome({ connectionId: first.connection.id });
      expect(again).to.have.nested.property('connection.id', first.connection.id);
    });

    for (const count of [2, 3]) {
      it(`connects one of ${count} connections again, and leaves the others`, async () => {
        await ready({ key: apiKey });
        const ids: string[] = [];
        for (let nth = 0; nth < count; nth++) {
          const made = await bench.outcome({ ...good, allowMultipleConnections: true });
          if (made.kind !== 'connected') throw new Error(made.kind);
          ids.push(made.connection.id);
        }
        const before = await bench.connections();
        const again = await bench.outcome({ ...good, connectionId: ids[0] });
        expect(again).to.have.nested.property('connection.id', ids[0]);
        const after = await bench.connections();
        expect(after.map(({ id }) => id)).to.have.members(ids);
        const untouched = after.filter(({ id, raw }) =>
          before.some((other) => other.id === id && other.raw.updatedAt === raw.updatedAt),
        );
        expect(untouched.map(({ id }) => id)).to.have.members(ids.slice(1));
      });
    }

    it('replaces the connection, or adds another when several are allowed', async () => {
      await ready({ key: apiKey });
      await bench.outcome(good);
      await bench.outcome(good);
      expect(await bench.connections()).to.have.length(1);
      await bench.outcome({ ...good, allowMultipleConnections: true, name: 'Second' });
      const names = (await bench.connections()).map(({ name }) => name);
      expect(names).to.have.length(2).and.to.include('Second');
    });

    it('lists all connections, page by page', async () => {
      const { integration, api } = await ready({
        key: `${way.prefix}three-connections`,
        controls: { pageSize: 2 },
      });
      const found = await api.listConnections(integration, bench.stop.signal);
      expect(found.map(({ name }) => name)).to.deep.equal([
        'Lodge in Arosa',
        'Lodge in Zermatt',
        'Lodge in Davos',
      ]);
      expect(found.map(({ disconnected }) => disconnected)).to.deep.equal([false, true, false]);
    });

    it('renames a connection', async () => {
      const { integration, api, stop } = await ready({ key: `${way.prefix}two-connections` });
      const upkeep = (await api.loadUpkeep())!;
      const { id } = integration.connection!;
      expect((await upkeep.rename(id, 'Shop in Bruges', stop.signal)).name).to.equal('Shop in Bruges');
      expect((await api.loadConnection(id, stop.signal)).name).to.equal('Shop in Bruges');
    });

    if (way.prefix)
      it('tests connections, and refreshes their credentials', async () => {
        const { integration, api, stop } = await ready({ key: 'membrane-health' });
        const upkeep = (await api.loadUpkeep())!;
        const [fax, line] = await api.listConnections(integration, stop.signal);
        expect(await upkeep.test(line!.id, stop.signal)).to.equal(true);
        expect(await upkeep.test(fax!.id, stop.signal)).to.equal(false);
        await upkeep.refreshCredentials(fax!.id, stop.signal);
        expect(await api.loadConnection(fax!.id, stop.signal)).to.include({
          disconnected: false,
          state: 'READY',
        });
        expect(await rejection(upkeep.refreshCredentials(line!.id, stop.signal))).to.have.property('code');
      });

    it('archives a connection', async () => {
      await ready({ key: apiKey });
      const { api, stop } = bench;
      const outcome = await bench.outcome(good);
      if (outcome.kind !== 'connected') throw new Error(outcome.kind);
      await api.archiveConnection(outcome.connection.id, stop.signal);
      expect(await bench.connections()).to.deep.equal([]);
    });

    it('ends an aborted attempt: window, frame and promise', async () => {
      await ready({ key: oauth2 });
      const attempt = await bench.click();
      await until(async () => (await thePopup.count()) === 1, 'the popup opens');
      const reason = new Error('gone');
      bench.stop.abort(reason);
      expect(await rejection(attempt.outcome)).to.equal(reason);
      await until(async () => (await thePopup.count()) === 0, 'the popup closes');
    });
  });
}

function requestsSince(time: number): number {
  const requests = performance.getEntriesByType('resource');
  return requests.filter(({ startTime, name }) => startTime >= time && name.startsWith(sandbox.apiUri))
    .length;
}
