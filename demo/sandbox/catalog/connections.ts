import type { CatalogIntegration } from './model.js';
import { apiKeyOption, oauth2Option } from './options.js';

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
];
