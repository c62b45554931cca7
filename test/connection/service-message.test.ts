import { expect } from 'chai';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
} from '../../src/connection/attempt/service-message.js';

describe('messages of the service', () => {
  const created = {
    source: 'integration.app',
    requestId: 'r',
    type: 'newConnectionCreated',
    connection: { id: 'c' },
  };

  it('are told from others', () => {
    for (const source of ['integration.app', ['integration.app'], new String('integration.app')]) {
      expect(claimsToBeService({ ...created, source })).to.equal(true);
    }
    for (const data of [undefined, null, 'integration.app', { source: 'other' }, []]) {
      expect(claimsToBeService(data)).to.equal(false);
    }
  });

  it('carry a request id, or none', () => {
    expect(requestIdOf(created)).to.equal('r');
    for (const requestId of [undefined, null, 5, {}, '']) expect(requestIdOf({ requestId })).to.equal('');
  });

  it('are read', () => {
    expect(readServiceMessage(created)).to.deep.equal({ kind: 'created', connectionId: 'c' });
    expect(
      readServiceMessage({ type: 'newConnectionFailure', error: 'No', errorData: { key: 'k' } }),
    ).to.deep.equal({
      kind: 'failed',
      error: 'No',
      errorData: { key: 'k' },
    });
    expect(readServiceMessage({ type: 'newConnectionCancel' })).to.deep.equal({ kind: 'cancelled' });
    for (const data of [
      null,
      'x',
      { type: 'other' },
      { type: 'newConnectionCreated' },
      { type: 'newConnectionCreated', connection: { id: 5 } },
    ]) {
      expect(readServiceMessage(data)).to.equal(undefined);
    }
  });

  it('come from the API or the callback', () => {
    const origins = trustedOrigins('https://api.example/base', 'https://callback.example/oauth?x=1');
    expect([...origins]).to.deep.equal(['https://api.example', 'https://callback.example']);
    expect([...trustedOrigins('https://api.example', '')]).to.deep.equal(['https://api.example']);
    expect([...trustedOrigins('data:text/plain,x', 'nonsense')]).to.deep.equal([]);
  });
});
