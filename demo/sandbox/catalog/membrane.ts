import { kindsSchema } from './kinds.js';
import type { CatalogIntegration } from './model.js';
import { apiKeyOption, basicOption, oauth2Option, subdomainOption } from './options.js';

/** Integrations described as the younger generation of the service does: `inputSchema`, Markdown, no help link. */
export const membrane: readonly CatalogIntegration[] = [
  {
    key: 'membrane-api-key',
    name: 'Northwind CRM 2',
    description: 'Bring contacts, companies and deals from Northwind into your workspace.',
    color: '#1d4ed8',
    options: [apiKeyOption],
    describes: 'input-schema',
  },
  {
    key: 'membrane-oauth2',
    name: 'Adatum Calendar 2',
    description: 'See meetings next to the people you meet.',
    color: '#be185d',
    options: [oauth2Option],
    describes: 'input-schema',
  },
  {
    key: 'membrane-oauth2-parameters',
    name: 'Fabrikam Desk 2',
    description: 'Support tickets from Fabrikam Desk, with their history.',
    color: '#047857',
    options: [subdomainOption],
    describes: 'input-schema',
  },
  {
    key: 'membrane-several-options',
    name: 'Tailspin Projects 2',
    description: 'Keep tasks and milestones in step with Tailspin Projects.',
    color: '#6d28d9',
    options: [apiKeyOption, oauth2Option, basicOption],
    describes: 'input-schema',
  },
  {
    key: 'membrane-options-only',
    name: 'Blue Yonder Flights',
    description: 'Its ways to sign in are worked out when asked for.',
    color: '#0369a1',
    options: [apiKeyOption, oauth2Option],
    describes: 'elsewhere',
  },
  {
    key: 'membrane-kinds',
    name: 'Wingtip Warehouse 2',
    description: 'Stock levels and shipments.',
    color: '#a16207',
    options: [
      { key: 'warehouse', type: 'client-credentials', title: 'Warehouse access', schema: kindsSchema },
    ],
    describes: 'input-schema',
  },
  {
    key: 'membrane-token',
    name: 'Relecloud Events 2',
    description: 'Events of this workspace itself. Nothing to fill in.',
    color: '#4338ca',
    options: [{ key: 'token', type: 'membrane-token', title: 'This workspace' }],
    describes: 'input-schema',
  },
  {
    key: 'membrane-environments',
    name: 'Adventure Works Payments',
    description: 'Payments, live or in its test environment.',
    color: '#0e7490',
    options: [apiKeyOption],
    optionsFor: ({ environment }) => (environment === 'test' ? [basicOption] : [apiKeyOption]),
    describes: 'input-schema',
  },
  {
    key: 'membrane-no-auth-option',
    name: 'Lamna Ledger 2',
    description: 'Book-keeping for small teams.',
    color: '#475569',
    options: [],
    describes: 'input-schema',
  },
];
