import { expect } from 'chai';
import { errorOfAttempt, errorOfClient } from '../../src/connection/attempt/service-error.js';

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
      const error = errorOfClient(reason);
      expect(error).to.include({ code, message });
      expect(JSON.stringify([error.data, error.cause])).not.to.include('secret');
    });
  }

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
