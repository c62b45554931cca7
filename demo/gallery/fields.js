const text = { type: 'string' };

/** Every kind of field, as its schema and, where one shows more, a value. */
export const fields = {
  Text: [{ ...text, title: 'Company', description: 'As it is on your invoices.' }],
  Secret: [{ ...text, title: 'API key', format: 'password' }],
  'Key of several lines': [{ ...text, title: 'Private key', format: 'pem' }],
  'Text of several lines': [{ ...text, title: 'Notes', 'x-ui': 'textarea', format: 'multiline' }],
  Email: [{ ...text, title: 'Email', format: 'email' }],
  URL: [{ ...text, title: 'Site', format: 'uri' }],
  'Part of a URL': [{ ...text, title: 'Subdomain', prefix: 'https://', suffix: '.example.com' }],
  Number: [{ type: 'integer', title: 'Port', default: 443 }],
  Date: [{ ...text, title: 'Sync from', format: 'date' }],
  'Date and time': [{ ...text, title: 'Starts at', format: 'date-time' }],
  'Yes or no': [{ type: 'boolean', title: 'Sandbox' }],
  Consent: [{ const: true, title: 'I accept the terms' }],
  'Few options': [{ ...text, title: 'Region', enum: ['Europe', 'United States', 'Asia'] }],
  'Many options': [{ ...text, title: 'Currency', enum: Intl.supportedValuesOf('currency').slice(0, 80) }],
  'Several of them': [{ type: 'array', title: 'Scopes', items: { enum: ['Contacts', 'Deals', 'Notes'] } }],
  List: [{ type: 'array', title: 'Tags', items: text }, ['vip', 'partner']],
  'List of objects': [
    {
      type: 'array',
      title: 'Mailboxes',
      items: {
        type: 'object',
        required: ['address'],
        properties: { name: text, address: { ...text, format: 'email' } },
      },
    },
    [{ name: 'Support', address: 'help@example.com' }, { name: 'Sales' }],
  ],
  'Names and values': [
    { type: 'object', title: 'Headers', additionalProperties: text },
    { 'X-Team': 'sales' },
  ],
  Group: [
    {
      type: 'object',
      title: 'Server',
      required: ['host'],
      properties: { host: { ...text, format: 'hostname' }, port: { type: 'integer' } },
    },
  ],
  'One of several shapes': [
    {
      title: 'Signs in with',
      oneOf: [
        {
          title: 'A password',
          type: 'object',
          required: ['password'],
          properties: { password: { ...text, format: 'password' } },
        },
        {
          title: 'A key',
          type: 'object',
          required: ['key'],
          properties: { key: { ...text, format: 'password' } },
        },
      ],
    },
  ],
  'Anything else': [{ title: 'Settings', description: 'As JSON.' }],
};
