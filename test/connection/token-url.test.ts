import { expect } from '@open-wc/testing';
import { rejection } from '../support/rejection.js';
import { sandbox } from '../support/sandbox.js';
import { tokenSource } from '../support/token-source.js';

describe('token source: from an address', () => {
  const { fetch } = window;
  const answers = (body: string, status = 200) => {
    window.fetch = async () => new Response(body, { status });
  };
  afterEach(() => {
    window.fetch = fetch;
  });
  const get = () => tokenSource({ tokenUrl: `/token-${Math.random()}` }).get();

  for (const [name, body] of [
    ['an object', '{"token": "a.b.c"}'],
    ['the bare token', 'a.b.c\n'],
    ['the token as a JSON text', '"a.b.c"'],
  ] as const) {
    it(`takes ${name}`, async () => {
      answers(body);
      expect(await get()).to.equal('a.b.c');
    });
  }

  for (const [name, body, status] of [
    ['an error status', 'a.b.c', 403],
    ['a page', '<html><body>Log in</body></html>', 200],
    ['broken JSON', '{"token":', 200],
    ['another object', '{"access_token": "a.b.c"}', 200],
  ] as const) {
    it(`rejects ${name}`, async () => {
      answers(body, status);
      expect(await rejection(get())).to.have.property('code', 'token');
    });
  }

  it('refuses another origin', async () => {
    const source = tokenSource({ tokenUrl: 'http://localhost:1/token' });
    expect(await rejection(source.get())).to.have.property('code', 'token');
    const elsewhere = tokenSource({ tokenUrl: `${sandbox.apiUri}/` });
    expect(await rejection(elsewhere.get())).to.have.property('code', 'token');
  });
});
