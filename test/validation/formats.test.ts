import { describeContract } from './contract.js';

const cases: Record<string, { right: string[]; wrong: string[] }> = {
  date: {
    right: ['2024-02-29', '0099-01-31', '1999-12-31'],
    wrong: ['2023-02-29', '2024-13-01', '2024-00-01', '2024-01-00', '24-01-01', '2024-1-1', '06/05/2024', ''],
  },
  time: {
    right: ['10:00', '10:00:59', '23:59:60Z', '10:00:00.123+02:00', '01:29:60+01:30'],
    wrong: ['24:00', '10:60', '10', '12:59:60Z', '10:00:61', '10:00+25:00'],
  },
  'date-time': {
    right: [
      '2024-05-06T07:08:09Z',
      '2024-05-06t07:08:09.12+02:00',
      '2024-05-06 07:08z',
      '2024-05-06T07:08-08:00',
    ],
    wrong: [
      '2024-05-06',
      '2024-02-30T07:08:09Z',
      '06/05/2024 07:08',
      '2024-05-06T07:08:09Z Z',
      '2024-05-06T07:08:09',
      '2024-05-06 07:08',
    ],
  },
  datetime: { right: ['2024-05-06T07:08:09Z', '2024-05-06 07:08'], wrong: ['yesterday'] },
  email: {
    right: [
      'a@b.co',
      'a.b+c@sub.example.com',
      '"a b"@example.com',
      'ü@bücher.de',
      'root@localhost',
      'a@[127.0.0.1]',
      'a@[IPv6:::1]',
    ],
    wrong: [
      'a',
      'a@',
      '@b.co',
      'a b@c.de',
      '.a@b.co',
      'a.@b.co',
      'a..b@c.de',
      'a@b@c.de',
      'a@b..co',
      'a@b=c.de',
      'a@[1.2.3.400]',
    ],
  },
  hostname: {
    right: ['example.com', 'localhost', 'xn--bcher-kva.example', '127.0.0.1', 'a-b.c'],
    wrong: ['-a.com', 'a-.com', 'a b', 'http://a.com', 'a..b', 'a_b.com', ''],
  },
  ipv4: {
    right: ['127.0.0.1', '255.255.255.255'],
    wrong: ['256.1.1.1', '1.1.1', '01.1.1.1', '1.1.1.1.1', '1.1.1.1.'],
  },
  ipv6: {
    right: ['::', '::1', '2001:db8::ff00:42:8329', '::ffff:1.2.3.4'],
    wrong: ['1::2::3', '12345::', '::1%eth0', '1.2.3.4', ':::', '[::1]'],
  },
  uri: {
    right: [
      'https://example.com',
      'http://localhost:8080/x?y=z#q',
      'mailto:a@b.co',
      'urn:isbn:1',
      'postgres://u:p@h/db',
      'https://bücher.de/ä',
    ],
    wrong: [
      'example.com',
      '//example.com',
      '/a',
      'http://',
      'http:// a.com',
      'http://a.com/%zz',
      'http://a.com/<b>',
      '',
    ],
  },
  url: { right: ['http://10.0.0.1/x', 'https://a.b'], wrong: ['a.b'] },
  URI: { right: ['https://a.b'], wrong: ['a.b'] },
  uuid: {
    right: ['2EB8AA08-AA98-11EA-B4AA-73B441D16380', '00000000-0000-0000-0000-000000000000'],
    wrong: ['2eb8aa08-aa98-11ea-b4aa-73b441d1638', '2eb8aa08aa9811eab4aa73b441d16380'],
  },
  duration: {
    right: ['P1D', 'PT36H', 'P1Y2M3DT4H5M6S', 'P2W', 'PT0.5S', 'PT1,5S'],
    wrong: ['P', 'PT', 'P1DT', '1D', 'P1H', 'P2W1D', 'PT.5S', '90', '5m'],
  },
  'uri-template': { right: ['https://a.b/{c}', ''], wrong: ['https://a.b/{c', 'a b'] },
  'json-pointer': { right: ['', '/a~0b/~1', '/'], wrong: ['a', '/~', '/~2', '#/a'] },
  'relative-json-pointer': { right: ['0', '1/a', '2#'], wrong: ['01', '-1', '/a', ''] },
  regex: { right: ['^a$'], wrong: ['^(a'] },
  ip: { right: ['10.0.0.1', 'fe80::1'], wrong: ['10.0.0', 'example.com', ''] },
  cidr: {
    right: ['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '::/128'],
    wrong: ['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/8/8', '/8', ''],
  },
  iri: { right: ['https://bücher.de/ä'], wrong: ['bücher.de'] },
  byte: {
    right: ['', 'aGVsbG8=', 'aGVsbG8h', 'aGVs\nbG8h\n', '+/+/', 'YQ=='],
    wrong: ['aGVsbG8', 'a', 'aGVs-_==', 'hello world!', '='],
  },
  json: { right: ['{"a": [1]}', 'null', '"x"', ' 5 '], wrong: ['{a: 1}', '', "{'a': 1}", '{"a": 1,}'] },
  yaml: { right: ['a: 1\nb:\n  - c', '- [', ''], wrong: [] },
  cron: {
    right: [
      '0 9 * * 1-5',
      '*/5 * * * *',
      '0 0 12 ? * MON-FRI',
      '0 0 12 1W * ? 2030',
      '@daily',
      'H 4 * * sun#2',
    ],
    wrong: ['0 9 * *', 'every day at nine', '0 9 * * * * * *', '@', 'daily', ''],
  },
  color: {
    right: ['#09f', '#09F8', '#0099ff', '#0099ff80', 'rebeccapurple', 'rgb(0 153 255 / 50%)'],
    wrong: ['#09', '#0099f', '0099ff', '#xyz', 'rgb(', ''],
  },
  int64: { right: ['-9223372036854775808', '0'], wrong: ['1.5', '1e3', 'many', ''] },
  UInt64: { right: ['18446744073709551615'], wrong: ['1,000'] },
  double: { right: ['anything'], wrong: [] },
  binary: { right: ['anything'], wrong: [] },
  password: { right: ['anything'], wrong: [] },
  constructor: { right: ['anything'], wrong: [] },
};

describeContract(
  'formats',
  Object.entries(cases).flatMap(([format, { right, wrong }]) =>
    [...right, ...wrong].map((text) => ({
      title: `${format}: ${right.includes(text) ? 'takes' : 'refuses'} ${JSON.stringify(text)}`,
      schema: { properties: { a: { format } } },
      value: { a: text },
      found: right.includes(text) ? [] : ['/a format'],
    })),
  ),
);

describeContract('formats of other values', [
  {
    title: 'asks nothing of what is no text',
    schema: { properties: { a: { format: 'date' } } },
    value: { a: 4 },
    found: [],
  },
  {
    title: 'does not hang on a long text',
    schema: { properties: { a: { format: 'url' }, b: { format: 'hostname' }, c: { format: 'email' } } },
    value: { a: `http://${'a'.repeat(5000)}!`, b: `${'a-'.repeat(5000)}!`, c: `${'a.'.repeat(5000)}!` },
    found: ['/b format', '/c format'],
  },
]);
