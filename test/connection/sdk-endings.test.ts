import { expect } from '@open-wc/testing';
import { createConnectionApi } from '../../src/connection/create-api.js';
import type { SdkClient } from '../../src/connection/sdk-client.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { Bench, chunks, lazySdk, ownClient, ownMembraneClient, shortLimits } from './harness.js';
import { Used } from './used.js';

const good = { parameters: { apiKey: 'sk_good' } };

const used = new Used();

for (const way of [lazySdk, ownClient, ownMembraneClient]) {
  it(`the SDK lets go of an attempt while another goes on, ${way.name}`, async () => {
    const { apiKey } = way.keys;
    // Long enough for the first to be given up while the other goes on, however busy the machine is.
    const slow = { key: apiKey, controls: { resultDelay: 6000 }, limits: { frame: 20_000 } };
    const other = await Bench.ready({ way, ...slow });
    await used.ready(way, slow);
    const going = await other.click(good);
    const attempt = await used.bench.click(good);
    // The SDK's stream and ours, of both.
    await until(() => used.sources.all.length === 4);
    used.bench.stop.abort();
    expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
    await until(() => used.sources.open === 2, 'the streams of the first are closed');
    expect((await going.outcome).kind).to.equal('connected');
    await used.nothingLeft();
    other.clear();
  });
}

for (const way of [lazySdk, ownClient, ownMembraneClient]) {
  it(`a refusal that only the SDK hears is told in the words of the service, ${way.name}`, async () => {
    const { EventSource: Original } = window;
    let streams = 0;
    // The first is the SDK's.
    window.EventSource = class extends Original {
      constructor(url: string | URL) {
        super(streams++ ? 'about:blank' : url);
      }
    };
    try {
      await used.ready(way, { key: way.keys.apiKey, controls: { announce: 'events' } });
      const error = await rejection(used.bench.outcome({ parameters: { apiKey: 'pk_wrong' } }));
      expect(error).to.include({
        code: 'refused',
        message: 'This API key was not accepted. A key starts with "sk_".',
      });
    } finally {
      window.EventSource = Original;
    }
  });

  it(`a redirect goes without the SDK, which may be too old to know of it, ${way.name}`, async () => {
    const { submit } = HTMLFormElement.prototype;
    const { stop } = window;
    const targets: string[] = [];
    // It would stop the test's own connection to its runner.
    window.stop = () => {};
    HTMLFormElement.prototype.submit = function () {
      targets.push(this.target);
    };
    try {
      await used.ready(way, { key: way.keys.oauth2, limits: { departure: 300 } });
      const error = await rejection(used.bench.outcome({ redirectUri: location.href }));
      expect(error).to.have.property('code', 'timeout');
      expect(targets).to.deep.equal(['_self']);
      expect(used.sources.all).to.have.length(0);
    } finally {
      HTMLFormElement.prototype.submit = submit;
      window.stop = stop;
    }
  });
}

it('tells attempts apart that begin in the same moment', async () => {
  const token = await signToken();
  const fetchToken = async () => token;
  const options = ownClient.options(sandbox.apiUri, fetchToken);
  const several = { allowMultipleConnections: true };
  const one = await Bench.over(createConnectionApi(options, chunks), 'no-parameters', fetchToken);
  const made = await one.outcome(several);
  if (made.kind !== 'connected') throw new Error(made.kind);
  const connectionId = made.connection.id;
  await used.ready(ownClient, { key: 'no-parameters', fetchToken });
  const stop = new AbortController().signal;
  const again = one.api.connect(one.request({ connectionId }), stop);
  const anew = used.bench.api.connect(used.bench.request(several), stop);
  const [first, second] = await Promise.all([again.outcome, anew.outcome]);
  expect(first).to.have.nested.property('connection.id', connectionId);
  expect(second).to.have.nested.property('connection.id').that.does.not.equal(connectionId);
  one.clear();
});

for (const way of [lazySdk, ownClient, ownMembraneClient]) {
  it(`leaves nothing behind, however early an attempt is given up, ${way.name}`, async () => {
    await used.ready(way, { key: way.keys.apiKey });
    for (let turns = 0; turns < 30; turns++) {
      const stop = new AbortController();
      const { outcome } = used.bench.api.connect(used.bench.request(good), stop.signal);
      outcome.catch(() => {});
      for (let turn = 0; turn < turns; turn++) await null;
      stop.abort();
      expect(await rejection(outcome), `after ${turns} turns`).to.have.property('name', 'AbortError');
    }
    await used.nothingLeft();
  });
}

describe('a client that puts nothing into the page', () => {
  let id: string;

  /** Whose `connect()` ends like this. */
  async function readyWith(connect: () => Promise<unknown>): Promise<void> {
    const fetchToken = () => signToken({ id });
    const { client } = ownClient.options(sandbox.apiUri, fetchToken);
    const odd = Object.assign(Object.create(client!) as SdkClient, { integration: () => ({ connect }) });
    const options = { client: odd, limits: { ...shortLimits, frame: 300 } };
    used.bench = await Bench.over(createConnectionApi(options, chunks), 'api-key', fetchToken);
  }

  beforeEach(() => {
    id = `customer-${crypto.randomUUID()}`;
  });

  it('ends as cancelled with nothing', async () => {
    await readyWith(async () => null);
    expect(await used.bench.outcome(good)).to.deep.equal({ kind: 'cancelled' });
  });

  it('ends as connected with a connection that the service confirms', async () => {
    await used.ready(ownClient, { key: 'api-key', fetchToken: () => signToken({ id }) });
    const made = await used.bench.outcome(good);
    if (made.kind !== 'connected') throw new Error(made.kind);
    used.bench.clear();
    await readyWith(async () => made.connection.raw);
    expect((await used.bench.outcome(good)).kind).to.equal('connected');
  });

  it('ends as refused with its own error', async () => {
    await readyWith(() => Promise.reject({ data: { type: 'connection', message: 'Wrong key' } }));
    expect(await rejection(used.bench.outcome(good))).to.include({ code: 'refused', message: 'Wrong key' });
  });

  it('ends as a timeout when it never answers', async () => {
    await readyWith(() => new Promise(() => {}));
    expect(await rejection(used.bench.outcome(good))).to.have.property('code', 'timeout');
  });
});

it('the dialog of the vendor goes after as long as a popup may take', async () => {
  await used.ready(ownClient, { key: 'api-key', limits: { popup: 1500 } });
  const dialog = () => document.getElementById('__integration-app-popup');
  const { outcome } = used.bench.api.connect(used.bench.request(), used.bench.stop.signal, {
    prebuilt: true,
  });
  await until(dialog);
  expect(await outcome).to.deep.equal({ kind: 'cancelled' });
  expect(dialog()).to.equal(null);
});
