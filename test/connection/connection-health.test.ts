import { expect } from 'chai';
import { errorsOf, readConnectionHealth } from '../../src/connection/connection-health.js';
import { readConnection } from '../../src/connection/protocols/read-answers.js';
import { readIntegration } from '../../src/connection/protocols/read-integration.js';

const healthOf = (raw: object) => readConnectionHealth(readConnection({ id: 'c', ...raw }));
const option = { key: 'key', type: 'client-credentials', inputSchema: {} };
const available = (raw: object) => readIntegration({ id: 'i', ...raw }, [option], 'membrane').isAvailable;

describe('what the service tells of how things are', () => {
  it('says when an integration can be connected: set up to the end, complete, and in use', () => {
    for (const raw of [{}, { state: 'READY' }, { hasMissingParameters: false, isDeactivated: null }])
      expect(available(raw), JSON.stringify(raw)).to.equal(true);
    const states = [
      'BUILDING',
      'CLIENT_ACTION_REQUIRED',
      'CONFIGURATION_ERROR',
      'SETUP_FAILED',
      'DISCONNECTING',
    ];
    for (const raw of [
      ...states.map((state) => ({ state })),
      { hasMissingParameters: true },
      { isDeactivated: true },
      { state: 'READY', optionsConfig: { key: { disabled: true } } },
    ])
      expect(available(raw), JSON.stringify(raw)).to.equal(false);
  });

  it('says when a connection no longer works', () => {
    for (const state of ['CONFIGURATION_ERROR', 'SETUP_FAILED', 'DISCONNECTED', 'ERROR'])
      expect(readConnection({ state }).disconnected, state).to.equal(true);
    for (const state of [undefined, 'READY', 'BUILDING', 'CLIENT_ACTION_REQUIRED', 'DISCONNECTING'])
      expect(readConnection({ state }).disconnected, state).to.equal(false);
  });

  it('says what can be done about a connection, and nothing where the service does not', () => {
    const clientAction = { type: 'connect', description: 'Sign in.', uiUrl: 'https://a.example/x' };
    expect(
      healthOf({
        isDeactivated: true,
        canTest: true,
        canRefreshCredentials: true,
        nextRetryTimestamp: 't',
        clientAction,
      }),
    ).to.deep.equal({
      isDeactivated: true,
      canTest: true,
      canRefreshCredentials: true,
      nextRetryTimestamp: 't',
      clientAction,
    });
    for (const raw of [
      {},
      { canTest: 'yes', canRefreshCredentials: 1, nextRetryTimestamp: 5, clientAction: null },
    ])
      expect(healthOf(raw)).to.deep.equal({
        isDeactivated: false,
        canTest: false,
        canRefreshCredentials: false,
        nextRetryTimestamp: '',
        clientAction: undefined,
      });
  });

  it('links to pages only', () => {
    for (const uiUrl of ['javascript:alert(1)', 'data:text/html,x', '/relative', 5])
      expect(healthOf({ clientAction: { uiUrl } }).clientAction!.uiUrl).to.equal('');
  });

  it('says what is wrong with an integration', () => {
    const errorsIn = (errors: unknown) => errorsOf(readIntegration({ id: 'i', errors }, [], 'membrane'));
    expect(errorsIn([{ message: 'One.' }, null, { message: 5 }]).filter(Boolean)).to.deep.equal(['One.']);
    expect(errorsIn('none')).to.deep.equal([]);
  });
});
