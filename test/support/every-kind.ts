import type { DataSchema } from '../../src/schema/data-schema.js';

const text: DataSchema = { type: 'string' };
const words = Array.from({ length: 30 }, (_, index) => `word ${index + 1}`);

/** A form with every kind of control. */
export const everyKind: DataSchema = {
  type: 'object',
  required: ['subdomain', 'key'],
  properties: {
    subdomain: { ...text, prefix: 'https://', suffix: '.zendesk.com', description: 'As in `acme`.' },
    site: { ...text, format: 'uri' },
    mail: { ...text, format: 'email' },
    account: text,
    key: { ...text, isSensitive: true },
    pem: { ...text, isSensitive: true, multiline: true },
    port: { type: 'integer' },
    note: { ...text, multiline: true },
    day: { ...text, format: 'date' },
    at: { ...text, format: 'date-time' },
    time: { ...text, format: 'time' },
    events: { type: 'boolean', default: true },
    region: { enum: ['EU', 'US'] },
    zone: { enum: words.slice(0, 9) },
    plan: { enum: words },
    scopes: { type: 'array', items: { enum: words }, allowCustom: true },
    hosts: { type: 'array', items: text },
    headers: { type: 'object', additionalProperties: text },
    proxies: {
      type: 'array',
      items: { type: 'object', properties: { host: text, port: { type: 'integer' } } },
    },
    extra: {},
  },
};

/** Some of its values. */
export const everyValue = {
  site: 'https://acme.example/path/',
  key: 's3cret',
  port: 8080,
  hosts: ['a.example', 'b.example'],
  headers: { 'X-Key': 'value' },
  proxies: [{ host: 'c.example', port: 80 }],
  extra: { a: 1 },
};
