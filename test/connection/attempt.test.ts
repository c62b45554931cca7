import { expect } from '@open-wc/testing';
import { listenToEvents } from '../../src/connection/attempt/event-stream.js';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
} from '../../src/connection/attempt/message.js';
import { watchPopup } from '../../src/connection/attempt/popup-watch.js';
import { watchPolicy } from '../../src/connection/attempt/policy-watch.js';
import { secretsOf, withoutSecrets } from '../../src/connection/attempt/redact.js';
import { ConnectionError } from '../../src/connection/error.js';
import { attemptLimits } from '../../src/connection/attempt/limits.js';
import type { ConnectRequest } from '../../src/connection/model.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('messages of the service', () => {
  const created = { source: 'integration.app', requestId: 'r', type: 'newConnectionCreated', connection: { id: 'c' } };

  it('are told from others', () => {
    expect(claimsToBeService(created)).to.equal(true);
    for (const data of [undefined, null, 'integration.app', { source: 'other' }, []]) {
      expect(claimsToBeService(data)).to.equal(false);
    }
  });

  it('carry a request id, or none', () => {
    expect(requestIdOf(created)).to.equal('r');
    for (const requestId of [undefined, null, 5, {}, '']) expect(requestIdOf({ requestId })).to.equal('');
  });

  it('are read', () => {
    expect(readServiceMessage(created)).to.deep.equal({ kind: 'created', connectionId: 'c' });
    expect(readServiceMessage({ type: 'newConnectionFailure', error: 'No', errorData: { key: 'k' } })).to.deep.equal({
      kind: 'failed',
      error: 'No',
      errorData: { key: 'k' },
    });
    for (const data of [null, 'x', { type: 'other' }, { type: 'newConnectionCreated' }, { type: 'newConnectionCreated', connection: { id: 5 } }]) {
      expect(readServiceMessage(data)).to.equal(undefined);
    }
  });

  it('come from the API or the callback', () => {
    const origins = trustedOrigins('https://api.example/base', 'https://callback.example/oauth?x=1');
    expect([...origins]).to.deep.equal(['https://api.example', 'https://callback.example']);
    expect([...trustedOrigins('https://api.example', '')]).to.deep.equal(['https://api.example']);
    expect([...trustedOrigins('data:text/plain,x', 'nonsense')]).to.deep.equal([]);
  });
});

describe('watching a popup', () => {
  const { hasFocus } = document;
  let focused = true;
  beforeEach(() => {
    focused = true;
    document.hasFocus = () => focused;
  });
  afterEach(() => {
    document.hasFocus = hasFocus;
  });

  function watch(more = {}) {
    const stop = new AbortController();
    const popup = { closed: false };
    const seen = { over: 0, end: '' };
    const limits = { ...attemptLimits, popupPoll: 10, closedGrace: 100, isolatedGrace: 400, closedUnseen: 10_000, ...more };
    const onOver = (end: string) => Object.assign(seen, { over: seen.over + 1, end });
    watchPopup(popup as Window, onOver, limits, stop.signal);
    return { popup, seen, stop };
  }

  it('says nothing while it is open', async () => {
    const { seen, stop } = watch();
    await wait(600);
    expect(seen.over).to.equal(0);
    stop.abort();
  });

  it('says once that it is over, soon after the focus came back with its closing', async () => {
    const { popup, seen } = watch();
    focused = false;
    await wait(50);
    popup.closed = focused = true;
    await wait(60);
    expect(seen.over).to.equal(0);
    await wait(150);
    expect(seen).to.deep.equal({ over: 1, end: 'closed' });
  });

  it('gives more time when the focus was never lost, and so tells nothing', async () => {
    const { popup, seen } = watch();
    await wait(50);
    popup.closed = true;
    await wait(250);
    expect(seen.over).to.equal(0);
    await wait(250);
    expect(seen).to.deep.equal({ over: 1, end: 'looks-closed' });
  });

  it('gives more time when the focus comes back later than the closing, each time anew', async () => {
    const { popup, seen } = watch();
    focused = false;
    await wait(50);
    popup.closed = true;
    await wait(600);
    expect(seen.over).to.equal(0);
    focused = true;
    await wait(250);
    focused = false;
    await wait(50);
    focused = true;
    await wait(250);
    expect(seen.over).to.equal(0);
    await wait(250);
    expect(seen.over).to.equal(1);
  });

  it('does not wait for the focus for ever', async () => {
    focused = false;
    const { popup, seen } = watch({ closedUnseen: 100 });
    popup.closed = true;
    await wait(200);
    expect(seen.over).to.equal(1);
  });

  it('stops with the attempt', async () => {
    const { popup, seen, stop } = watch();
    popup.closed = true;
    stop.abort();
    await wait(600);
    expect(seen.over).to.equal(0);
  });
});

