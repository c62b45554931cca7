import { kindsSchema } from './kinds.js';
import type { CatalogIntegration } from './model.js';
import { apiKeyOption, basicOption, oauth2Option } from './options.js';

/** Integrations that need no user at the other end, or leave the choice. */
export const credentials: readonly CatalogIntegration[] = [
  {
    key: 'api-key',
    name: 'Northwind CRM',
    description: 'Bring contacts, companies and deals from Northwind into your workspace.',
    color: '#2563eb',
    options: [apiKeyOption],
  },
  {
    key: 'basic-auth',
    name: 'Contoso Billing',
    description: 'Invoices and payments from Contoso, refreshed every hour.',
    color: '#0f766e',
    options: [basicOption],
  },
  {
    key: 'several-options',
    name: 'Tailspin Projects',
    description: 'Keep tasks and milestones in step with Tailspin Projects.',
    color: '#7c3aed',
    options: [apiKeyOption, oauth2Option, basicOption],
  },
  {
    key: 'no-auth-option',
    name: 'Lamna Ledger',
    description: 'Book-keeping for small teams.',
    color: '#64748b',
    options: [],
  },
  {
    key: 'no-parameters',
    name: 'Trey Weather',
    description: 'Forecasts for the places that your team works in.',
    color: '#0284c7',
    options: [{ key: 'open', type: 'client-credentials', title: 'Open data' }],
  },
  {
    key: 'kinds',
    name: 'Wingtip Warehouse',
    description: 'Stock levels and shipments. This connection asks for one of **every kind** of field.',
    color: '#b45309',
    options: [
      {
        key: 'warehouse',
        type: 'client-credentials',
        title: 'Warehouse access',
        description:
          'You find these values under **Settings → Access**:\n\n' +
          '1. Choose a *warehouse*.\n2. Copy its address and token.\n\n' +
          'More in the [Wingtip handbook](https://help.wingtip.example/access).',
        helpUri: 'https://help.wingtip.example/access',
        schema: kindsSchema,
      },
    ],
  },
];
