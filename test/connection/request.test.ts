import { expect } from '@open-wc/testing';
import { buildConnectionRequest } from '../../src/connection/request.js';
import { click } from '../support/pointer.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

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

  for (const apiUri of ['https://proxy.example/membrane', 'https://proxy.example/membrane/']) {
    it(`keeps the path of the address ${apiUri}`, () => {
      const { url } = buildConnectionRequest({ token: 't', integrationId: 'i', apiUri });
      expect(url).to.equal('https://proxy.example/membrane/connection-popup');
    });
  }
});

describe('the request that buildConnectionRequest makes', () => {
  for (const generation of ['integration-app', 'membrane'] as const) {
    const options = async () => ({
      apiUri: sandbox.apiUri,
      generation,
      token: await signToken(),
      integrationKey: generation === 'membrane' ? 'membrane-api-key' : 'api-key',
      parameters: { apiKey: 'sk_1' },
    });

    it(`connects in the words of ${generation}: form, JSON and link`, async () => {
      const form = buildConnectionRequest(await options());
      const json = buildConnectionRequest(await options(), 'json');
      const link = buildConnectionRequest(await options(), 'query');
      const answers = [
        await fetch(form.url, { method: form.method, body: new URLSearchParams(form.fields) }),
        await fetch(json.url, json),
        await fetch(link.url),
      ];
      for (const answer of answers) expect(await answer.text()).to.include('newConnectionCreated');
    });

    it(`connects in the words of ${generation} from a page without any script`, async () => {
      const back = new URL('/__sandbox/addresses.js', location.href).href;
      const { url, method, enctype, fields } = buildConnectionRequest({
        ...(await options()),
        redirectUri: back,
      });
      const payload = fields.payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const frame = document.createElement('iframe');
      // Scripts are forbidden; the same origin lets the test see where the page has gone.
      frame.setAttribute('sandbox', 'allow-forms allow-same-origin');
      frame.srcdoc = `<!doctype html><form action="${url}" method="${method}" enctype="${enctype}">
        <input type="hidden" name="payload" value="${payload}"><button style="position:fixed;inset:0">Connect</button></form>`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      await click(frame);
      const address = () => {
        try {
          return frame.contentWindow!.location.href;
        } catch {
          return '';
        }
      };
      await until(() => address().startsWith(back));
      expect(new URL(address()).searchParams.get('connectionId')).to.be.ok;
      frame.remove();
    });
  }
});
