import { expect } from '@open-wc/testing';
import { secretsOf, withoutSecrets } from '../../src/connection/attempt/redact.js';
import { ConnectionError } from '../../src/connection/error.js';
import type { ConnectRequest } from '../../src/connection/model.js';

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
    parameters: {
      subdomain: 'acme',
      password: 'hunter22',
      accounts: [{ apiKey: 'sk_live' }, { apiKey: 'abc' }],
    },
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
