import type { CatalogIntegration } from './model.js';
import { apiKeyOption, oauth2Option, recordsOption } from './options.js';

const collections: CatalogIntegration['collections'] = {
  users: [
    { id: 'u-1', name: 'Ada Lovelace' },
    { id: 'u-2', name: 'Grace Hopper' },
    { id: 'u-3', name: 'Mary Jackson' },
  ],
  pipelines: [
    { id: '7', name: 'New business', kind: 'deals' },
    { id: '8', name: 'Renewals', kind: 'deals' },
    { id: '9', name: 'Complaints', kind: 'tickets' },
  ],
};

/** Integrations that a new customer finds connected already. */
export const connections: readonly CatalogIntegration[] = [
  {
    key: 'disconnected',
    name: 'Margie Travel',
    description: 'Bookings and travellers.',
    color: '#e11d48',
    options: [apiKeyOption],
    connections: [{ name: 'Margie Travel', error: 'The API key was revoked on Margie’s side.' }],
  },
  {
    key: 'oauth2-disconnected',
    name: 'Alpine Forms',
    description: 'Surveys and their answers.',
    color: '#16a34a',
    options: [oauth2Option],
    connections: [{ name: 'Alpine Forms', error: 'The permission has run out. Sign in again to go on.' }],
  },
  {
    key: 'two-connections',
    name: 'Fourth Coffee',
    description: 'Shops and sales. One connection for each shop.',
    color: '#92400e',
    options: [apiKeyOption],
    connections: [{ name: 'Shop in Ghent' }, { name: 'Shop in Utrecht' }],
  },
  {
    key: 'three-connections',
    name: 'Alpine Ski House',
    description: 'Lodges and their guests. One connection for each lodge.',
    color: '#1e40af',
    options: [apiKeyOption],
    connections: [
      { name: 'Lodge in Davos' },
      { name: 'Lodge in Zermatt', error: 'The key was revoked.' },
      { name: 'Lodge in Arosa' },
    ],
  },
  {
    key: 'collections',
    name: 'Litware Pipelines',
    description: 'Deals and those who look after them.',
    color: '#0f766e',
    options: [recordsOption],
    connections: [{ name: 'Litware' }],
    collections,
  },
  {
    key: 'membrane-collections',
    name: 'Litware Pipelines 2',
    description: 'Deals and those who look after them.',
    color: '#0f766e',
    options: [recordsOption],
    describes: 'input-schema',
    connections: [{ name: 'Litware' }],
    collections,
  },
  {
    key: 'collections-disconnected',
    name: 'Litware Archive',
    description: 'Deals that are closed.',
    color: '#0f766e',
    options: [recordsOption],
    connections: [{ name: 'Litware', error: 'The account was closed.' }],
    collections,
  },
];
