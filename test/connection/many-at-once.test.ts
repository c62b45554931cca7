import { expect } from '@open-wc/testing';
import { IntegrationAppClient } from '@integration-app/sdk';
import { MembraneClient } from '@membranehq/sdk';
import type { ConnectionForm } from '../../src/index.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { standard } from '../../src/editions/standard.js';

/** More than the connections that a browser has to a host over HTTP/1.1, as the sandbox speaks it. */
const many = 8;

const ways: Record<string, (token: string) => Partial<ConnectionForm>> = {
  'without the SDK': () => ({ noSdk: true }),
  'without the SDK, with Membrane': () => ({ noSdk: true, integrationKey: 'membrane-api-key' }),
  'with the SDK as a chunk': () => ({}),
  'with clients of @integration-app/sdk': (token) => ({
    client: new IntegrationAppClient({ apiUri: sandbox.apiUri, token }),
  }),
  'with clients of @membranehq/sdk': (token) => ({
    client: new MembraneClient({ apiUri: sandbox.apiUri, token }),
    integrationKey: 'membrane-api-key',
  }),
};

/** Two of the form, and one of each of the two attempts that are left to the SDK at the same time. */
const mostStreams = 4;

const BrowsersEventSource = window.EventSource;
let open = new Set<EventSource>();
let streams = 0;

class CountedEventSource extends BrowsersEventSource {
  constructor(...args: ConstructorParameters<typeof EventSource>) {
    super(...args);
    open.add(this);
    streams = Math.max(streams, open.size);
  }

  override close(): void {
    super.close();
    open.delete(this);
  }
}

beforeEach(() => {
  open = new Set();
  streams = 0;
  window.EventSource = CountedEventSource;
});

afterEach(() => {
  window.EventSource = BrowsersEventSource;
});

for (const [name, propertiesFor] of Object.entries(ways))
  for (const announce of ['both', 'events']) {
    it(`${many} forms connect at once ${name}, with results on ${announce}`, async () => {
      await standard.sdk!.load();
      const claims = { id: crypto.randomUUID(), fields: { sandbox: { announce } } };
      const properties = { ...propertiesFor(await signToken(claims)), parameters: { apiKey: 'sk_good' } };
      const forms: ConnectionFormHarness[] = [];
      for (let count = 0; count < many; count++)
        forms.push(await mountForm('api-key', { allowMultipleConnections: true, ...properties }, claims));
      for (const form of forms) await form.until('editing');
      // No user has to sign in, so no window opens and no click is needed.
      const connections = await Promise.all(forms.map(({ form }) => form.connect()));
      expect(new Set(connections.map((connection) => connection?.id)).size).to.equal(many);
      expect(streams, 'streams at once').to.be.within(1, mostStreams);
      clearPage();
    });
  }
