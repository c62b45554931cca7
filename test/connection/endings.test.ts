import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { thePopup } from '../support/popup.js';
import { createConnectionApi } from '../../src/connection/create-api.js';
import { directAdapters } from '../../src/connection/direct-adapters.js';
import { allAdapters } from '../../src/connection/load-adapters.js';
import type { Adapters } from '../../src/connection/link.js';
import { Part } from '../../src/connection/part.js';
import type { Connection } from '../../src/connection/model.js';
import { allWays, Bench, direct, lazySdk, ownClient, ownMembraneClient, rejection, shortLimits, until } from './harness.js';
import type { BenchOptions, Way } from './harness.js';

/** What the lite file connects with. */
const withoutSdk = new Part(async () => directAdapters);

const good = { parameters: { apiKey: 'sk_good' } };

/** Event sources made while a test runs, the SDK's too. */
class EventSources {
  readonly all: EventSource[] = [];
  readonly #original = window.EventSource;

  constructor() {
    const { all } = this;
    window.EventSource = class extends this.#original {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        all.push(this);
      }
    };
  }

  get open(): number {
    return this.all.filter(({ readyState }) => readyState !== EventSource.CLOSED).length;
  }

  restore(): void {
    window.EventSource = this.#original;
  }
}

/** Windows opened while a test runs. */
class Windows {
  readonly names: string[] = [];
  readonly handles: Window[] = [];
  readonly #original = window.open;

  constructor() {
    window.open = (url, name, features) => {
      const handle = this.#original.call(window, url, name, features);
      if (name) this.names.push(name);
      if (handle) this.handles.push(handle);
      return handle;
    };
  }

  restore(): void {
    window.open = this.#original;
  }
}

let bench: Bench;
let sources: EventSources;
let windows: Windows;

beforeEach(() => {
  sources = new EventSources();
  windows = new Windows();
});

