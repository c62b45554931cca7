const schema = {
  type: 'object',
  required: ['apiKey', 'region'],
  properties: {
    apiKey: {
      type: 'string',
      title: 'API key',
      format: 'password',
      description: 'In your account, under Developers.',
    },
    region: { type: 'string', enum: ['Europe', 'United States'] },
    webhook: { type: 'string', format: 'uri', title: 'Webhook URL' },
  },
};
const details = { key: 'details', title: 'API key', schema };
const signIn = { key: 'sign-in', type: 'oauth2', title: 'Sign in' };
const integration = { description: 'Customers, deals and notes.', authOptions: [details] };
const filled = { parameters: { apiKey: 'key', region: 'Europe' } };
const createdAt = '2026-11-02T09:00:00Z';

/** A failed attempt is told by an event; here it is what is shown. */
const connect = (form) => form.connect().catch(() => {});

/** What a person presses, in the form as it is rendered next. */
const press = (form, selector) =>
  form.updateComplete.then(() => form.shadowRoot.querySelector(selector).click());

/** Every state of the form, each as what the service is and does, and what a user does. */
export const states = {
  Loading: { integration, behaviour: { delay: 2e9 } },
  'Could not be loaded': { integration, behaviour: { load: 'network' } },
  Unavailable: { integration: { authOptions: [] } },
  'To fill in': { integration },
  'To sign in': { integration: { authOptions: [signIn] } },
  'Nothing to fill in': { integration: { authOptions: [{ key: 'nothing' }] } },
  'Two ways': { integration: { authOptions: [details, signIn] } },
  'Several ways': {
    integration: { authOptions: [details, signIn, { key: 'other', title: 'Service account' }] },
  },
  'With problems': {
    integration,
    properties: { parameters: { webhook: 'example' } },
    bring: (form) => form.reportValidity(),
  },
  Connecting: { integration, behaviour: { connect: 'wait' }, properties: filled, bring: connect },
  'Signing in': {
    integration: { authOptions: [signIn] },
    behaviour: { connect: 'wait' },
    bring: connect,
  },
  Connected: { integration, properties: filled, bring: connect },
  Refused: {
    integration,
    behaviour: { connect: { refuse: 'The API key is unknown. Copy it again from Developers.' } },
    properties: filled,
    bring: connect,
  },
  Cancelled: { integration, behaviour: { connect: 'cancel' }, properties: filled, bring: connect },
  'Connected before': {
    integration: { ...integration, connections: [{ id: '1', name: 'Northwind', createdAt }] },
    properties: { archivable: true },
  },
  'Connected before, to connect again': {
    integration: { ...integration, connections: [{ id: '1', name: 'Northwind', createdAt }] },
    properties: { archivable: true },
    bring: (form) => press(form, '.menu button'),
  },
  'Connected before, with what can be done': {
    integration: { ...integration, connections: [{ id: '1', name: 'Northwind', createdAt }] },
    properties: { archivable: true },
    bring: (form) => press(form, '.dots'),
  },
  'To reconnect': {
    integration: {
      ...integration,
      connections: [{ id: '1', name: 'Northwind', createdAt, disconnected: true }],
    },
  },
  'Several connections': {
    integration: {
      ...integration,
      connections: [
        { id: '1', name: 'Sales', createdAt },
        { id: '2', name: 'Support', createdAt },
      ],
    },
    properties: { archivable: true, allowMultipleConnections: true },
  },
};
