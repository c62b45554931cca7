import type { CatalogIntegration, CatalogOption } from './model.js';
import { apiKeyOption, oauth2Option } from './options.js';

const markedUpRefusal: CatalogOption = {
  ...apiKeyOption,
  check: () =>
    'Humongous answered: <b>403 Forbidden</b> <img src="x" onerror="document.title=\'taken over\'"> – please ask your administrator.',
};

const refusalInDepth: CatalogOption = {
  ...apiKeyOption,
  check: ({ apiKey }) => ({
    message: 'Blue Yonder did not let us in.',
    key: 'connection_is_defunct',
    data: { status: 403, url: `https://api.blueyonder.example/me?key=${encodeURIComponent(String(apiKey))}` },
    causedByError: {
      type: 'connection',
      message: `Key "${String(apiKey)}" was revoked.`,
      data: { revokedBy: 'admin' },
      causedByError: { type: 'internal', message: 'HTTP 403', logs: [{ request: { apiKey } }] },
    },
    stack: 'Error: Blue Yonder did not let us in.\n    at connect (connector.js:1:1)',
    logs: [{ request: { headers: { Authorization: `Key ${String(apiKey)}` } } }],
  }),
};

/** Integrations with which something is wrong. */
export const trouble: readonly CatalogIntegration[] = [
  {
    key: 'slow',
    name: 'Consolidated Freight',
    description: 'Shipments and customs papers. Takes its time to answer.',
    color: '#78716c',
    options: [apiKeyOption],
    behaviour: { reading: 'slow' },
  },
  {
    key: 'failing',
    name: 'Southridge Video',
    description: 'Cannot be read at present.',
    color: '#991b1b',
    options: [apiKeyOption],
    behaviour: { reading: 'failing' },
  },
  {
    key: 'flaky',
    name: 'Coho Vineyard',
    description: 'Fails the first time it is read, and works from then on.',
    color: '#9d174d',
    options: [apiKeyOption],
    behaviour: { reading: 'flaky' },
  },
  {
    key: 'bad-gateway',
    name: 'Wide World Importers',
    description: 'Something in between answers with a page instead of data.',
    color: '#57534e',
    options: [apiKeyOption],
    behaviour: { reading: 'bad-gateway' },
  },
  {
    key: 'unreachable',
    name: 'Datum Corporation',
    description: 'The line goes dead.',
    color: '#44403c',
    options: [apiKeyOption],
    behaviour: { reading: 'unreachable' },
  },
  {
    key: 'refusing',
    name: 'Humongous Insurance',
    description: 'Policies and claims. Refuses every connection.',
    color: '#7f1d1d',
    options: [markedUpRefusal],
  },
  {
    key: 'refusing-in-depth',
    name: 'Blue Yonder Cargo',
    description: 'Freight and customs. Refuses every connection, and says all about it.',
    color: '#7f1d1d',
    options: [refusalInDepth],
  },
  {
    key: 'silent',
    name: 'Lucerne Publishing',
    description: 'Never answers when you connect.',
    color: '#334155',
    options: [apiKeyOption],
    behaviour: { silent: true },
  },
  {
    key: 'silent-popup',
    name: 'School of Fine Art',
    description: 'Opens its window and never answers.',
    color: '#1e293b',
    options: [oauth2Option],
    behaviour: { silent: true },
  },
  {
    key: 'dropped-sse',
    name: 'Nod Publishers',
    description: 'Its event stream breaks once while you connect.',
    color: '#3f6212',
    options: [apiKeyOption, oauth2Option],
    behaviour: { dropsEvents: true },
  },
];
