import { expect } from 'chai';
import { readIntegration } from '../../src/connection/protocols/read-integration.js';
import { primeClient } from '../../src/connection/sdk/primed-client.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';

describe('a client that answers from memory', () => {
  const asked: string[] = [];
  const client = {
    apiUri: 'https://api.example',
    getToken: async () => 'asked',
    get: async (path: string) => asked.push(path),
    post: async (path: string) => asked.push(path),
  } as unknown as SdkClient;

  function prime(...options: object[]): SdkClient {
    asked.length = 0;
    const integration = readIntegration({ id: 'i' }, options, 'membrane');
    const request = {
      integration,
      authOption: integration.authOptions[0]!,
      parameters: {},
      connectionId: 'c',
    };
    return primeClient(client, request, 'a.b.c');
  }

  /** As Membrane's SDK looks for the option that it was told, or not told. */
  async function typeOf(primed: SdkClient, authOptionKey: string | undefined): Promise<unknown> {
    const options = (await primed.post('/connection-options', {})) as { key?: string; type: string }[];
    return options.find(({ key }) => key == authOptionKey)?.type;
  }

  it('tells the type of an option by its key, and of one that has none', async () => {
    expect(await typeOf(prime({ key: 'k', type: 'client-credentials' }), 'k')).to.equal('client-credentials');
    expect(await typeOf(prime({ type: 'client-credentials' }), undefined)).to.equal('client-credentials');
  });

  it('asks the service for all else', async () => {
    const primed = prime({ key: 'k', type: 'oauth2' });
    for (const path of [
      'integrations/i',
      '/integrations/i',
      '/integrations/i/connector-spec',
      '/connections/c',
    ]) {
      await primed.get(path, { includeSecrets: false });
    }
    expect(await primed.getToken()).to.equal('a.b.c');
    expect(asked).to.deep.equal([]);
    await primed.get('/connections/d');
    await primed.post('/connections/c/refresh');
    expect(asked).to.deep.equal(['/connections/d', '/connections/c/refresh']);
  });
});
