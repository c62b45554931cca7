import { expect } from '@open-wc/testing';
import { buildConnectionRequest } from '../../src/connection/request.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { thePopup } from '../support/popup.js';
import { postForm } from '../sandbox/support.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { allWays } from './harness.js';
import { Used } from './used.js';

const good = { parameters: { apiKey: 'sk_good' } };

const used = new Used();

for (const way of allWays) {
  describe(`endings ${way.name}`, () => {
    const { apiKey, oauth2 } = way.keys;

    it('leaves nothing behind after success', async () => {
      await used.ready(way, { key: apiKey });
      await used.bench.outcome(good);
      expect(used.sources.all.length).to.be.above(0);
      await used.nothingLeft();
    });

    it('leaves nothing behind after a refusal', async () => {
      await used.ready(way, { key: apiKey });
      await rejection(used.bench.outcome({ parameters: { apiKey: 'bad' } }));
      await used.nothingLeft();
    });

    it('leaves nothing behind when removed in mid-flight', async () => {
      // Longer than any driver takes to say that it has clicked.
      await used.ready(way, { key: apiKey, controls: { resultDelay: 50_000 } });
      const attempt = await used.bench.click(good);
      await until(() => document.querySelector('iframe'));
      used.bench.stop.abort();
      expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
      await used.nothingLeft();
    });

    it('ends a frame that says nothing as a timeout', async () => {
      await used.ready(way, { key: `${way.prefix}silent`, limits: { frame: 400 } });
      const error = await rejection(used.bench.outcome(good));
      expect(error).to.have.property('code', 'timeout');
      await used.nothingLeft();
    });

    it('ends a frame soon whose document has come and says nothing', async () => {
      await used.ready(way, { key: `${way.prefix}silent`, limits: { frameSilence: 300 } });
      const begun = performance.now();
      expect(await rejection(used.bench.outcome(good))).to.have.property('code', 'timeout');
      expect(performance.now() - begun).to.be.below(15_000);
      await used.nothingLeft();
    });

    for (const allowMultipleConnections of [false, true])
      it(`makes no second connection after one that could not be confirmed, several allowed: ${allowMultipleConnections}`, async () => {
        const request = { ...good, allowMultipleConnections, name: 'The one' };
        await used.ready(way, { key: apiKey, limits: { confirm: 2000 } });
        const { fetch } = window;
        const { open, send } = XMLHttpRequest.prototype;
        // The service does not say whether it has the connection, in whatever way it is asked.
        window.fetch = (input, init) =>
          /\/connections\//.test(String(input)) ? new Promise(() => {}) : fetch(input, init);
        const deaf = new WeakSet<XMLHttpRequest>();
        XMLHttpRequest.prototype.open = function (...given: unknown[]) {
          if (/\/connections\//.test(String(given[1]))) deaf.add(this);
          return (open as (...of: unknown[]) => void).apply(this, given);
        };
        XMLHttpRequest.prototype.send = function (body) {
          if (!deaf.has(this)) send.call(this, body);
        };
        try {
          expect(await rejection(used.bench.outcome(request))).to.have.property('code', 'timeout');
        } finally {
          window.fetch = fetch;
          Object.assign(XMLHttpRequest.prototype, { open, send });
        }
        expect((await used.bench.outcome(request)).kind).to.equal('connected');
        expect(await used.bench.connections()).to.have.length(1);
        await used.nothingLeft();
      });

    it('finds the connection behind a frame that says nothing', async () => {
      await used.ready(way, { key: apiKey, controls: { announce: 'none' }, limits: { frame: 1500 } });
      expect((await used.bench.outcome(good)).kind).to.equal('connected');
      await used.nothingLeft();
    });

    it('takes no older connection for the result of a window that was closed', async () => {
      const key = apiKey.replace('api-key', 'several-options');
      const id = `customer-${crypto.randomUUID()}`;
      const fetchToken = () => signToken({ id });
      for (const name of ['first', 'second'])
        await connectElsewhere({ key, apiKey, name, token: await fetchToken() });
      await used.ready(way, { key, fetchToken });
      expect(await used.bench.connections()).to.have.length(2);
      const authOption = used.bench.integration.authOptions.find(({ type }) => type === 'oauth2')!;
      const attempt = await used.bench.click({ authOption });
      await thePopup.text('#login');
      await thePopup.close();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });

    it('gets a new token for a 401 in mid-flight', async () => {
      const id = `customer-${crypto.randomUUID()}`;
      const tokens = [{ reject401After: 1 }, {}];
      const fetchToken = () => signToken({ id, fields: { sandbox: tokens.shift() ?? {} } });
      await used.ready(way, { key: apiKey, fetchToken });
      expect((await used.bench.outcome(good)).kind).to.equal('connected');
      expect(tokens).to.have.length(0);
    });

    it('says unauthorized when the new token is refused too', async () => {
      const id = `customer-${crypto.randomUUID()}`;
      const counts = [1, 0];
      const fetchToken = () =>
        signToken({ id, fields: { sandbox: { reject401After: counts.shift() ?? 0 } } });
      await used.ready(way, { key: apiKey, fetchToken });
      expect(await rejection(used.bench.outcome(good))).to.have.property('code', 'unauthorized');
    });

    for (const kind of ['apiKey', 'oauth2'] as const)
      it(`goes on with a new token when the service refuses that of the attempt: ${kind}`, async () => {
        const id = `customer-${crypto.randomUUID()}`;
        const lifetimes = [3];
        const expired = performance.now() + 3_500;
        const fetchToken = () =>
          signToken({ id, expiresIn: lifetimes.shift() ?? 3600, fields: { sandbox: { consent: 'auto' } } });
        await used.ready(way, { key: way.keys[kind], fetchToken });
        await until(() => performance.now() > expired, 'the token to expire');
        const connect = () => used.bench.outcome(kind === 'apiKey' ? good : {});
        const outcome = await connect().catch((error: unknown) => {
          // The service's page may close the window sooner; then the next click has the new token.
          expect(error).to.have.property('code', 'unauthorized');
          expect(kind).to.equal('oauth2');
          return connect();
        });
        expect(outcome.kind).to.equal('connected');
        expect(await used.bench.connections()).to.have.length(1);
      });

    it('lets no forged message through', async () => {
      await used.ready(way, { key: oauth2 });
      const attempt = await used.bench.click();
      await until(() => used.sources.all.length > 0);
      const requestId = new URL(used.sources.all[0]!.url).pathname.split('/').pop();
      const forged = {
        source: 'integration.app',
        type: 'newConnectionCreated',
        connection: { id: 'forged' },
      };
      const failure = { source: 'integration.app', type: 'newConnectionFailure', error: 'forged' };
      let settled = false;
      attempt.outcome.then(
        () => (settled = true),
        () => (settled = true),
      );

      for (const message of [forged, failure]) {
        // The SDK compares loosely: an array of one is as good as what is in it.
        const disguised = { ...message, source: [message.source], requestId };
        for (const named of [message, { ...message, requestId }, disguised]) {
          window.postMessage(named, '*');
          await postFromFrame(named);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(settled).to.equal(false);
      await thePopup.close();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });

    it("lets nothing through of somebody else's attempt, though the service itself tells of it", async () => {
      await used.ready(way, { key: oauth2 });
      let told = 0;
      const count = ({ origin }: MessageEvent) => (told += Number(origin === new URL(sandbox.apiUri).origin));
      // Before the attempt, which lets the SDK hear none of it.
      window.addEventListener('message', count, { capture: true });
      const attempt = await used.bench.click();
      await thePopup.text('#login');
      let settled = false;
      attempt.outcome.then(
        () => (settled = true),
        () => (settled = true),
      );
      // As any frame of the page could: the service tells the page that holds it.
      const path = way.prefix ? '/connect' : '/connection-popup';
      for (const named of [{}, { requestId: 'of-another' }]) {
        for (const token of [await signToken(), 'none']) {
          const before = told;
          const frame = postForm(path, { ...named, token, integrationKey: `${way.prefix}no-parameters` });
          await until(() => told > before);
          frame!.remove();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      window.removeEventListener('message', count, { capture: true });
      expect(settled).to.equal(false);
      await thePopup.close();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });

    it('is cancelled when the service says so', async () => {
      await used.ready(way, { key: oauth2 });
      const attempt = await used.bench.click();
      await until(() => used.sources.all.length > 0);
      const requestId = new URL(used.sources.all[0]!.url).pathname.split('/').pop();
      // What its pages said to the SDKs up to 1.9; the sandbox is of today.
      const data = { source: 'integration.app', requestId, type: 'newConnectionCancel' };
      await thePopup.text('#login');
      window.dispatchEvent(new MessageEvent('message', { data, origin: new URL(sandbox.apiUri).origin }));
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
      await used.nothingLeft();
    });

    it('brings the window to the front while there is one', async () => {
      await used.ready(way, { key: oauth2 });
      const attempt = await used.bench.click();
      await until(() => used.windows.handles.length > 0);
      await until(async () => (await thePopup.url()).startsWith('http'));
      expect(attempt.focus()).to.equal(true);
      used.bench.stop.abort();
      await rejection(attempt.outcome);
      await until(() => !attempt.focus());
    });
  });
}

/** One more connection, of which this page has not heard. */
async function connectElsewhere(made: {
  key: string;
  apiKey: string;
  name: string;
  token: string;
}): Promise<void> {
  const { url, fields } = buildConnectionRequest({
    apiUri: sandbox.apiUri,
    generation: made.apiKey === 'api-key' ? 'integration-app' : 'membrane',
    integrationKey: made.key,
    authOptionKey: 'api-key',
    parameters: { apiKey: 'sk_elsewhere' },
    name: made.name,
    token: made.token,
    allowMultipleConnections: true,
  });
  await fetch(url, { method: 'POST', mode: 'no-cors', body: new URLSearchParams(fields) });
}

/** From an origin of nobody, as any frame in the page could. */
async function postFromFrame(message: unknown): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  const json = JSON.stringify(message).replaceAll('<', '\\u003c');
  frame.srcdoc = `<script>parent.postMessage(${json}, '*'); parent.postMessage('posted', '*')</script>`;
  const posted = new Promise<void>((resolve) => {
    const heard = ({ data, source }: MessageEvent) => {
      if (data !== 'posted' || source !== frame.contentWindow) return;
      window.removeEventListener('message', heard);
      resolve();
    };
    window.addEventListener('message', heard);
  });
  document.body.append(frame);
  await posted;
  frame.remove();
}
