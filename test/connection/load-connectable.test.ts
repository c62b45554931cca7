import { expect } from 'chai';
import { loadConnectable } from '../../src/connection/attempt/load-connectable.js';
import { ConnectionError } from '../../src/connection/error.js';
import type { Connectable } from '../../src/connection/model.js';
import { readConnection } from '../../src/connection/protocols/read-answers.js';
import type { CallService } from '../../src/connection/service/http.js';
import { rejection } from '../support/rejection.js';

const { signal } = new AbortController();
const option = { key: 'key', type: 'client-credentials', inputSchema: { type: 'object' } };

/** A service that answers these paths, and says of all others that they do not exist. */
function serviceOf(answers: Record<string, unknown>) {
  const asked: [string, object?][] = [];
  const call: CallService = async (_, path, { body }) => {
    asked.push(body ? [path, JSON.parse(JSON.stringify(body)) as object] : [path]);
    if (path in answers) return answers[path];
    throw new ConnectionError('not-found', path);
  };
  return {
    asked,
    load: (of: Connectable, uri = '') => loadConnectable(call, uri, of, signal, { region: 'eu' }),
  };
}

describe('what is connected without an integration', () => {
  it('is a connector, with its auth options and the connection that is there', async () => {
    const { asked, load } = serviceOf({
      '/connectors/crm': { id: 'n', key: 'crm', name: 'CRM', logoUri: 'l' },
      '/connection-options': [option],
      '/connections?connectorId=n': { items: [{ id: 'c', connectorId: 'n' }, { id: 'd' }] },
    });
    const loaded = await load({ connector: 'crm', connectorVersion: '2' });
    expect(loaded).to.include({ kind: 'connector', id: 'n', name: 'CRM', logoUri: 'l', isAvailable: true });
    expect(loaded.connection?.id).to.equal('c');
    expect(asked).to.deep.equal([
      ['/connectors/crm'],
      [
        '/connection-options',
        { connectorId: 'n', connectorVersion: '2', connectorParameters: { region: 'eu' } },
      ],
      ['/connections?connectorId=n'],
    ]);
  });

  it('is the default connector of an external app, under the name of the app', async () => {
    const app = { id: 'a', name: 'App', defaultConnectorId: 'n' };
    const { load } = serviceOf({
      '/external-apps/app': app,
      '/connection-options': [option],
      '/connections?connectorId=n': [],
    });
    const loaded = await load({ externalApp: 'app' });
    expect(loaded).to.include({ kind: 'connector', id: 'n', name: 'App', raw: app });
    const error = await rejection(
      serviceOf({ '/external-apps/app': { id: 'a' } }).load({ externalApp: 'app' }),
    );
    expect(error).to.have.property('code', 'configuration');
  });

  for (const [name, raw, answers, expected] of [
    ['its connector', { connectorId: 'n' }, { '/connectors/n': { id: 'n', name: 'CRM' } }, 'CRM'],
    ['its app', { externalAppId: 'a' }, { '/external-apps/a': { id: 'a', name: 'App' } }, 'App'],
    ['itself, where that may not be read', { connectorId: 'n' }, {}, 'Mine'],
    ['itself, where there is only an intent', {}, {}, 'Mine'],
  ] as const)
    it(`is a connection, under the name of ${name}`, async () => {
      const { asked, load } = serviceOf({ ...answers, '/connection-options': [option] });
      const connection = readConnection({ id: 'c', name: 'Mine', ...raw });
      const loaded = await load({ connection });
      expect(loaded).to.include({ kind: 'connection', id: 'c', name: expected, connection });
      expect(asked).to.deep.include([
        '/connection-options',
        { connectionId: 'c', connectorParameters: { region: 'eu' } },
      ]);
      expect(asked.map(([path]) => path)).to.not.include('/connections?connectionId=c');
    });

  it('is unavailable without auth options', async () => {
    const { load } = serviceOf({ '/connection-options': [] });
    expect((await load({ connection: readConnection({ id: 'c' }) })).isAvailable).to.equal(false);
  });

  it('is refused before anything is sent to Integration.app, and by a service without its path', async () => {
    const { asked, load } = serviceOf({ '/connectors/crm': { id: 'n' }, '/connections?connectorId=n': [] });
    const error = await rejection(load({ connector: 'crm' }, 'https://api.integration.app'));
    expect(error).to.include({ code: 'configuration' });
    expect((error as Error).message).to.contain('only integrations');
    expect(asked).to.deep.equal([]);
    expect(await rejection(load({ connector: 'crm' }))).to.include({ code: 'configuration' });
  });

  it('is no sense where the answer is none', async () => {
    for (const answer of [null, '', {}])
      expect(await rejection(serviceOf({ '/connectors/crm': answer }).load({ connector: 'crm' }))).to.include(
        { code: 'service' },
      );
  });
});
