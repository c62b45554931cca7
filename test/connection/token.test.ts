import { expect } from 'chai';
import { requestLimits } from '../../src/connection/service/request-limits.js';
import { lifetimeOf } from '../../src/connection/service/token.js';
import { rejection } from '../support/rejection.js';
import { tokenSource } from '../support/token-source.js';

const encode = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** A token good for so many seconds; its signature is nobody's business here. */
const tokenFor = (seconds: number, id = 'c1') =>
  `${encode({ alg: 'HS256' })}.${encode({ id, exp: Math.floor(Date.now() / 1000) + seconds })}.x`;

function asked(...answers: unknown[]) {
  let count = 0;
  const source = tokenSource({
    fetchToken: async () => answers[Math.min(count++, answers.length - 1)] as string,
  });
  return { source, count: () => count };
}

describe('token source', () => {
  it('gives a token as it is', async () => {
    const source = tokenSource({ token: 'a.b.c' });
    expect(source.current).to.equal('a.b.c');
    expect(await source.get()).to.equal('a.b.c');
    expect(await source.renew('a.b.c')).to.equal(undefined);
  });

  it('rejects as token when there is none', async () => {
    expect(await rejection(tokenSource({}).get())).to.have.property('code', 'token');
  });

  it('asks once and keeps the answer', async () => {
    const { source, count } = asked(tokenFor(3600));
    expect(source.current).to.equal(undefined);
    const token = await source.get();
    expect(await source.get()).to.equal(token);
    expect(source.current).to.equal(token);
    expect(count()).to.equal(1);
  });

  it('shares one question among calls at the same time', async () => {
    const { source, count } = asked(tokenFor(3600));
    const [first, second] = await Promise.all([source.get(), source.get()]);
    expect(first).to.equal(second);
    expect(count()).to.equal(1);
  });

  it('shares one question among forms with the same source', async () => {
    let count = 0;
    const fetchToken = async () => {
      count++;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return tokenFor(3600);
    };
    await Promise.all([tokenSource({ fetchToken }).get(), tokenSource({ fetchToken }).get()]);
    expect(count).to.equal(1);
  });

  describe('with a clock that can be put forward', () => {
    const { now } = Date;
    let ahead = 0;
    beforeEach(() => {
      ahead = 0;
      Date.now = () => now() + ahead * 1000;
    });
    afterEach(() => {
      Date.now = now;
    });

    it('asks again before the token expires', async () => {
      const { source, count } = asked(tokenFor(600, 'first'), tokenFor(7200, 'second'));
      const first = await source.get();
      ahead = 600 - requestLimits.tokenMargin / 1000 - 2;
      expect(await source.get()).to.equal(first);
      ahead += 4;
      expect(source.current).to.equal(undefined);
      expect(await source.get()).not.to.equal(first);
      expect(count()).to.equal(2);
    });

    it('uses a token that lives shorter than the margin', async () => {
      const { source, count } = asked(tokenFor(45));
      await source.get();
      await source.get();
      expect(count()).to.equal(1);
      ahead = 31;
      await source.get();
      expect(count()).to.equal(2);
    });

    it('uses a token that has expired by a clock that is wrong', async () => {
      const token = tokenFor(300);
      ahead = 3600;
      const { source, count } = asked(token);
      await source.get();
      await source.get();
      expect(count()).to.equal(1);
    });

    for (const wrong of [-600, 600, 86_400])
      it(`reckons a token's life from when it came, with a clock that is ${wrong} s ahead`, async () => {
        const issued = Math.floor(now() / 1000);
        const lasting = (id: string) => `x.${encode({ id, iat: issued, exp: issued + 300 })}.y`;
        ahead = wrong;
        const { source, count } = asked(lasting('first'), lasting('second'));
        await source.get();
        ahead = wrong + 200;
        await source.get();
        expect(count()).to.equal(1);
        ahead = wrong + 299;
        await source.get();
        expect(count()).to.equal(2);
      });

    it('notices that time passed while the clock was set back', async () => {
      const { now: monotonic } = performance;
      const { source, count } = asked(tokenFor(600, 'first'), tokenFor(600, 'second'));
      await source.get();
      ahead = -3600;
      performance.now = () => monotonic.call(performance) + 590_000;
      try {
        await source.get();
      } finally {
        performance.now = monotonic;
      }
      expect(count()).to.equal(2);
    });

    it('keeps a token that does not say when it expires', async () => {
      const { source, count } = asked('pat-opaque');
      await source.get();
      ahead = 1e6;
      expect(source.current).to.equal('pat-opaque');
      expect(count()).to.equal(1);
    });
  });

  it('asks again for a token that was refused, once for all who were refused', async () => {
    const { source, count } = asked(tokenFor(3600, 'old'), tokenFor(3600, 'new'));
    const old = await source.get();
    const [first, second] = await Promise.all([source.renew(old), source.renew(old)]);
    expect(first).to.equal(second);
    expect(first).not.to.equal(old);
    expect(await source.renew(old)).to.equal(first);
    expect(count()).to.equal(2);
  });

  for (const [name, answer] of [
    ['nothing', undefined],
    ['an empty text', ''],
    ['an object', { token: 'a.b.c' }],
    ['a page', '<!doctype html><title>Log in</title>'],
  ] as const) {
    it(`rejects as token when the page's function gives ${name}`, async () => {
      expect(await rejection(asked(answer).source.get())).to.have.property('code', 'token');
    });
  }

  it("rejects as token with the cause when the page's function throws", async () => {
    const cause = new Error('logged out');
    for (const fetchToken of [
      () => Promise.reject(cause),
      () => {
        throw cause;
      },
    ]) {
      const error = await rejection(tokenSource({ fetchToken }).get());
      expect(error).to.include({ code: 'token', cause });
    }
  });

  it("rejects as token when the page's function never answers, and asks again next time", async () => {
    let count = 0;
    const fetchToken = () => (count++ ? Promise.resolve('a.b.c') : new Promise<string>(() => {}));
    const source = tokenSource({ fetchToken }, { ...requestLimits, tokenAnswer: 20 });
    expect(await rejection(source.get())).to.have.property('code', 'token');
    expect(await source.get()).to.equal('a.b.c');
  });
});

describe('lifetimeOf', () => {
  for (const [name, token, lifetime] of [
    ['a JWT', `x.${encode({ iat: 1700000000, exp: 1700000600 })}.y`, 600_000],
    ['a JWT with base64url letters', `x.${encode({ name: '>>>???ÿÿ', iat: 0, exp: 1 })}.y`, 1000],
    ['a JWT without exp', `x.${encode({ id: 1, iat: 1 })}.y`, Infinity],
    ['a text', 'pat-1234', Infinity],
    ['nothing', '', Infinity],
    ['an exp that is no number', `x.${encode({ exp: 'soon' })}.y`, Infinity],
  ] as const) {
    it(`reads ${name}`, () => expect(lifetimeOf(token)).to.equal(lifetime));
  }

  it('takes the clock of the page where a JWT does not say when it was issued', () => {
    expect(lifetimeOf(tokenFor(600))).to.be.within(598_000, 600_000);
  });
});
