import { expect } from '@open-wc/testing';
import { IntegrationAppClient } from '@integration-app/sdk';
import { MembraneClient } from '@membranehq/sdk';
import type { AttemptOptions } from '../../src/connection/api.js';
import type { ConnectRequest } from '../../src/connection/model.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';
import { rejection } from '../support/rejection.js';
import { sandbox } from '../support/sandbox.js';
import { until } from '../support/until.js';
import { lazySdk, ownClient, ownMembraneClient, type Way } from './harness.js';
import { Used } from './used.js';

const good = { parameters: { apiKey: 'sk_good' } };
const used = new Used();

/** The dialogs of the older SDK are pages of another host, which the sandbox stands in for. */
const uiUri = sandbox.apiUri;
const older: Way = {
  ...ownClient,
  options: (apiUri, fetchToken) => ({ client: new IntegrationAppClient({ apiUri, uiUri, fetchToken }) }),
};
/** As @membranehq/sdk was before it had `ui`. */
const withoutUi: Way = {
  ...ownMembraneClient,
  name: 'with an older client of @membranehq/sdk',
  options: (apiUri, fetchToken) => {
    const client = new MembraneClient({ apiUri, uiUri, fetchToken });
    return { client: Object.defineProperty(client, 'ui', { value: undefined }) };
  },
};

const dialog = () => document.getElementById('__integration-app-popup') as HTMLIFrameElement | null;

function open(more: Partial<ConnectRequest> = {}, options: AttemptOptions = {}) {
  const { api, stop } = used.bench;
  return api.connect(used.bench.request(more), stop.signal, { ...options, prebuilt: true }).outcome;
}

async function connected(outcome: ReturnType<typeof open>) {
  const ended = await outcome;
  if (ended.kind !== 'connected') throw new Error(ended.kind);
  return ended.connection;
}

/** Several connections with the integration, each made with a key of its own. */
async function severalConnections(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const attempt = used.bench.outcome({ ...good, allowMultipleConnections: true, name: `Nr. ${nth}` });
    ids.push((await connected(attempt)).id);
  }
  return ids;
}

for (const way of [older, withoutUi, ownMembraneClient]) {
  describe(`the vendor's own dialog ${way.name}`, () => {
    const consenting = (key: string) => used.ready(way, { key, controls: { consent: 'auto' } });

    for (const count of [1, 2, 3]) {
      it(`connects one of ${count} again, and leaves the others`, async () => {
        await consenting(way.keys.apiKey);
        const ids = await severalConnections(count);
        const before = await used.bench.connections();
        const again = await connected(open({ connectionId: ids[0] }));
        expect(again.id).to.equal(ids[0]);
        const after = await used.bench.connections();
        expect(after.map(({ id }) => id)).to.have.members(ids);
        const touched = after.filter(
          ({ raw }) => !before.some((other) => other.raw.updatedAt === raw.updatedAt),
        );
        expect(touched.map(({ id }) => id)).to.deep.equal([ids[0]]);
        expect(touched[0]!.name).to.equal('Nr. 0');
      });
    }

    it('makes a new connection, or one more', async () => {
      await consenting(way.keys.apiKey);
      const first = await connected(open({ name: 'First' }));
      expect(first.name).to.equal('First');
      const second = await connected(open({ name: 'Second', allowMultipleConnections: true }));
      const ids = (await used.bench.connections()).map(({ id }) => id);
      expect(ids).to.have.members([first.id, second.id]);
    });

    it('needs no permission to fix the only auth option', async () => {
      await consenting(way.keys.apiKey);
      await connected(open({}, { authOptionKey: 'api-key' }));
    });
  });
}

