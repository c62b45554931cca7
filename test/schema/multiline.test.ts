import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { TextField } from '../../src/schema/field.js';
import { makeLeaf } from '../../src/schema/leaf-fields.js';

function isMultiline(schema: DataSchema, key: string, isSecret: boolean): boolean {
  const place = { path: [key], id: `/${key}`, key, required: false, refs: [] };
  return (makeLeaf(isSecret ? 'secret' : 'text', place, schema) as TextField).multiline;
}

describe('what has several lines by nature', () => {
  const named = [
    'caCertificate',
    'CACertificate',
    'ca',
    'ssl_ca',
    'cacert',
    'certificate',
    'certificates',
    'client_cert',
    'clientKey',
    'client_key',
    'sslCert',
    'sslKey',
    'idp_x509_certificate',
    'signingCert',
    'pem',
    'private_pem',
    'private_key',
    'privateKey',
    'privateKeyPem',
    'privateKey2',
    'publicKey',
    'ssh_key',
    'sshPrivateKey',
    'known_hosts',
    'knownHosts',
    'serviceAccountJson',
    'service_account_key',
    'credentials_json',
    'jsonKey',
  ];
  for (const isSecret of [false, true])
    for (const name of named)
      it(`${name}, ${isSecret ? 'a secret' : 'none'}`, () => {
        if (!name.includes(' ')) expect(isMultiline({}, name, isSecret)).to.equal(true);
        expect(isMultiline({ type: 'string', title: name }, 'field', isSecret)).to.equal(true);
      });

  const others = [
    'cardNumber',
    'category',
    'caption',
    'capacity',
    'concert',
    'certify',
    'certificateId',
    'certificate_name',
    'certificatePassword',
    'certificate_path',
    'cert_file_path',
    'certificateThumbprint',
    'ssl_certificate_arn',
    'private_key_id',
    'private_key_passphrase',
    'public_key_url',
    'key',
    'apiKey',
    'primaryKey',
    'foreign_key',
    'monkey',
    'accessKey',
    'encryptionKey',
    'hostname',
    'hosts',
    'service_account_email',
    'serviceName',
    'jsonPath',
    'json_url',
    'xmlNamespace',
    'location',
    'america',
    'africa',
    'pemberton',
    'publication',
  ];
  for (const isSecret of [false, true])
    for (const name of others)
      it(`not ${name}, ${isSecret ? 'a secret' : 'none'}`, () => {
        if (!name.includes(' ')) expect(isMultiline({}, name, isSecret)).to.equal(false);
        expect(isMultiline({ type: 'string', title: name }, 'field', isSecret)).to.equal(false);
      });

  const said: DataSchema[] = [
    { multiline: true },
    { isRichText: true },
    { contentMediaType: 'application/x-pem-file' },
    ...['textarea', 'json', 'yaml', 'yml', 'markdown'].map((format) => ({ format })),
    { 'ui:widget': 'textarea' },
    { editor: 'json' },
    { examples: ['one\ntwo'] },
    { placeholder: 'one\r\ntwo' },
    { default: 'one\ntwo' },
    { examples: ['-----BEGIN CERTIFICATE-----'] },
  ];
  for (const schema of said)
    it(`what says ${JSON.stringify(schema)}`, () =>
      expect(isMultiline({ type: 'string', ...schema }, 'field', false)).to.equal(true));

  const denied: DataSchema[] = [
    { examples: ['/etc/ssl/ca.pem'] },
    { placeholder: '~/.ssh/id_rsa' },
    { description: 'The path to the certificate on the server' },
  ];
  for (const schema of denied)
    it(`not what says ${JSON.stringify(schema)}`, () =>
      expect(isMultiline({ type: 'string', ...schema }, 'certificate', false)).to.equal(false));

  it('not what only ends with a line end', () =>
    expect(isMultiline({ examples: ['one\n'] }, 'field', false)).to.equal(false));
});
