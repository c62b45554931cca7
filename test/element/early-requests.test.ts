import { expect } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import * as connector from '../../src/connection/direct/direct-connector.js';
import { createConnectionApi, type ConnectionApiOptions } from '../../src/connection/create-api.js';
import { sendWithFetch } from '../../src/connection/service/requests.js';
import { useEarlyResponses } from '../../src/connection/service/send.js';
import { sendEarlyRequests } from '../../src/early-requests.js';
import { until } from '../support/until.js';

/** Before the element is defined, as a page may have prepared it. */
describe('early requests', () => {
  const { fetch } = window;
  const asked: string[] = [];
  afterEach(() => {
    window.fetch = fetch;
    asked.length = 0;
  });

  function ask(attributes: Record<string, string>, properties: object = {}): void {
    window.fetch = async (url) => {
      asked.push(String(url));
      return new Response('{}');
    };
    const form = document.createElement('div').appendChild(document.createElement('connection-form'));
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
    Object.assign(form, properties);
    sendEarlyRequests(form.parentElement!);
  }

  const attributes = { 'integration-key': 'crm', token: 'a.b.c', 'api-uri': 'https://one.example' };

  it('asks the service that the attributes name', async () => {
    ask(attributes);
    await until(() => asked.length > 0);
    expect(asked).to.deep.equal(['https://one.example/integrations/crm']);
  });

  it('takes the token to no other service than the page has set', async () => {
    ask(attributes, { apiUri: 'https://two.example' });
    await until(() => asked.length > 0);
    expect(asked).to.deep.equal(['https://two.example/integrations/crm']);
  });
});

describe('the form after early requests', () => {
  const { fetch } = window;
  let sent: string[];

  beforeEach(() => {
    sent = [];
    window.fetch = async (url) => {
      sent.push(String(url));
      const isToken = String(url).endsWith('/token');
      return new Response(isToken ? 'a.b.c' : '{"id":"1","key":"crm","authOptions":[{"ui":{}}]}');
    };
  });

  afterEach(() => {
    window.fetch = fetch;
    useEarlyResponses(sendWithFetch);
  });

  async function load(attributes: Record<string, string>, options: ConnectionApiOptions) {
    const page = document.createElement('div');
    const form = page.appendChild(document.createElement('connection-form'));
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
    useEarlyResponses(sendEarlyRequests(page));
    const api = createConnectionApi(options, { connector: bundled(connector) });
    return api.loadIntegration(attributes['integration-key']!, new AbortController().signal);
  }

  for (const [name, attributes, options] of [
    ['a token', { token: 'a.b.c' }, { token: 'a.b.c' }],
    ["the token's address", { 'token-url': '/token' }, { tokenUrl: '/token' }],
  ] as const) {
    it(`sends none of them again: ${name}`, async () => {
      const apiUri = 'https://one.example/base/';
      const integration = await load(
        { 'integration-key': 'crm', 'api-uri': apiUri, ...attributes },
        { apiUri, ...options },
      );
      expect(integration.key).to.equal('crm');
      const tokenUrls = 'tokenUrl' in options ? [options.tokenUrl] : [];
      expect(sent).to.deep.equal([...tokenUrls, 'https://one.example/base/integrations/crm']);
    });
  }

  it('sends its own where the page has named another service since', async () => {
    await load(
      { 'integration-key': 'crm', 'api-uri': 'https://one.example', token: 'a.b.c' },
      { apiUri: 'https://two.example', token: 'a.b.c' },
    );
    expect(sent).to.deep.equal([
      'https://one.example/integrations/crm',
      'https://two.example/integrations/crm',
    ]);
  });
});
