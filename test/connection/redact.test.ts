import { expect } from '@open-wc/testing';
import { attemptLimits } from '../../src/connection/attempt/attempt-limits.js';
import { secretsOf, maskSecrets } from '../../src/connection/attempt/redact.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import { awaitAttempt } from '../../src/connection/attempt/await-attempt.js';
import { connectDirectly } from '../../src/connection/direct/connect-directly.js';
import { ConnectionError } from '../../src/connection/error.js';
import type { ConnectRequest } from '../../src/connection/model.js';
import { rejection } from '../support/rejection.js';

describe('masking secrets', () => {
  const request: Pick<ConnectRequest, 'parameters' | 'secretPaths'> = {
    parameters: {
      subdomain: 'acme',
      password: 'hunter22',
      accounts: [{ apiKey: 'sk_live' }, { apiKey: 'abc' }],
    },
    secretPaths: [['password'], ['accounts', 0, 'apiKey'], ['accounts', 1, 'apiKey'], ['left', 'empty']],
  };

  it('knows what was typed into secret fields, and the token', () => {
    expect(secretsOf(request, 'a.b.c')).to.have.members(['a.b.c', 'hunter22', 'sk_live']);
  });

  it('masks a secret that begins with another as a whole', () => {
    const parameters = { user: 'acme', password: 'acme-2024' };
    const secrets = secretsOf({ parameters, secretPaths: [['user'], ['password']] }, 'a.b.c');
    const error = new ConnectionError('refused', 'acme-2024 is wrong');
    expect(maskSecrets(error, secrets).message).to.equal('••• is wrong');
  });

  it('masks them where they are quoted as a part of JSON or of a URL, as a number, and as a name', () => {
    const key = '-----BEGIN "KEY"-----\nä/+ b';
    const parameters = { key, pin: 271828 };
    const secrets = secretsOf({ parameters, secretPaths: [['key'], ['pin']] }, 'a.b.c');
    const masked = maskSecrets(
      new ConnectionError('refused', `Sent ${JSON.stringify({ key })}`, {
        data: {
          data: { url: `/me?k=${encodeURIComponent(key)}`, form: String(new URLSearchParams({ key })) },
          causedByError: { message: 'Wrong', pin: 271828, [key]: 3 },
        },
      }),
      secrets,
    );
    expect(masked.message).to.equal('Sent {"key":"•••"}');
    expect(masked.data).to.deep.equal({
      data: { url: '/me?k=•••', form: 'key=•••' },
      causedByError: { message: 'Wrong', pin: '•••', '•••': 3 },
    });
  });

  it('masks them in base64, wherever they begin there', () => {
    const secrets = secretsOf({ parameters: { key: 'grüße-4711' }, secretPaths: [['key']] }, 'a.b.c');
    for (const user of ['', 'a', 'ad', 'ada:']) {
      const bytes = new TextEncoder().encode(`${user}grüße-4711 and more`);
      const sent = btoa(String.fromCharCode(...bytes));
      const { message } = maskSecrets(new ConnectionError('refused', `Basic ${sent}`), secrets);
      expect(message).to.match(/^Basic .{0,6}•••/u);
      // Four characters that stand for three bytes of the secret.
      const ofSecret = new TextEncoder().encode('grüße-4711').length;
      for (let first = 0; first < sent.length; first += 4) {
        const isOfSecret = first * 0.75 >= user.length && first * 0.75 + 3 <= user.length + ofSecret;
        if (isOfSecret) expect(message).not.to.contain(sent.slice(first, first + 4));
      }
    }
  });

  it('masks a secret that is no text of Unicode', () => {
    const parameters = { key: 'ab\ud800cd' };
    const secrets = secretsOf({ parameters, secretPaths: [['key']] }, 'a.b.c');
    const error = new ConnectionError('refused', 'ab\ud800cd is wrong');
    expect(maskSecrets(error, secrets).message).to.equal('••• is wrong');
  });

  it('masks them wherever the service quotes them, and nothing else', () => {
    const error = new ConnectionError('refused', 'acme: "hunter22" is wrong', {
      data: { type: 'connection', data: [{ url: '/login?p=hunter22&k=sk_live', status: 403 }, null] },
    });
    const masked = maskSecrets(error, secretsOf(request, 'token'));
    expect(masked).to.include({ code: 'refused', message: 'acme: "•••" is wrong' });
    expect(masked.data).to.deep.equal({
      type: 'connection',
      data: [{ url: '/login?p=•••&k=•••', status: 403 }, null],
    });
  });
});

describe('a secret in a chosen branch', () => {
  const { submit } = HTMLFormElement.prototype;
  afterEach(() => {
    HTMLFormElement.prototype.submit = submit;
  });

  const service = {
    apiUri: 'https://api.example',
    tokens: { get: async () => 'a.b.c' },
    call: async () => [],
    limits: attemptLimits,
  } as unknown as Service;

  /** Both branches fit what was filled in; only in the chosen one is it a secret. */
  const request = {
    integration: { id: 'i1', generation: 'membrane', oAuthCallbackUri: '' },
    authOption: {
      key: 'in',
      type: 'client-credentials',
      schema: {
        properties: {
          login: {
            oneOf: [
              { title: 'Account', properties: { value: { type: 'string' } } },
              { title: 'Password', properties: { value: { type: 'string', format: 'password' } } },
            ],
          },
        },
      },
    },
    parameters: { login: { value: 'hunter22' } },
    secretPaths: [['login', 'value']],
  } as unknown as ConnectRequest;

  it('is masked where the error of the service quotes it', async () => {
    const sdkResult = Promise.resolve({
      kind: 'failed',
      error: '"hunter22" was refused',
      errorData: { type: 'connection', data: { sent: ['hunter22'] } },
    } as const);
    const attempt = { request, requestId: 'r1', token: 'a.b.c', sdkResult, findNew: async () => undefined };
    const error = await rejection(awaitAttempt(service, attempt, new AbortController().signal));
    expect(error).to.include({ code: 'refused', message: '"•••" was refused' });
    expect(error)
      .to.have.property('data')
      .that.deep.includes({ data: { sent: ['•••'] } });
  });

  it('is sent, and its path is not', async () => {
    let payload = '';
    HTMLFormElement.prototype.submit = function () {
      payload = String(new FormData(this).get('payload'));
    };
    const stop = new AbortController();
    const outcome = connectDirectly(service, request, stop.signal, { token: 'a.b.c' });
    stop.abort();
    await rejection(outcome);
    expect(JSON.parse(payload)).to.have.deep.property('input', request.parameters);
    expect(payload).not.to.include('secretPaths');
  });
});
