import type { CatalogIntegration } from './model.js';
import { apiKeyOption, basicOption, oauth2Option } from './options.js';

/** Integrations that cannot be connected as they are, and connections that want something. */
export const health: readonly CatalogIntegration[] = [
  {
    key: 'misconfigured',
    name: 'Proseware Mail',
    description: 'Campaigns and their readers.',
    color: '#7c2d12',
    options: [apiKeyOption],
    setup: { state: 'CONFIGURATION_ERROR', error: 'The connector has no version 3.' },
    connections: [{ name: 'Proseware' }],
  },
  {
    key: 'missing-parameters',
    name: 'Trey Research',
    description: 'Surveys and panels.',
    color: '#713f12',
    options: [oauth2Option],
    setup: { hasMissingParameters: true },
  },
  {
    key: 'deactivated',
    name: 'Lucerne Archive',
    description: 'Past issues.',
    color: '#3f3f46',
    options: [apiKeyOption],
    setup: { isDeactivated: true },
  },
  {
    key: 'membrane-disabled-option',
    name: 'City Power & Light',
    description: 'Meters and bills.',
    color: '#0c4a6e',
    options: [basicOption, apiKeyOption, oauth2Option],
    disabledOptions: ['basic'],
    describes: 'input-schema',
  },
  {
    key: 'membrane-action-required',
    name: 'Graphic Design Institute',
    description: 'Courses and students.',
    color: '#581c87',
    options: [apiKeyOption],
    describes: 'input-schema',
    connections: [
      {
        name: 'Design school',
        state: 'CLIENT_ACTION_REQUIRED',
        clientAction: {
          type: 'provide-input',
          description: 'Choose the campus whose courses are shared.',
          uiUrl: 'https://help.design.example/campus',
        },
      },
    ],
  },
  {
    key: 'membrane-health',
    name: 'The Phone Company',
    description: 'Calls and numbers.',
    color: '#064e3b',
    options: [apiKeyOption],
    describes: 'input-schema',
    connections: [
      { name: 'Main line', canTest: true },
      {
        name: 'Fax',
        error: 'The key has run out.',
        canTest: true,
        canRefreshCredentials: true,
        nextRetryTimestamp: '2031-03-04T05:06:00.000Z',
      },
    ],
  },
  {
    key: 'setting-up',
    name: 'Nod Publishers',
    description: 'Books and their authors.',
    color: '#115e59',
    options: [apiKeyOption],
    setup: { state: 'BUILDING' },
  },
  {
    key: 'membrane-out-of-use',
    name: 'Southridge Video',
    description: 'Films and those who have borrowed them.',
    color: '#831843',
    options: [apiKeyOption],
    describes: 'input-schema',
    connections: [
      { name: 'Closed branch', isDeactivated: true },
      { name: 'Flooded branch', state: 'ERROR' },
      { name: 'Moved branch', state: 'DISCONNECTED' },
    ],
  },
  {
    key: 'membrane-building',
    name: 'Wingtip Toys',
    description: 'Toys and those who ordered them.',
    color: '#9f1239',
    options: [apiKeyOption],
    describes: 'input-schema',
    connections: [{ name: 'Toy shop', state: 'BUILDING' }],
  },
];
