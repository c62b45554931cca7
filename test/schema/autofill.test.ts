import { expect } from 'chai';
import { autofillOf } from '../../src/schema/autofill.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';

const text: DataSchema = { type: 'string' };
const secret: DataSchema = { type: 'string', isSensitive: true };

/** What may be filled in, by the name of the property. */
function autofillIn(schema: DataSchema, value: unknown = {}): Record<string, string> {
  const root = readFields(schema, value);
  const within = (field: Field): Field[] => [field, ...field.children.flatMap(within)];
  const found = within(root).map((field) => [field.path.at(-1), autofillOf(field, root)]);
  return Object.fromEntries(found.filter(([, purpose]) => purpose)) as Record<string, string>;
}

/** The same of a flat object. */
const autofillOfNames = (...keys: string[]) =>
  autofillIn({ type: 'object', properties: Object.fromEntries(keys.map((key) => [key, text])) });

describe('what a password manager may fill in', () => {
  const logins = [
    ['username', 'password'],
    ['userName', 'passWord'],
    ['user', 'pwd'],
    ['db_user', 'db_password'],
    ['loginId', 'passwd'],
    ['email', 'password'],
    ['workEmailAddress', 'app_password'],
  ] as const;
  for (const [user, password] of logins)
    it(`${user} and ${password}`, () =>
      expect(autofillOfNames('host', user, 'region', password)).to.deep.equal({
        [user]: 'username',
        [password]: 'current-password',
      }));

  for (const code of ['otp', 'totpCode', 'oneTimePassword', 'one_time_code', 'mfaCode', '2faCode'])
    it(`${code}, once`, () =>
      expect(autofillOfNames('username', code)).to.deep.equal({ [code]: 'one-time-code' }));

  it('by the title of a field, and its format', () => {
    const properties = {
      a: { ...text, title: 'Verification code' },
      b: { ...text, format: 'email', title: 'Who signs in' },
      c: { ...secret, title: 'Password (or PIN)' },
    };
    expect(autofillIn({ type: 'object', properties })).to.deep.equal({
      a: 'one-time-code',
      b: 'username',
      c: 'current-password',
    });
  });

  it('the user name rather than the address beside it', () => {
    expect(autofillOfNames('email', 'username', 'password')).to.deep.equal({
      username: 'username',
      password: 'current-password',
    });
  });

  it('one login of a form, also where the password stands deeper than the user', () => {
    const password = { type: 'object', properties: { password: secret } };
    const tunnel = { type: 'object', properties: { tunnelUser: text, tunnelPassword: secret } };
    const properties = { username: text, credentials: password, tunnel };
    expect(autofillIn({ type: 'object', properties })).to.deep.equal({
      username: 'username',
      password: 'current-password',
    });
  });
});

describe('what a password manager may not fill in', () => {
  const others = [
    ['apiKey'],
    ['username', 'apiKey'],
    // As Basic authentication has it.
    ['email', 'apiToken'],
    ['clientId', 'clientSecret'],
    // Of whom?
    ['password'],
    ['host', 'password'],
    ['username', 'privateKey', 'passphrase'],
    ['username', 'passwordUrl'],
    ['totpSecret'],
    // Of a webhook.
    ['verificationToken'],
    ['authorizationCode', 'countryCode'],
    ['username'],
  ];
  for (const keys of others) it(keys.join(' and '), () => expect(autofillOfNames(...keys)).to.deep.equal({}));

  it('a password that has several lines, or is chosen', () => {
    const several = { ...secret, multiline: true };
    for (const password of [several, { enum: ['a', 'b'] }])
      expect(autofillIn({ type: 'object', properties: { username: text, password } })).to.deep.equal({});
  });
});
