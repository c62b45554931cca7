import type { CatalogIntegration } from './model.js';
import { oauth2Option, subdomainOption } from './options.js';

/** Integrations whose other app asks its user. */
export const oauth: readonly CatalogIntegration[] = [
  {
    key: 'oauth2',
    name: 'Adatum Calendar',
    description: 'See meetings next to the people you meet.',
    color: '#db2777',
    options: [oauth2Option],
  },
  {
    key: 'oauth2-parameters',
    name: 'Fabrikam Desk',
    description: 'Support tickets from Fabrikam Desk, with their history.',
    color: '#059669',
    options: [subdomainOption],
  },
  {
    key: 'oauth1',
    name: 'Proseware Notes',
    description: 'Notes and notebooks.',
    color: '#ca8a04',
    options: [{ key: 'oauth1', type: 'oauth1', title: 'Sign in' }],
  },
  {
    key: 'proxy',
    name: 'Litware Gateway',
    description: 'Systems behind your own gateway.',
    color: '#475569',
    options: [{ key: 'proxy', type: 'proxy', title: 'Through the gateway' }],
  },
  {
    key: 'integration-app-token',
    name: 'Relecloud Events',
    description: 'Events of this workspace itself. Nothing to fill in.',
    color: '#4f46e5',
    options: [{ key: 'token', type: 'integration-app-token', title: 'This workspace' }],
  },
  {
    key: 'coop',
    name: 'Woodgrove Mail',
    description: 'Mail and shared inboxes. Its sign-in pages keep to themselves.',
    color: '#dc2626',
    options: [oauth2Option],
    behaviour: { isolated: true },
  },
  {
    key: 'own-callback',
    name: 'Graphic Drive',
    description: 'Files and folders. Comes back to an address of its own.',
    color: '#0891b2',
    options: [oauth2Option],
    behaviour: { ownCallback: true },
  },
];