describe('listening to events', () => {
  const { EventSource: Original } = window;
  let made: FakeSource[] = [];

  class FakeSource {
    static readonly CLOSED = 2;
    readyState = 0;
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onerror?: () => void;
    constructor(readonly url: string) {
      made.push(this);
    }
    close() {
      this.readyState = 2;
    }
    /** Answered with an error status: the browser does not try again. */
    giveUp() {
      this.readyState = 2;
      this.onerror!();
    }
  }

  beforeEach(() => {
    made = [];
    window.EventSource = FakeSource as unknown as typeof EventSource;
  });
  afterEach(() => {
    window.EventSource = Original;
  });

  const limits = { streamRetry: 20, streamRetryMost: 60 };

  it('opens again, each time later, what the browser has given up', async () => {
    const stop = new AbortController();
    let url = 0;
    listenToEvents(() => `/events?${url++}`, () => {}, limits, stop.signal);
    made[0]!.giveUp();
    await wait(10);
    expect(made).to.have.length(1);
    await wait(30);
    expect(made.map((source) => source.url)).to.deep.equal(['/events?0', '/events?1']);
    made[1]!.giveUp();
    await wait(25);
    expect(made).to.have.length(2);
    await wait(40);
    expect(made).to.have.length(3);
    stop.abort();
  });

  it('leaves a broken stream to the browser', async () => {
    const stop = new AbortController();
    listenToEvents(() => '/events', () => {}, limits, stop.signal);
    made[0]!.onerror!();
    await wait(50);
    expect(made).to.have.length(1);
    stop.abort();
  });

  it('hands on what it hears, also what is no JSON', () => {
    const stop = new AbortController();
    const heard: unknown[] = [];
    listenToEvents(() => '/events', (data) => heard.push(data), limits, stop.signal);
    made[0]!.onmessage!({ data: '{"a":1}' });
    made[0]!.onmessage!({ data: 'ping' });
    expect(heard).to.deep.equal([{ a: 1 }, undefined]);
    stop.abort();
  });

  it('closes and opens no more when it is over', async () => {
    const stop = new AbortController();
    listenToEvents(() => '/events', () => {}, limits, stop.signal);
    made[0]!.giveUp();
    stop.abort();
    await wait(50);
    expect(made).to.have.length(1);
    listenToEvents(() => '/events', () => {}, limits, stop.signal);
    expect(made).to.have.length(1);
  });
});

describe('watching the page policy', () => {
  function forbid(more: Partial<SecurityPolicyViolationEventInit>): void {
    const init = {
      blockedURI: 'https://api.example/connection-popup',
      effectiveDirective: 'form-action',
      violatedDirective: 'form-action',
      originalPolicy: '',
      documentURI: location.href,
      disposition: 'enforce' as const,
      statusCode: 200,
      ...more,
    };
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', init));
  }

  it('tells what it forbids, and nothing that is not in the way', () => {
    const stop = new AbortController();
    const heard: ConnectionError[] = [];
    watchPolicy('https://api.example', (error) => heard.push(error), stop.signal);
    forbid({ blockedURI: 'https://other.example/' });
    forbid({ blockedURI: 'https://api.example.evil.example/' });
    forbid({ effectiveDirective: 'connect-src' });
    forbid({ disposition: 'report' });
    expect(heard).to.have.length(0);
    forbid({});
    forbid({ effectiveDirective: 'frame-src', blockedURI: 'https://api.example' });
    expect(heard.map(({ code }) => code)).to.deep.equal(['configuration', 'configuration']);
    expect(heard[0]!.message).to.include('form-action lacks https://api.example');
    stop.abort();
    forbid({});
    expect(heard).to.have.length(2);
  });
});

describe('masking secrets', () => {
  const request = {
    authOption: {
      schema: {
        type: 'object',
        properties: {
          subdomain: { type: 'string' },
          password: { type: 'string', format: 'password' },
          accounts: {
            type: 'array',
            items: { type: 'object', properties: { apiKey: { type: 'string' } } },
          },
        },
      },
    },
    parameters: { subdomain: 'acme', password: 'hunter22', accounts: [{ apiKey: 'sk_live' }, { apiKey: 'abc' }] },
  } as unknown as ConnectRequest;

  it('knows what was typed into secret fields, and the token', () => {
    expect(secretsOf(request, 'a.b.c')).to.have.members(['a.b.c', 'hunter22', 'sk_live']);
  });

  it('masks them wherever the service quotes them, and nothing else', () => {
    const error = new ConnectionError('refused', 'acme: "hunter22" is wrong', {
      data: { type: 'connection', data: [{ url: '/login?p=hunter22&k=sk_live', status: 403 }, null] },
    });
    const masked = withoutSecrets(error, secretsOf(request, 'token'));
    expect(masked).to.include({ code: 'refused', message: 'acme: "•••" is wrong' });
    expect(masked.data).to.deep.equal({
      type: 'connection',
      data: [{ url: '/login?p=•••&k=•••', status: 403 }, null],
    });
  });
});
