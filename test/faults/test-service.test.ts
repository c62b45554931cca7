import { expect } from 'chai';
import { bundled } from '../../src/chunks/chunk.js';
import { createConnectionApi } from '../../src/connection/create-api.js';
import * as whole from '../../src/connection/direct/whole-connector.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';
import { rejection } from '../support/rejection.js';

const { signal } = new AbortController();

describe('a service for tests that fails', () => {
  for (const [name, takeAttempt, tries] of [
    ['is asked once, since its page has said so', async () => ({}), 1],
    ['is asked again where it only looks like one', undefined, 3],
  ] as const)
    it(name, async () => {
      let asked = 0;
      const client = {
        apiUri: 'https://api.example',
        takeAttempt,
        get: async () => {
          asked++;
          throw Object.assign(new Error('Network Error'), { isAxiosError: true });
        },
      } as unknown as SdkClient;
      const limits = { readRetries: [1, 1] };
      const api = createConnectionApi({ client, limits }, { connector: bundled(whole) });
      expect(await rejection(api.loadConnection('c', signal))).to.have.property('code', 'network');
      expect(asked).to.equal(tries);
    });
});