describe('a dialog that can be told all', () => {
  it('is told the auth option, and to rename', async () => {
    await used.ready(ownMembraneClient, { key: 'membrane-several-options', controls: { consent: 'auto' } });
    const first = await connected(open({}, { authOptionKey: 'basic' }));
    expect(first.authOptionKey).to.equal('basic');
    const again = open({ connectionId: first.id, name: 'Renamed' }, { authOptionKey: 'api-key' });
    expect(await connected(again)).to.include({ id: first.id, name: 'Renamed', authOptionKey: 'api-key' });
  });

  it('is told the parameters of the connector and the rest of the payload', async () => {
    await used.ready(ownMembraneClient, { key: 'membrane-api-key', controls: { consent: 'auto' } });
    const connectorParameters = { region: 'eu' };
    const connectPayload = { connectorVersion: '1.2.0', connectionKey: 'main-shop', intent: 'Orders' };
    const { raw } = await connected(open({ connectorParameters, connectPayload, customState: 's' }));
    expect(raw).to.deep.include({
      connectorParameters,
      connectorVersion: '1.2.0',
      key: 'main-shop',
      meta: { intent: 'Orders' },
      customState: 's',
    });
  });

  it('is told a connector, and a connection of none', async () => {
    const options = { key: { connector: 'membrane-connector' }, controls: { consent: 'auto' } };
    await used.ready(ownMembraneClient, options);
    const first = await connected(open());
    expect(first.raw.connectorId).to.equal(used.bench.integration.id);
    const second = await connected(open({ allowMultipleConnections: true }));
    expect((await connected(open({ connectionId: first.id }))).id).to.equal(first.id);
    const kept = await used.bench.connections();
    expect(kept.map(({ id }) => id)).to.have.members([first.id, second.id]);
  });

  for (const [colorScheme, theme] of [
    ['', 'light'],
    ['dark', 'dark'],
    ['light dark', 'auto'],
  ] as const) {
    it(`looks ${theme} where the page’s color-scheme is "${colorScheme}"`, async () => {
      const { style } = document.documentElement;
      await used.ready(ownMembraneClient, { key: ownMembraneClient.keys.apiKey });
      const sent: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof HTMLFormElement) sent.push(new FormData(node).get('theme') as string);
      });
      observer.observe(document.body, { childList: true });
      try {
        style.colorScheme = colorScheme;
        const outcome = open();
        await until(() => sent.length);
        expect(sent).to.deep.equal([theme]);
        dialog()!.remove();
        await outcome;
      } finally {
        style.colorScheme = '';
        observer.disconnect();
      }
    });
  }
});

describe('a dialog that cannot be told all', () => {
  const refused = async (outcome: Promise<unknown>, what: RegExp) => {
    const error = await rejection(outcome);
    expect(error).to.have.property('code', 'configuration');
    expect(error).to.have.property('message').that.matches(what);
    expect(dialog()).to.equal(null);
  };

  for (const way of [older, withoutUi]) {
    it(`is not opened where the page fixes one of several auth options, ${way.name}`, async () => {
      await used.ready(way, { key: `${way.prefix}several-options`, controls: { consent: 'auto' } });
      await refused(open({}, { authOptionKey: 'basic' }), /auth option/);
      expect(await used.bench.connections()).to.have.length(0);
    });

    it(`is not opened with parameters of the connector or more of the payload, ${way.name}`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      await refused(open({ connectorParameters: { region: 'eu' } }), /connectorParameters/);
      await refused(open({ connectPayload: { intent: 'Orders' } }), /connectPayload/);
    });

    it(`is not opened to rename, ${way.name}`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      const [connectionId] = await severalConnections(1);
      await refused(open({ connectionId, name: 'Other' }), /rename/);
    });
  }

  it('is not opened to connect a connector by an SDK whose dialogs are those of integrations', async () => {
    const options = { key: { connector: 'membrane-connector' }, controls: { consent: 'auto' } };
    await used.ready(withoutUi, options);
    await refused(open(), /without an integration/);
    const [connectionId] = await severalConnections(1);
    expect((await connected(open({ connectionId }))).id).to.equal(connectionId);
  });

  it('is not opened by an SDK that cannot connect again', async () => {
    const way: Way = {
      ...older,
      options: (apiUri, fetchToken) => {
        const client = new IntegrationAppClient({ apiUri, uiUri, fetchToken }) as SdkClient;
        const { connection } = client;
        return {
          client: Object.assign(client, {
            connection: (id: string) => ({ reconnect: connection.call(client, id).reconnect }),
          }),
        };
      },
    };
    await used.ready(way, { key: way.keys.apiKey, controls: { consent: 'auto' } });
    const ids = await severalConnections(2);
    await refused(open({ connectionId: ids[0] }), /re-connect/);
    expect((await used.bench.connections()).map(({ id }) => id)).to.have.members(ids);
  });

  it('is not opened by the SDK of another generation', async () => {
    await used.ready(lazySdk, { key: 'membrane-api-key' });
    await refused(open(), /SDK of this service/);
  });
});

it('the SDK that the form loads opens its dialog for that very connection', async () => {
  await used.ready(lazySdk, { key: lazySdk.keys.apiKey });
  const [connectionId] = await severalConnections(1);
  const outcome = open({ connectionId });
  await until(dialog);
  expect(dialog()!.src).to.include(`/connections/${connectionId}/refresh`);
  dialog()!.remove();
  expect(await outcome).to.deep.equal({ kind: 'cancelled' });
});
