import { expect } from '@open-wc/testing';
import { ConnectionError } from '../../src/connection/error.js';
import { departureUri, takeReturn } from '../../src/connection/attempt/return-trip.js';
import type { ConnectRequest } from '../../src/connection/model.js';

const request = (id = 'int1') =>
  ({
    integration: { id },
    authOption: { key: 'oauth2' },
    parameters: { apiKey: 'sk_typed_by_the_user' },
  }) as unknown as ConnectRequest;

const integration = { id: 'int1' };
const home = location.href;

/** The page as it is opened when the service sends the user back. */
function comeBack(uri: string, result: Record<string, string>): void {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(result)) url.searchParams.set(name, value);
  history.replaceState({ mine: true }, '', url);
}

const names = () => [...new URL(location.href).searchParams.keys()];
const ours = ['connectionId', 'error', 'errorData', 'customState', 'connectionNonce'];

describe('return trip', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    history.replaceState(null, '', home);
    sessionStorage.clear();
  });

  it('takes the result that fits the note, and cleans the address', () => {
    const uri = departureUri(request(), `${home}&tab=2#form`);
    comeBack(uri, { connectionId: 'con1', customState: 'shop=1' });
    expect(takeReturn(integration)).to.deep.equal({
      authOptionKey: request().authOption.key,
      result: { kind: 'connected', connectionId: 'con1', customState: 'shop=1' },
    });
    expect(names()).to.include('tab');
    for (const name of ours) expect(names()).not.to.include(name);
    expect(location.hash).to.equal('#form');
    expect(history.state).to.deep.equal({ mine: true });
  });

  it('takes a failure with data that is no JSON', () => {
    comeBack(departureUri(request(), home), { error: 'OAuth failed', errorData: '{broken' });
    expect(takeReturn(integration)?.result).to.deep.equal({
      kind: 'failed',
      message: 'OAuth failed',
      data: '{broken',
    });
    for (const name of ours) expect(names()).not.to.include(name);
  });

  it('takes it once: a reload or a second form finds nothing', () => {
    const uri = departureUri(request(), home);
    comeBack(uri, { connectionId: 'con1' });
    expect(takeReturn(integration)).to.be.ok;
    expect(takeReturn(integration)).to.equal(undefined);
    // The back button may bring the same address once more.
    comeBack(uri, { connectionId: 'con1' });
    expect(takeReturn(integration)).to.equal(undefined);
  });

  it('leaves alone a result without a note: a forged link', () => {
    for (const query of [
      'connectionId=evil',
      'connectionId=evil&connectionNonce=guessed',
      'error=boo&connectionNonce=',
    ]) {
      history.replaceState(null, '', `${home}&${query}`);
      const before = location.href;
      expect(takeReturn(integration)).to.equal(undefined);
      expect(location.href).to.equal(before);
    }
  });

  it('leaves alone a result for another form on the page', () => {
    const uri = departureUri(request('int2'), home);
    comeBack(uri, { connectionId: 'con2' });
    const before = location.href;
    expect(takeReturn(integration)).to.equal(undefined);
    expect(location.href).to.equal(before);
    expect(takeReturn({ id: 'int2' })?.result).to.have.property('connectionId', 'con2');
  });

  it('keeps two trips apart', () => {
    const first = departureUri(request(), home);
    const second = departureUri(request(), home);
    expect(first).not.to.equal(second);
    comeBack(second, { connectionId: 'second' });
    expect(takeReturn(integration)?.result).to.have.property('connectionId', 'second');
    comeBack(first, { connectionId: 'first' });
    expect(takeReturn(integration)?.result).to.have.property('connectionId', 'first');
  });

  it('finds nothing when the user went back without a result', () => {
    const uri = departureUri(request(), home);
    history.replaceState(null, '', uri);
    expect(takeReturn(integration)).to.equal(undefined);
  });

  describe('with a clock that can be put forward', () => {
    const { now } = Date;
    afterEach(() => {
      Date.now = now;
    });

    for (const [hours, taken] of [
      [1, true],
      [25, false],
    ] as const) {
      it(`${taken ? 'takes' : 'leaves alone'} a return after ${hours} h`, () => {
        comeBack(departureUri(request(), home), { connectionId: 'con1' });
        Date.now = () => now() + hours * 3600_000;
        expect(takeReturn(integration) !== undefined).to.equal(taken);
      });
    }

    it('throws old notes away', () => {
      departureUri(request(), home);
      Date.now = () => now() + 25 * 3600_000;
      departureUri(request(), home);
      expect(sessionStorage).to.have.length(1);
    });
  });

  for (const uri of [
    'file:///home/page.html',
    'about:srcdoc',
    'app://callback',
    'javascript:a.b',
    'data:a.b',
    'http://',
  ]) {
    it(`leaves for no address that nobody can come back to: ${uri}`, () => {
      expect(() => departureUri(request(), uri))
        .to.throw(ConnectionError, 'redirect URI')
        .with.property('code', 'configuration');
      expect(sessionStorage).to.have.length(0);
    });
  }

  it('leaves for the address of an app, whose scheme has a domain in it', () => {
    const uri = 'com.example.app:/connected?tab=1';
    expect(departureUri(request(), uri)).to.equal(uri);
    expect(sessionStorage).to.have.length(0);
  });

  it('notes neither parameters nor tokens', () => {
    departureUri(request(), home);
    const kept = JSON.stringify(Object.entries(sessionStorage));
    expect(kept).to.include('int1').and.to.include('oauth2');
    expect(kept).not.to.include('sk_typed_by_the_user');
  });

  it('does not carry the last result along', () => {
    const uri = new URL(
      departureUri(request(), `${home}&connectionId=old&error=old&errorData=old&customState=old&keep=1`),
    );
    expect([...uri.searchParams.keys()]).to.include.members(['keep', 'connectionNonce']);
    for (const name of ['connectionId', 'error', 'errorData', 'customState'])
      expect(uri.searchParams.has(name)).to.equal(false);
  });

  it('leaves the address of another site as it is, and notes nothing', () => {
    const uri = 'https://backend.example/callback?x=1';
    expect(departureUri(request(), uri)).to.equal(uri);
    expect(sessionStorage).to.have.length(0);
  });

  it('goes without a note where there is no storage', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(departureUri(request(), home)).to.equal(home);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
