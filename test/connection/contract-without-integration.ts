import { expect } from '@open-wc/testing';
import { createConnectionApi } from '../../src/connection/create-api.js';
import type { Connectable, Connection, Outcome } from '../../src/connection/model.js';
import { thePopup } from '../support/popup.js';
import { rejection } from '../support/rejection.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { Bench, chunks, type Way } from './harness.js';

const good = { parameters: { apiKey: 'sk_good' } };
const { signal } = new AbortController();

const connected = async (outcome: Promise<Outcome>): Promise<Connection> => {
  const ended = await outcome;
  if (ended.kind !== 'connected') throw new Error(ended.kind);
  return ended.connection;
};

/** What every way to connect must do with what has no integration: only the younger service knows such. */
export function withoutIntegrationContract(way: Way): void {
  describe(`connecting without an integration ${way.name}`, () => {
    let bench: Bench;
    const customer = (controls: Record<string, unknown> = {}) => {
      const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: controls } };
      return () => signToken(claims);
    };
    const ready = async (key: Connectable, fetchToken = customer()) =>
      (bench = await Bench.ready({ way, key, fetchToken }));
    afterEach(async () => {
      bench?.clear();
      await thePopup.gone();
    });

    if (!way.prefix) {
      // Integration.app has connectors, too, but connects integrations only.
      for (const [connectable, code] of [
        [{ connector: 'api-key' }, 'configuration'],
        [{ externalApp: 'api-key' }, 'not-found'],
      ] as const)
        it(`says that this service cannot: ${code}`, async () => {
          const api = createConnectionApi(way.options(sandbox.apiUri, customer()), chunks);
          expect(await rejection(api.loadIntegration(connectable, signal))).to.have.property('code', code);
        });
      return;
    }

    for (const [name, connectable] of [
      ['a connector', { connector: 'membrane-connector' }],
      ['an external app', { externalApp: 'membrane-connector' }],
    ] as const) {
      it(`connects ${name}, once or several times, and again`, async () => {
        await ready(connectable);
        expect(bench.integration).to.include({
          kind: 'connector',
          name: 'Woodgrove Bank',
          isAvailable: true,
        });
        const first = await connected(bench.outcome(good));
        expect(first.integrationId).to.equal('');
        expect(first.raw.connectorId).to.equal(bench.integration.id);
        const second = await connected(bench.outcome({ ...good, allowMultipleConnections: true, name: 'B' }));
        const again = await connected(bench.outcome({ ...good, connectionId: first.id }));
        expect(again.id).to.equal(first.id);
        const ids = [first.id, second.id];
        expect((await bench.connections()).map(({ id }) => id)).to.have.members(ids);
        const listed = await bench.api.listConnections(bench.integration, signal);
        expect(listed.map(({ id }) => id)).to.have.members(ids);
      });
    }

    it('comes with the connection that a new one would replace', async () => {
      const fetchToken = customer();
      await ready({ connector: 'membrane-connector' }, fetchToken);
      expect(bench.integration.connection).to.equal(undefined);
      const { id } = await connected(bench.outcome(good));
      bench.clear();
      await ready({ externalApp: 'membrane-connector' }, fetchToken);
      expect(bench.integration.connection?.id).to.equal(id);
    });

    it('connects a connector by its id, in a popup, also where nobody says so', async () => {
      await ready({ connector: 'membrane-connector-oauth2' }, customer({ consent: 'auto' }));
      const { id } = bench.integration;
      bench.clear();
      await ready({ connector: id }, customer({ consent: 'auto', announce: 'none' }));
      expect((await connected(bench.outcome())).raw.connectorId).to.equal(id);
    });

    for (const [name, head] of [
      ['Made with a connector', 'Humongous Insurance'],
      ['Made with an app', 'Humongous Insurance'],
      ['Made for an intent', 'Made for an intent'],
    ] as const) {
      it(`connects one of no integration again, and leaves the others: ${name}`, async () => {
        const fetchToken = customer();
        const api = createConnectionApi(way.options(sandbox.apiUri, fetchToken), chunks);
        const all = await everyConnection(fetchToken);
        const { id } = all.find((each) => each.name === name)!;
        const connection = await api.loadConnection(id, signal);
        await ready({ connection }, fetchToken);
        expect(bench.integration).to.include({ kind: 'connection', id, name: head });
        expect(bench.integration.authOptions[0]!.schema!.properties).to.have.property('apiKey');
        const again = await connected(bench.outcome({ ...good, connectionId: id }));
        expect(again).to.include({ id, disconnected: false });
        const changed = (await everyConnection(fetchToken)).filter(
          (each) => !all.some(({ updatedAt }) => updatedAt === each.updatedAt),
        );
        expect(changed.map((each) => each.id)).to.deep.equal([id]);
      });
    }

    it('says that there is no such connector or app', async () => {
      for (const connectable of [{ connector: 'nowhere' }, { externalApp: 'nowhere' }]) {
        const api = createConnectionApi(way.options(sandbox.apiUri, customer()), chunks);
        expect(await rejection(api.loadIntegration(connectable, signal))).to.have.property(
          'code',
          'not-found',
        );
      }
    });
  });
}

/** All that the service holds of a customer. */
async function everyConnection(fetchToken: () => Promise<string>) {
  const headers = { Authorization: `Bearer ${await fetchToken()}` };
  const response = await fetch(`${sandbox.apiUri}/connections`, { headers });
  type Kept = { id: string; name: string; updatedAt: string };
  return ((await response.json()) as { items: Kept[] }).items;
}
