import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { TextField } from '../../src/schema/field.js';
import { makeLeaf } from '../../src/schema/structured/leaf-fields.js';

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
    'jsonCredentials',
    'service_account',
    'serviceAccount',
    'service_account_credentials',
    'service_account_info',
    'keyFile',
    'key_file',
    'keyfile',
    'private_key_file',
    'serviceAccountKeyFile',
    'PEM file',
    'pemFile',
    'ssl_cert_file',
    'certificate_content',
    'privateKeyContents',
    'certificate_chain',
    'ca_bundle',
    'certificateAuthority',
    'certificate-authority-data',
    'client-certificate-data',
    'client-key-data',
    'kubeconfig',
    'kube_config',
    'tls.crt',
    'ca.crt',
    'tlsKey',
    'sslcert',
    'sslkey',
    'sslrootcert',
    'x509cert',
    'rsa_key',
    'gpg_key',
    'pgpPublicKey',
    'gpg_private_key',
    'jwks',
    'metadata_xml',
    'values_yaml',
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
    'privateKeyId',
    'publicKeyName',
    'publicKeyId',
    'public_key_fingerprint',
    'keyFilePath',
    'key_file_name',
    'pem_file_url',
    'certificateAlias',
    'certificate_format',
    'client_key_password',
    'service_account_id',
    'service_account_name',
    'serviceAccountPassword',
    'kubeconfig_context',
    'known_hosts_policy',
    'sshKeyType',
    'file',
    'profile',
    'fileKey',
    'signing_key',
    'credentials',
    'jsonLines',
    'yamlPath',
    'partition_key',
    'Service account e-mail',
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
    { description: 'The identifier of the certificate' },
    { description: 'The email address of the account' },
  ];
  for (const schema of denied)
    it(`not what says ${JSON.stringify(schema)}`, () =>
      expect(isMultiline({ type: 'string', ...schema }, 'certificate', false)).to.equal(false));

  it('not what only ends with a line end', () =>
    expect(isMultiline({ examples: ['one\n'] }, 'field', false)).to.equal(false));
});
