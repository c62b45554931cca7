import { expect } from 'chai';
import type { Service } from '../../src/connection/attempt/connector.js';
import { markInDoubt, resolveInDoubt } from '../../src/connection/attempt/in-doubt.js';
import { ConnectionError, type ConnectionErrorCode } from '../../src/connection/error.js';
import type { Connection, ConnectRequest } from '../../src/connection/model.js';
import { rejection } from '../support/rejection.js';

const { signal } = new AbortController();
const connection = { id: 'c' } as Connection;
const serviceOf = (owner: object) => ({ owner }) as Service;
const requestFor = (id: string) => ({ integration: { kind: 'integration', id } }) as ConnectRequest;
const failure = (code: ConnectionErrorCode) => new ConnectionError(code, 'It failed.');

describe('an attempt in doubt', () => {
  const request = requestFor('i');
  let service: Service;
  let looks: (Connection | ConnectionError | undefined)[];
  let asked: number;

  beforeEach(() => {
    service = serviceOf({});
    looks = [];
    asked = 0;
    markInDoubt(service, request, async () => {
      asked++;
      const found = looks.shift();
      if (found instanceof ConnectionError) throw found;
      return found;
    });
  });

  it('is none of another form, and none to connect something else', async () => {
    expect(await resolveInDoubt(serviceOf({}), request, signal)).to.equal(undefined);
    expect(await resolveInDoubt(service, requestFor('j'), signal)).to.equal(undefined);
    expect(asked).to.equal(0);
  });

  it('is resolved by what it has made', async () => {
    looks = [connection];
    expect(await resolveInDoubt(service, request, signal)).to.deep.equal({ kind: 'connected', connection });
    expect(await resolveInDoubt(service, request, signal)).to.equal(undefined);
    expect(asked).to.equal(1);
  });

  for (const [name, found] of [
    ['nothing', undefined],
    ['that there is no such connection', failure('not-found')],
    ['a refusal', failure('refused')],
  ] as const)
    it(`is resolved by ${name}`, async () => {
      looks = [found];
      expect(await resolveInDoubt(service, request, signal)).to.equal(undefined);
      expect(await resolveInDoubt(service, request, signal)).to.equal(undefined);
      expect(asked).to.equal(1);
    });

  for (const code of ['network', 'timeout', 'service', 'unauthorized'] as const)
    it(`stays so after an error: ${code}`, async () => {
      looks = [failure(code), connection];
      expect(await rejection(resolveInDoubt(service, request, signal))).to.have.property('code', code);
      expect(await resolveInDoubt(service, request, signal)).to.have.property('kind', 'connected');
    });
});
