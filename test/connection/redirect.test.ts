import { expect } from '@open-wc/testing';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { Bench, allWays } from './harness.js';
import type { Attempt } from '../../src/connection/api.js';
import { signToken } from '../support/sandbox.js';

/** What the page in the frame tells of its return. */
interface Told {
  readonly outcome?: {
    kind: string;
    connection?: { id: string; integrationId: string };
    customState?: string;
  };
  readonly error?: { code: string; message: string };
  readonly address: string;
}

let frame: HTMLIFrameElement;

/** Opens the page that leaves by redirect, in a frame so that the test stays, and waits for its return. */
async function trip(query: Record<string, string>): Promise<Told> {
  const told = new Promise<Told>((resolve) => {
    const heard = ({ data, source }: MessageEvent<Told>) => {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', heard);
      resolve(data);
    };
    window.addEventListener('message', heard);
  });
  frame = document.createElement('iframe');
  frame.src = `/test/connection/return-page.html?${new URLSearchParams(query)}`;
  document.body.append(frame);
  return told;
}

afterEach(() => {
  frame?.remove();
  sessionStorage.clear();
});

const token = (controls: Record<string, unknown>) => signToken({ fields: { sandbox: controls } });

for (const [index, way] of allWays.entries()) {
  // Auth types that need no cookie of the provider, which a frame may not set.
  const key = `${way.prefix}proxy`;

  describe(`redirecting ${way.name}`, () => {
    it('comes back connected, with a clean address', async () => {
      const { outcome, address } = await trip({
        way: String(index),
        key,
        token: await token({ consent: 'auto' }),
        keep: '1',
      });
      expect(outcome?.kind).to.equal('connected');
      expect(outcome?.connection?.id).to.be.ok;
      const names = [...new URL(address).searchParams.keys()];
      expect(names).to.have.members(['way', 'key', 'token', 'keep']);
    });

    if (way.prefix)
      it('comes back connected with a connector', async () => {
        const { outcome } = await trip({
          way: String(index),
          connector: key,
          token: await token({ consent: 'auto' }),
        });
        expect(outcome?.kind).to.equal('connected');
        expect(outcome?.connection?.integrationId).to.equal('');
      });

    it('brings the custom state back', async () => {
      const { outcome } = await trip({
        way: String(index),
        key,
        token: await token({ consent: 'auto' }),
        state: 'shop=1&x',
      });
      expect(outcome?.customState).to.equal('shop=1&x');
    });

    it('comes back with the refusal', async () => {
      const { error } = await trip({ way: String(index), key, token: await token({ consent: 'deny' }) });
      expect(error?.code).to.equal('refused');
      expect(error?.message).to.match(/access was not granted/);
    });

    it('need not leave for client credentials', async () => {
      const bench = await Bench.ready({ way, key: way.keys.apiKey });
      const outcome = await bench.outcome({ parameters: { apiKey: 'sk_1' }, sameWindow: true });
      expect(outcome.kind).to.equal('connected');
      bench.clear();
    });
  });
}

for (const way of allWays) {
  describe(`a page that is not left after all ${way.name}`, () => {
    const { submit } = HTMLFormElement.prototype;
    const { stop } = window;
    let stopped: boolean;
    let bench: Bench;
    beforeEach(() => {
      stopped = false;
      window.stop = () => (stopped = true);
      // As where the answer is no page, or the user would rather stay.
      HTMLFormElement.prototype.submit = () => {};
    });
    afterEach(() => {
      bench.clear();
      window.stop = stop;
      HTMLFormElement.prototype.submit = submit;
    });

    const leave = async (onLeaving = () => {}, departure = 300): Promise<Attempt> => {
      bench = await Bench.ready({ way, key: way.keys.oauth2, limits: { departure } });
      let leaving = false;
      const attempt = await bench.click({ redirectUri: location.href }, bench.stop.signal, {
        onLeaving: () => {
          leaving = true;
          onLeaving();
        },
      });
      await until(() => leaving);
      return attempt;
    };

    it('ends the attempt in a timeout', async () => {
      const { outcome } = await leave();
      expect(await rejection(outcome)).to.have.property('code', 'timeout');
      expect(stopped).to.equal(true);
    });

    it('need not be waited for', async () => {
      const { outcome } = await leave(undefined, 20_000);
      bench.stop.abort();
      expect(await rejection(outcome)).to.have.property('name', 'AbortError');
      expect(stopped).to.equal(true);
    });

    it('forgets the attempt with the page', async () => {
      // Before the limit, however long the driver takes to say that it has clicked.
      const { outcome } = await leave(() =>
        setTimeout(() => window.dispatchEvent(new PageTransitionEvent('pagehide'))),
      );
      let settled = false;
      outcome.catch(() => (settled = true));
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect({ settled, stopped }).to.deep.equal({ settled: false, stopped: false });
    });
  });
}

describe('a result that is not ours', () => {
  it('is left in the address', async () => {
    const forged = {
      way: '0',
      key: 'proxy',
      token: await token({}),
      connectionId: 'c1',
      connectionNonce: 'guessed',
      stay: '1',
    };
    const { outcome, address } = await trip(forged);
    expect(outcome).to.equal(undefined);
    expect(new URL(address).searchParams.get('connectionId')).to.equal('c1');
  });

  it('is refused when it is a connection of another integration', async () => {
    const id = `customer-${crypto.randomUUID()}`;
    const bench = await Bench.ready({
      way: allWays[0]!,
      key: 'api-key',
      fetchToken: () => signToken({ id }),
    });
    const made = await bench.outcome({ parameters: { apiKey: 'sk_1' } });
    if (made.kind !== 'connected') throw new Error(made.kind);
    const other = await bench.api.loadIntegration('oauth2', bench.stop.signal);
    const { departureUri } = await import('../../src/connection/attempt/return-trip.js');
    const home = location.href;
    const back = new URL(departureUri({ ...bench.request(), integration: other }, home));
    back.searchParams.set('connectionId', made.connection.id);
    history.replaceState(null, '', back);
    const resumed = bench.api.resume(other, bench.stop.signal);
    await until(() => location.href === home);
    expect(await rejection(resumed!.outcome)).to.have.property('code', 'service');
    bench.clear();
  });
});
