import { expect } from 'chai';
import { errorOfAttempt, errorOfFailure } from '../../src/connection/attempt/service-error.js';

describe('errors of others', () => {
  for (const [name, reason, code, message] of [
    [
      'its own error',
      { isIntegrationAppError: true, message: 'x', data: { type: 'connection', message: 'Wrong key' } },
      'refused',
      'Wrong key',
    ],
    [
      'its own error without status',
      { data: { type: 'bad_request', key: 'not_authenticated', message: 'Expired' } },
      'unauthorized',
      'Expired',
    ],
    ['an internal error', { data: { type: 'internal', message: 'Oops' } }, 'service', 'Oops'],
    [
      'a limit that was exceeded',
      { data: { type: 'bad_request', key: 'rate_limit_exceeded', message: 'Slow down' } },
      'service',
      'Slow down',
    ],
    [
      'an answer of axios',
      { isAxiosError: true, response: { status: 404, data: '' } },
      'not-found',
      'The service answered 404.',
    ],
    [
      'no answer of axios',
      { isAxiosError: true, message: 'Network Error', config: { headers: { Authorization: 'secret' } } },
      'network',
      'The service could not be reached.',
    ],
    ['a plain object', { message: 'Something' }, 'service', 'Something'],
    [
      'what holds itself',
      { message: 'Something', data: { type: 'internal', data: globalThis } },
      'service',
      'The service failed.',
    ],
    ['nothing', undefined, 'service', 'The SDK failed.'],
  ] as const) {
    it(`reads ${name}`, () => {
      const error = errorOfFailure(reason);
      expect(error).to.include({ code, message });
      expect(JSON.stringify([error.data, error.cause])).not.to.include('secret');
    });
  }

  it('keeps what the service sent, whole but for logs and stacks', () => {
    const cause = { type: 'internal', message: 'HTTP 403', data: { status: 403 } };
    const body = {
      type: 'connection',
      key: 'k',
      message: 'No.',
      data: { a: [1] },
      causedByError: cause,
      more: 1,
    };
    const logs = [{ request: 'secret' }];
    const sent = {
      ...body,
      logs,
      stack: 'secret',
      causedByError: { ...cause, logs, data: { ...cause.data, logs } },
    };
    expect(errorOfAttempt('Not now.', sent)).to.deep.include({ message: 'Not now.', data: body });
    expect(errorOfFailure({ data: sent })).to.deep.include({ message: 'No.', data: body });
    expect(errorOfFailure({ response: { status: 400, data: sent } })).to.deep.include({ data: body });
    expect(errorOfFailure({ status: 400, text: JSON.stringify(sent) })).to.deep.include({
      message: 'No.',
      data: body,
    });
    expect(errorOfAttempt('No.', undefined).data).to.deep.equal({ message: 'No.' });
    expect(errorOfFailure({ status: 502, text: '<h1>Bad gateway</h1>' }).data).to.equal(undefined);
  });

  it('masks tokens in the words and in the data', () => {
    const jwt = 'eyJhbGciOiJI.eyJpZCI6.c2ln';
    const error = errorOfAttempt(`Expired: ${jwt}`, { message: jwt, causedByError: { message: `x ${jwt}` } });
    expect(error.message).to.equal('Expired: •••');
    expect(error.data).to.deep.equal({ message: '•••', causedByError: { message: 'x •••' } });
  });

  for (const [name, error, data, expected] of [
    ['a text', 'Denied', undefined, { code: 'refused', message: 'Denied' }],
    ['an object', { message: 'Denied', key: 'k' }, undefined, { code: 'refused', message: 'Denied' }],
    ['data alone', undefined, { message: 'Why' }, { code: 'refused', message: 'Why' }],
    ['data that is a text', undefined, 'Why', { code: 'refused', message: 'Why' }],
    ['nothing', undefined, undefined, { code: 'refused', message: 'The connection was refused.' }],
    [
      'a limit of the other app',
      'Slow down',
      { type: 'connection', key: 'rate_limit_exceeded' },
      { code: 'refused', message: 'Slow down' },
    ],
    [
      'a refused token',
      'Expired',
      { key: 'not_authenticated' },
      { code: 'unauthorized', message: 'Expired' },
    ],
  ] as const) {
    it(`reads a failed attempt with ${name}`, () => {
      expect(errorOfAttempt(error, data)).to.include(expected);
    });
  }
});
