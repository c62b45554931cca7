import { expect } from 'chai';
import { attemptLimits as limits } from '../../src/connection/attempt/attempt-limits.js';
import { connectionFinder } from '../../src/connection/attempt/connection-finder.js';
import { connectionUpkeep } from '../../src/connection/attempt/connection-upkeep.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import { listConnections } from '../../src/connection/attempt/list-connections.js';
import type { Integration } from '../../src/connection/model.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';
import { seenConnections } from '../../src/connection/service/connections.js';
import type { CallService } from '../../src/connection/service/http.js';
import { rejection } from '../support/rejection.js';

const { signal } = new AbortController();
const connection = (id: string) => ({ id, integrationId: 'i', createdAt: id });

/** A service that answers with these pages, one after the other. */
function pagesOf(...pages: string[][]) {
  const asked: string[] = [];
  const call: CallService = async (_, path) => {
    asked.push(path);
    const start = Number(new URLSearchParams(path.split('?')[1]).get('cursor') ?? 0);
    const cursor = start + 1 < pages.length ? String(start + 1) : undefined;
    return { items: pages[start]!.map(connection), cursor };
  };
  return { asked, call };
}

describe('the list of connections', () => {
  beforeEach(() => seenConnections.clear());

  it('is read page by page to the last one', async () => {
    const { asked, call } = pagesOf(['a', 'b'], ['c'], [], ['d']);
    const found = await listConnections(call, { kind: 'integration', id: 'i' }, signal);
    expect(found.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(asked[0]).to.equal('/connections?integrationId=i');
    expect(asked).to.have.length(4);
  });

  it('has only those of the integration, the connector or the connection, whatever the service answers', async () => {
    const all = [
      { id: 'a', integrationId: 'i', connectorId: 'n' },
      { id: 'b', integrationId: 'j' },
      { id: 'c', connectorId: 'n' },
      { id: 'd' },
    ];
    const call: CallService = async () => all;
    const idsOf = async (owner: Parameters<typeof listConnections>[1]) =>
      (await listConnections(call, owner, signal)).map(({ id }) => id);
    expect(await idsOf({ kind: 'integration', id: 'i' })).to.deep.equal(['a']);
    expect(await idsOf({ kind: 'connector', id: 'n' })).to.deep.equal(['a', 'c']);
    expect(await idsOf({ kind: 'connection', id: 'd' })).to.deep.equal(['d']);
  });

  it('ends with a service that answers every cursor alike, and names each connection once', async () => {
    let asked = 0;
    const call: CallService = async () => {
      asked++;
      return { items: [connection('a')], cursor: 'again' };
    };
    expect(await listConnections(call, { kind: 'integration', id: 'i' }, signal)).to.have.length(1);
    expect(asked).to.equal(2);
  });

  it('is searched to the end for the result of an attempt', async () => {
    const pages = [['a'], ['b']];
    const service = {
      call: ((...args) => pagesOf(...pages).call(...args)) as CallService,
      limits,
    } as Service;
    const request = {
      integration: { kind: 'integration', id: 'i' } as Integration,
      allowMultipleConnections: true,
    };
    const find = connectionFinder(service, request, signal);
    expect(await find(service, signal)).to.equal(undefined);
    pages[1]!.push('c');
    expect((await find(service, signal))?.id).to.equal('c');
  });
});

describe('the upkeep of a connection', () => {
  it('does not rename with a client of the page that cannot, and says so', async () => {
    const asked: string[] = [];
    const call: CallService = async (_, path) => asked.push(path);
    const client = {} as SdkClient;
    const upkeep = connectionUpkeep(call, { original: client, current: client });
    expect(await rejection(upkeep.rename('a', 'B', signal))).to.include({ code: 'configuration' });
    expect(asked).to.deep.equal([]);
  });

  it('does not let another name pass for the result of an attempt', async () => {
    let kept = { ...connection('a'), name: 'A', updatedAt: '1' };
    const call: CallService = async (method, path, { body }) => {
      if (method === 'PATCH') kept = { ...kept, ...(body as object), updatedAt: '2' };
      return path.includes('?') ? { items: [kept] } : kept;
    };
    const service = { call, limits } as Service;
    const find = connectionFinder(
      service,
      { integration: { kind: 'integration', id: 'i' } as Integration, allowMultipleConnections: true },
      signal,
    );
    expect(await find(service, signal)).to.equal(undefined);
    expect((await connectionUpkeep(call).rename('a', 'B', signal)).name).to.equal('B');
    expect(await find(service, signal)).to.equal(undefined);
  });
});
