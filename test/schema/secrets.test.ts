import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isSecret } from '../../src/schema/secrets.js';

describe('isSecret', () => {
  const secret = [
    'password',
    'userPassword',
    'passphrase',
    'pwd',
    'secret',
    'clientSecret',
    'client_secret',
    'token',
    'apiToken',
    'access_token',
    'accesstoken',
    'bot-token',
    'apiKey',
    'api_key',
    'apikey',
    'API Key',
    'X-API-KEY',
    'secretAccessKey',
    'private_key',
    'privateKey',
    'accountKey',
    'credentials',
    'jwt',
    'apiKey2',
    'password_value',
    'sharedAccessKey',
  ];
  for (const key of secret)
    it(`masks ${key}`, () => expect(isSecret({ type: 'string' }, key)).to.equal(true));

  const open = [
    'username',
    'token_url',
    'tokenEndpoint',
    'secretName',
    'key',
    'primary_key',
    'foreignKey',
    'keyId',
    'accessKeyId',
    'api_key_id',
    'passwordless',
    'compass',
    'tokenType',
    'keyspace',
    'monkey',
    'publicKey',
    'author',
    'passport_number',
    'secretary',
    'token_expiry_date',
  ];
  for (const key of open) it(`shows ${key}`, () => expect(isSecret({ type: 'string' }, key)).to.equal(false));

  const flagged: DataSchema[] = [
    { isSensitive: true },
    { writeOnly: true },
    { format: 'password' },
    { airbyte_secret: true },
    { secret: true },
    { type: 'securestring' },
    { title: 'API token' },
    { label: 'API token' },
    { title: 'Client secret (production)' },
  ];
  for (const schema of flagged) {
    it(`masks what says ${JSON.stringify(schema)}`, () => expect(isSecret(schema, 'field')).to.equal(true));
  }

  it('believes a flag that says it is none', () => {
    expect(isSecret({ isSensitive: false }, 'token')).to.equal(false);
  });
});
