import { expect } from '@open-wc/testing';
import { buildConnectionRequest } from '../../src/connection/request.js';
import { click } from '../support/pointer.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

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
