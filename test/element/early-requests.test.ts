import { expect } from '@open-wc/testing';
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
