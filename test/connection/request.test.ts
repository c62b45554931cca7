import { expect } from 'chai';
import { buildConnectionRequest } from '../../src/connection/request.js';

const all = {
  token: 'a.b.c',
  integrationId: 'int1',
  integrationKey: 'crm',
  connectionId: 'con1',
  parameters: { apiKey: 'sk_1', scopes: ['a', 'b'] },
  name: 'Mine & yours',
  authOptionKey: 'api-key',
  allowMultipleConnections: true,
  customState: '{"a":1}',
  requestId: 'req1',
  redirectUri: 'https://app.example/back?x=1#y',
  connectorParameters: { region: 'eu' },
  connectorId: 'connector1',
  connectorKey: 'hubspot',
  connectorVersion: '1.2.0',
  connectionKey: 'main-shop',
  connectionRequestId: 'request1',
  intent: 'Read the orders',
};
const { parameters, ...others } = all;

describe('buildConnectionRequest', () => {
  for (const [generation, path, parametersName] of [
    ['integration-app', 'https://api.integration.app/connection-popup', 'connectionParameters'],
    ['membrane', 'https://api.getmembrane.com/connect', 'input'],
  ] as const) {
    describe(generation, () => {
      const payload = { ...others, [parametersName]: parameters };

      it('makes a form with one field', () => {
        const request = buildConnectionRequest({ ...all, generation });
        expect(request).to.include({
          method: 'POST',
          url: path,
          enctype: 'application/x-www-form-urlencoded',
        });
        expect(Object.keys(request.fields)).to.deep.equal(['payload']);
        expect(JSON.parse(request.fields.payload)).to.deep.equal(payload);
      });

      it('makes a JSON body', () => {
        const request = buildConnectionRequest({ ...all, generation }, 'json');
        expect(request).to.deep.include({
          method: 'POST',
          url: path,
          headers: { 'Content-Type': 'application/json' },
        });
        expect(JSON.parse(request.body)).to.deep.equal(payload);
      });

      it('makes a link with the parameters as JSON', () => {
        const request = buildConnectionRequest({ ...all, generation }, 'query');
        const url = new URL(request.url);
        expect(request.method).to.equal('GET');
        expect(url.origin + url.pathname).to.equal(path);
        const query = Object.fromEntries(url.searchParams);
        expect(JSON.parse(query[parametersName]!)).to.deep.equal(parameters);
        expect(query).to.include({
          ...others,
          allowMultipleConnections: 'true',
          connectorParameters: '{"region":"eu"}',
          [parametersName]: query[parametersName]!,
        });
      });

      it('leaves out what is not said', () => {
        const request = buildConnectionRequest({ token: 'a.b.c', integrationKey: 'crm', generation });
        expect(JSON.parse(request.fields.payload)).to.deep.equal({ token: 'a.b.c', integrationKey: 'crm' });
        const { url } = buildConnectionRequest(
          { token: 'a.b.c', integrationKey: 'crm', generation },
          'query',
        );
        expect(url).to.equal(`${path}?token=a.b.c&integrationKey=crm`);
      });
    });
  }

  for (const [apiUri, path] of [
    ['https://api.getmembrane.com', '/connect'],
    ['https://api.getmembrane.com/', '/connect'],
    ['https://api.integration.app', '/connection-popup'],
    ['https://proxy.example', '/connection-popup'],
  ] as const) {
    it(`tells the generation by the address ${apiUri}`, () => {
      const { url, fields } = buildConnectionRequest({
        token: 't',
        integrationId: 'i',
        parameters: {},
        apiUri,
      });
      expect(new URL(url).pathname).to.equal(path);
      const name = path === '/connect' ? 'input' : 'connectionParameters';
      expect(JSON.parse(fields.payload)).to.have.property(name);
    });
  }

  it('takes the generation that is named, whatever the address', () => {
    const named = { token: 't', integrationId: 'i', generation: 'membrane' } as const;
    const { url } = buildConnectionRequest({ ...named, apiUri: 'https://proxy.example' });
    expect(url).to.equal('https://proxy.example/connect');
  });

  for (const apiUri of ['https://proxy.example/membrane', 'https://proxy.example/membrane/']) {
    it(`keeps the path of the address ${apiUri}`, () => {
      const { url } = buildConnectionRequest({ token: 't', integrationId: 'i', apiUri });
      expect(url).to.equal('https://proxy.example/membrane/connection-popup');
    });
  }
});
