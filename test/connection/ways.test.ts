import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { createConnectionApi } from '../../src/connection/create-api.js';
import { directAdapters } from '../../src/connection/direct-adapters.js';
import { allAdapters } from '../../src/connection/load-adapters.js';
import type { Adapters } from '../../src/connection/link.js';
import { Part } from '../../src/connection/part.js';
import { Bench, direct, lazySdk, ownClient, ownMembraneClient, rejection, shortLimits, until } from './harness.js';
import type { Way } from './harness.js';
import { Used } from './used.js';

/** What the lite file connects with. */
const withoutSdk = new Part(async () => directAdapters);

const good = { parameters: { apiKey: 'sk_good' } };

const used = new Used();

describe('ways of the SDK', () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`${way.name} go through the SDK's own connect`, async () => {
      const seen: string[] = [];
      const log = (event: MessageEvent) => seen.push((event.data as { type?: string }).type ?? '');
      await used.ready(way, { key: way.keys.apiKey });
      window.addEventListener('message', log);
      await used.bench.outcome(good);
      window.removeEventListener('message', log);
      // The SDK's stream and ours.
      expect(used.sources.all).to.have.length(2);
      expect(seen).to.include('connectionAttemptOver');
    });
  }
});

describe('ways without the SDK though there is a client', () => {
  for (const [name, way, adapters] of [
    ['no-sdk', { ...ownClient, options: (...of: Parameters<Way['options']>) => ({ ...ownClient.options(...of), noSdk: true }) }, allAdapters],
    ['the lite file, @integration-app/sdk', ownClient, withoutSdk],
    ['the lite file, @membranehq/sdk', ownMembraneClient, withoutSdk],
  ] as const) {
    it(`${name}: connects in a frame and in a popup`, async () => {
      await used.ready(way, { key: way.keys.apiKey, adapters });
      expect((await used.bench.outcome(good)).kind).to.equal('connected');
      // The SDK would have made another.
      expect(used.sources.all).to.have.length(1);
      used.bench.clear();
      await used.ready(way, { key: way.keys.oauth2, adapters, controls: { consent: 'auto' } });
      expect((await used.bench.outcome()).kind).to.equal('connected');
    });
  }
});

describe('a click before what connects has come', () => {
  /** Comes only once somebody has clicked, and a while later. */
  function slow(): { adapters: Part<Adapters>; come: () => void } {
    let come!: () => void;
    const clicked = new Promise<void>((resolve) => (come = resolve));
    return { adapters: new Part(() => clicked.then(() => allAdapters.load())), come: () => setTimeout(come, 200) };
  }

  async function loaded(adapters: Part<Adapters>) {
    const fetchToken = () => signToken({ fields: { sandbox: { consent: 'auto' } } });
    const options = { ...direct.options(sandbox.apiUri, fetchToken), adapters, limits: shortLimits };
    return Bench.over(createConnectionApi(options), direct.keys.oauth2, fetchToken);
  }

  it('opens the window as soon as it has; where the browser finds that too late, says so, and the next click connects', async () => {
    const { adapters, come } = slow();
    used.bench = await loaded(adapters);
    const attempt = await used.bench.click();
    expect(used.windows.handles).to.have.length(0);
    expect(attempt.focus()).to.equal(false);
    come();
    try {
      expect((await attempt.outcome).kind).to.equal('connected');
    } catch (error) {
      // WebKit takes it for no user's act any more.
      expect(error).to.have.property('code', 'popup-blocked');
      expect((await used.bench.outcome()).kind).to.equal('connected');
    }
    expect(used.windows.handles).to.have.length(1);
  });

  it('opens none when it was given up in the meantime', async () => {
    const { adapters, come } = slow();
    used.bench = await loaded(adapters);
    const attempt = await used.bench.click();
    const reason = new Error('gone');
    used.bench.stop.abort(reason);
    come();
    expect(await rejection(attempt.outcome)).to.equal(reason);
    expect(used.windows.names).to.deep.equal([]);
  });

  it('says so when it does not come, and comes with the next click', async () => {
    let online = false;
    used.bench = await loaded(new Part(() => (online ? allAdapters.load() : Promise.reject(new Error('offline')))));
    const error = await rejection((await used.bench.click()).outcome);
    expect(error).to.include({ name: 'ConnectionError', code: 'network' });
    online = true;
    expect((await used.bench.outcome()).kind).to.equal('connected');
  });
});

describe("the vendor's own dialog", () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`opens ${way.name}, and goes when the attempt is given up`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      const { api, integration, stop } = used.bench;
      const dialog = () => document.getElementById('__integration-app-popup') as HTMLIFrameElement | null;
      const attempt = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      attempt.outcome.catch(() => {});
      await until(() => dialog());
      expect(dialog()!.src).to.include(`/integrations/${integration.id}/connect`);
      stop.abort();
      expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
      expect(dialog()).to.equal(null);
    });

    it(`is cancelled ${way.name} when the dialog closes without a connection`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      const { api, stop } = used.bench;
      const attempt = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      await until(() => document.getElementById('__integration-app-popup'));
      document.getElementById('__integration-app-popup')!.remove();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });
  }

  for (const way of [direct, ownClient]) {
    it(`needs the SDK, which the lite file is without, ${way.name}`, async () => {
      await used.ready(way, { key: way.keys.apiKey, adapters: withoutSdk });
      const { api, stop } = used.bench;
      const { outcome } = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      expect(await rejection(outcome)).to.have.property('code', 'configuration');
      expect(document.getElementById('__integration-app-popup')).to.equal(null);
    });
  }
});
