import type { CatalogIntegration } from './model.js';
import { apiKeyOption, oauth2Option } from './options.js';

/** What the workspace has no integration with: there is a connector, and the external app that it is for. */
export const apart: readonly CatalogIntegration[] = [
  {
    key: 'membrane-connector',
    name: 'Woodgrove Bank',
    description: 'Accounts and transfers.',
    color: '#14532d',
    options: [apiKeyOption],
    describes: 'elsewhere',
    withoutIntegration: true,
  },
  {
    key: 'membrane-connector-oauth2',
    name: 'Consolidated Messenger',
    description: 'Parcels on their way.',
    color: '#7c2d12',
    options: [oauth2Option],
    describes: 'elsewhere',
    withoutIntegration: true,
  },
  {
    key: 'membrane-apart',
    name: 'Humongous Insurance',
    description: 'Policies and claims.',
    color: '#312e81',
    options: [apiKeyOption],
    describes: 'elsewhere',
    withoutIntegration: true,
    connections: [
      { name: 'Made with a connector', owner: 'connector' },
      { name: 'Made with an app', owner: 'external-app', error: 'The key was revoked.' },
      { name: 'Made for an intent', owner: 'intent' },
    ],
  },
];
