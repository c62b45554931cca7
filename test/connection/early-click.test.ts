import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { thePopup } from '../support/popup.js';
import { ImportedChunk } from '../../src/chunks/imported-chunk.js';
import { createConnectionApi } from '../../src/connection/create-api.js';
import type { ConnectorModule } from '../../src/connection/attempt/connector.js';
import { TestService } from '../../src/testing/index.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { allWays, Bench, chunks, direct, lazySdk, ownClient, shortLimits } from './harness.js';
import type { Way } from './harness.js';
import { Used } from './used.js';

const used = new Used();

/** What connects, which comes only when it is told to, or not at all. */
class Late {
  come!: () => void;
  fail!: () => void;
  readonly load = () => this.#told.then(() => chunks.connector.load());
  readonly #told = new Promise<void>((resolve, reject) => {
    this.come = resolve;
    this.fail = () => reject(new Error('offline'));
  });
}

let token: () => Promise<string>;

async function loaded(way: Way, load: () => Promise<ConnectorModule>, key = way.keys.oauth2): Promise<void> {
  const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: { consent: 'auto' } } };
  token = () => signToken(claims);
  const fetchToken = () => token();
  const { sdk } = chunks;
  const options = { ...way.options(sandbox.apiUri, fetchToken), limits: shortLimits };
  const api = createConnectionApi(options, { connector: new ImportedChunk(load), sdk });
  used.bench = await Bench.over(api, key, fetchToken);
}

/** How many windows there were by the end of the task of the click. */
async function clicked(): Promise<{ attempt: Awaited<ReturnType<Bench['click']>>; opened: number }> {
  let opened = -1;
  document.addEventListener('click', () => (opened = used.windows.handles.length), { once: true });
  const attempt = await used.bench.click();
  return { attempt, opened };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a click before what connects has come', () => {
  for (const way of allWays) {
    it(`opens the window within the click, and connects once it has: ${way.name}`, async () => {
      const late = new Late();
      await loaded(way, late.load);
      const { attempt, opened } = await clicked();
      expect(opened).to.equal(1);
      expect(attempt.focus()).to.equal(true);
      // Longer than WebKit takes what follows for the user's act.
      await pause(1500);
      late.come();
      expect((await attempt.outcome).kind).to.equal('connected');
      expect(new Set(used.windows.handles).size).to.equal(1);
      await until(async () => (await thePopup.count()) === 0, 'the window closes');
      expect(attempt.focus()).to.equal(false);
    });
  }

  for (const way of [direct, ownClient]) {
    it(`closes the window at once when the attempt is given up: ${way.name}`, async () => {
      const late = new Late();
      await loaded(way, late.load);
      const { attempt, opened } = await clicked();
      expect(opened).to.equal(1);
      const reason = new Error('gone');
      used.bench.stop.abort(reason);
      expect(await rejection(attempt.outcome)).to.equal(reason);
      await until(async () => (await thePopup.count()) === 0, 'the window closes');
      late.come();
      await pause(300);
      expect(await thePopup.count()).to.equal(0);
    });
  }

  it('closes the window when it does not come, says so, and comes with the next click', async () => {
    let online = false;
    const late = new Late();
    await loaded(direct, () => (online ? chunks.connector.load() : late.load()));
    const { attempt, opened } = await clicked();
    expect(opened).to.equal(1);
    late.fail();
    expect(await rejection(attempt.outcome)).to.include({ name: 'ConnectionError', code: 'network' });
    await until(async () => (await thePopup.count()) === 0, 'the window closes');
    online = true;
    expect((await used.bench.outcome()).kind).to.equal('connected');
  });

  it('closes the window when no token is to be had', async () => {
    const late = new Late();
    await loaded(ownClient, late.load);
    // A client of its own for the attempt, whose token has run out by then.
    const { api } = used.bench;
    Object.assign(used.bench, {
      api: createConnectionApi({ client: withoutToken() }, { connector: new ImportedChunk(late.load) }),
    });
    const { attempt, opened } = await clicked();
    expect(opened).to.equal(1);
    late.come();
    expect(await rejection(attempt.outcome)).to.have.property('code', 'token');
    await until(async () => (await thePopup.count()) === 0, 'the window closes');
    Object.assign(used.bench, { api });
    expect((await used.bench.outcome()).kind).to.equal('connected');
  });

  for (const way of [direct, lazySdk]) {
    it(`is cancelled when the user closes the window meanwhile: ${way.name}`, async () => {
      const late = new Late();
      await loaded(way, late.load);
      const { attempt, opened } = await clicked();
      expect(opened).to.equal(1);
      used.windows.handles[0]!.close();
      await until(async () => (await thePopup.count()) === 0, 'the window closes');
      late.come();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
      await pause(300);
      expect(await thePopup.count()).to.equal(0);
    });
  }

  it('opens none where no window is needed', async () => {
    const late = new Late();
    await loaded(direct, late.load, direct.keys.apiKey);
    const attempt = await used.bench.click({ parameters: { apiKey: 'sk_good' } });
    const { api, stop } = used.bench;
    const dialog = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
    const [authOption] = used.bench.integration.authOptions;
    const away = api.connect(
      used.bench.request({ authOption: { ...authOption!, type: 'oauth2' }, redirectUri: '/' }),
      AbortSignal.abort(new Error('gone')),
    );
    await rejection(away.outcome);
    expect(used.windows.handles).to.have.length(0);
    expect(attempt.focus()).to.equal(false);
    late.come();
    expect((await attempt.outcome).kind).to.equal('connected');
    stop.abort();
    await rejection(dialog.outcome);
  });

  it('opens none for a stand-in of the service', async () => {
    const late = new Late();
    const { client } = new TestService({
      integrations: [{ key: 'crm', name: 'CRM', authOptions: [{ key: 'in', type: 'oauth2' }] }],
    });
    const api = createConnectionApi({ client }, { connector: new ImportedChunk(late.load) });
    used.bench = await Bench.over(api, 'crm', () => client.getToken());
    const { attempt } = await clicked();
    late.come();
    expect((await attempt.outcome).kind).to.equal('connected');
    expect(used.windows.handles).to.have.length(0);
  });
});

/** A client of the page that has lost its session. */
function withoutToken() {
  const { client } = ownClient.options(sandbox.apiUri, () => token());
  return Object.assign(Object.create(client!) as NonNullable<typeof client>, {
    getToken: () => Promise.reject(new Error('signed out')),
  });
}