afterEach(async () => {
  bench.clear();
  sources.restore();
  windows.restore();
  // What a provider has isolated the page can't close.
  for (let tries = 0; tries < 20 && (await thePopup.count()) > 0; tries++) {
    if (tries > 10) await thePopup.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

const ready = async (way: Way, options: Omit<BenchOptions, 'way'>) =>
  (bench = await Bench.ready({ way, ...options }));

const nothingLeft = () =>
  until(() => sources.open === 0 && !document.querySelector('iframe, body > form'), 'all is gone');

for (const way of allWays) {
  describe(`endings ${way.name}`, () => {
    const { apiKey, oauth2 } = way.keys;

    it('leaves nothing behind after success', async () => {
      await ready(way, { key: apiKey });
      await bench.outcome(good);
      expect(sources.all.length).to.be.above(0);
      await nothingLeft();
    });

    it('leaves nothing behind after a refusal', async () => {
      await ready(way, { key: apiKey });
      await rejection(bench.outcome({ parameters: { apiKey: 'bad' } }));
      await nothingLeft();
    });

    it('leaves nothing behind when removed in mid-flight', async () => {
      await ready(way, { key: apiKey, controls: { resultDelay: 3000 } });
      const attempt = await bench.click(good);
      await until(() => document.querySelector('iframe'));
      bench.stop.abort();
      expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
      await nothingLeft();
    });

    it('ends a frame that says nothing as a timeout', async () => {
      await ready(way, { key: 'silent' });
      const error = await rejection(bench.outcome(good));
      expect(error).to.have.property('code', 'timeout');
      await nothingLeft();
    });

    it('finds the connection behind a frame that says nothing', async () => {
      await ready(way, { key: apiKey, controls: { announce: 'none' } });
      expect((await bench.outcome(good)).kind).to.equal('connected');
      await nothingLeft();
    });

    it('gets a new token for a 401 in mid-flight', async () => {
      const id = `customer-${crypto.randomUUID()}`;
      const tokens = [{ reject401After: 1 }, {}];
      const fetchToken = () => signToken({ id, fields: { sandbox: tokens.shift() ?? {} } });
      await ready(way, { key: apiKey, fetchToken });
      expect((await bench.outcome(good)).kind).to.equal('connected');
      expect(tokens).to.have.length(0);
    });

    it('says unauthorized when the new token is refused too', async () => {
      const id = `customer-${crypto.randomUUID()}`;
      const counts = [1, 0];
      const fetchToken = () => signToken({ id, fields: { sandbox: { reject401After: counts.shift() ?? 0 } } });
      await ready(way, { key: apiKey, fetchToken });
      expect(await rejection(bench.outcome(good))).to.have.property('code', 'unauthorized');
    });

    it('lets no forged message through', async () => {
      await ready(way, { key: oauth2 });
      const attempt = await bench.click();
      await until(() => windows.names.length > 0);
      const requestId = windows.names[0]!.replace('connection-request-', '');
      const forged = { source: 'integration.app', type: 'newConnectionCreated', connection: { id: 'forged' } };
      const failure = { source: 'integration.app', type: 'newConnectionFailure', error: 'forged' };
      let settled = false;
      attempt.outcome.then(
        () => (settled = true),
        () => (settled = true),
      );

      for (const message of [forged, failure]) {
        for (const named of [message, { ...message, requestId }]) {
          window.postMessage(named, '*');
          await postFromFrame(named);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(settled).to.equal(false);
      await thePopup.close();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });

    it('brings the window to the front while there is one', async () => {
      await ready(way, { key: oauth2 });
      const attempt = await bench.click();
      await until(() => windows.handles.length > 0);
      await until(async () => (await thePopup.url()).startsWith('http'));
      expect(attempt.focus()).to.equal(true);
      bench.stop.abort();
      await rejection(attempt.outcome);
      await until(() => !attempt.focus());
    });
  });
}

for (const way of [direct, lazySdk, ownClient]) {
  describe(`hard cases ${way.name}`, () => {
    it('waits for a sign-in that its provider has isolated', async () => {
      // The user is in the other window: headless browsers give every page the focus.
      const { hasFocus } = document;
      document.hasFocus = () => false;
      try {
        await ready(way, { key: 'coop' });
        const attempt = await bench.click();
        await thePopup.text('#login');
        const [handle] = windows.handles;
        await until(() => handle!.closed, 'the window looks closed');
        // Longer than the SDK takes to call it cancelled.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await thePopup.fill('#login', 'ada@example.com');
        await thePopup.fill('#password', 'anything');
        await thePopup.click('button[value=yes]');
        await thePopup.text('ul');
        await thePopup.click('button[value=yes]');
        expect((await attempt.outcome).kind).to.equal('connected');
      } finally {
        document.hasFocus = hasFocus;
      }
    });

    describe('once a sign-in that goes on has passed for cancelled', () => {
      const late: Connection[] = [];
      const { hasFocus } = document;
      beforeEach(() => {
        late.length = 0;
        // The page has the focus all the time, so nothing tells whether the window is closed.
        document.hasFocus = () => true;
      });
      afterEach(() => {
        document.hasFocus = hasFocus;
      });

      async function cancelled(limits = {}): Promise<void> {
        await ready(way, { key: 'coop', limits });
        const attempt = await bench.click({}, undefined, { onLate: (connection) => late.push(connection) });
        await thePopup.text('#login');
        expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
        expect(late).to.deep.equal([]);
      }

      async function signIn(): Promise<void> {
        await thePopup.fill('#login', 'ada@example.com');
        await thePopup.fill('#password', 'anything');
        await thePopup.click('button[value=yes]');
        await thePopup.text('ul');
        await thePopup.click('button[value=yes]');
      }

      it('still hears of its connection, and listens no longer', async () => {
        await cancelled();
        expect(sources.open).to.be.above(0);
        await signIn();
        await until(() => late.length > 0);
        expect(late[0]!.integrationId).to.equal(bench.integration.id);
        await nothingLeft();
      });

      it('hears nothing any more when it is aborted', async () => {
        await cancelled();
        bench.stop.abort();
        await nothingLeft();
        await signIn();
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(late).to.deep.equal([]);
      });

      it('listens no longer than the limit', async () => {
        await cancelled({ lateResult: 300 });
        expect(sources.open).to.be.above(0);
        await nothingLeft();
        expect(late).to.deep.equal([]);
      });
    });

    it('leaves nothing behind when the focus comes back with the closing', async () => {
      const { hasFocus } = document;
      document.hasFocus = () => focused;
      let focused = false;
      try {
        await ready(way, { key: 'oauth2' });
        const attempt = await bench.click({}, undefined, { onLate: () => {} });
        await thePopup.text('#login');
        await new Promise((resolve) => setTimeout(resolve, 200));
        await thePopup.close();
        focused = true;
        expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
        expect(sources.open).to.equal(0);
      } finally {
        document.hasFocus = hasFocus;
      }
    });

    it('hears the result on a stream that broke', async () => {
      await ready(way, {
        key: 'dropped-sse',
        controls: { consent: 'auto', announce: 'events', keepOpen: true },
      });
      const [, oauth2] = bench.integration.authOptions;
      const outcome = await bench.outcome({ authOption: oauth2 });
      expect(outcome.kind).to.equal('connected');
    });

    it('hears a message from the origin of the callback', async () => {
      await ready(way, { key: 'own-callback', controls: { consent: 'auto', announce: 'message', keepOpen: true } });
      expect((await bench.outcome()).kind).to.equal('connected');
    });
  });
}

describe('ways of the SDK', () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`${way.name} go through the SDK's own connect`, async () => {
      const seen: string[] = [];
      const log = (event: MessageEvent) => seen.push((event.data as { type?: string }).type ?? '');
      await ready(way, { key: way.keys.apiKey });
      window.addEventListener('message', log);
      await bench.outcome(good);
      window.removeEventListener('message', log);
      // The SDK's stream and ours.
      expect(sources.all).to.have.length(2);
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
      await ready(way, { key: way.keys.apiKey, adapters });
      expect((await bench.outcome(good)).kind).to.equal('connected');
      // The SDK would have made another.
      expect(sources.all).to.have.length(1);
      bench.clear();
      await ready(way, { key: way.keys.oauth2, adapters, controls: { consent: 'auto' } });
      expect((await bench.outcome()).kind).to.equal('connected');
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
    bench = await loaded(adapters);
    const attempt = await bench.click();
    expect(windows.handles).to.have.length(0);
    expect(attempt.focus()).to.equal(false);
    come();
    try {
      expect((await attempt.outcome).kind).to.equal('connected');
    } catch (error) {
      // WebKit takes it for no user's act any more.
      expect(error).to.have.property('code', 'popup-blocked');
      expect((await bench.outcome()).kind).to.equal('connected');
    }
    expect(windows.handles).to.have.length(1);
  });

  it('opens none when it was given up in the meantime', async () => {
    const { adapters, come } = slow();
    bench = await loaded(adapters);
    const attempt = await bench.click();
    const reason = new Error('gone');
    bench.stop.abort(reason);
    come();
    expect(await rejection(attempt.outcome)).to.equal(reason);
    expect(windows.names).to.deep.equal([]);
  });

  it('says so when it does not come, and comes with the next click', async () => {
    let online = false;
    bench = await loaded(new Part(() => (online ? allAdapters.load() : Promise.reject(new Error('offline')))));
    const error = await rejection((await bench.click()).outcome);
    expect(error).to.include({ name: 'ConnectionError', code: 'network' });
    online = true;
    expect((await bench.outcome()).kind).to.equal('connected');
  });
});

describe("the vendor's own dialog", () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`opens ${way.name}, and goes when the attempt is given up`, async () => {
      await ready(way, { key: way.keys.apiKey });
      const { api, integration, stop } = bench;
      const dialog = () => document.getElementById('__integration-app-popup') as HTMLIFrameElement | null;
      const attempt = api.connect(bench.request(), stop.signal, { prebuilt: true });
      attempt.outcome.catch(() => {});
      await until(() => dialog());
      expect(dialog()!.src).to.include(`/integrations/${integration.id}/connect`);
      stop.abort();
      expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
      expect(dialog()).to.equal(null);
    });

    it(`is cancelled ${way.name} when the dialog closes without a connection`, async () => {
      await ready(way, { key: way.keys.apiKey });
      const { api, stop } = bench;
      const attempt = api.connect(bench.request(), stop.signal, { prebuilt: true });
      await until(() => document.getElementById('__integration-app-popup'));
      document.getElementById('__integration-app-popup')!.remove();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });
  }

  for (const way of [direct, ownClient]) {
    it(`needs the SDK, which the lite file is without, ${way.name}`, async () => {
      await ready(way, { key: way.keys.apiKey, adapters: withoutSdk });
      const { api, stop } = bench;
      const { outcome } = api.connect(bench.request(), stop.signal, { prebuilt: true });
      expect(await rejection(outcome)).to.have.property('code', 'configuration');
      expect(document.getElementById('__integration-app-popup')).to.equal(null);
    });
  }
});

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
