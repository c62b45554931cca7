import { parametersOf, type CatalogOption } from './model.js';

// Auth options that several integrations of the catalog share.

export const apiKeyOption: CatalogOption = {
  key: 'api-key',
  type: 'client-credentials',
  title: 'API key',
  description: 'Create a key under **Settings → Developers**. It needs permission to read contacts.',
  helpUri: 'https://help.northwind.example/api-keys',
  schema: parametersOf({
    apiKey: {
      type: 'string',
      title: 'API key',
      description: 'Starts with `sk_`.',
      format: 'password',
      examples: ['sk_live_51Hx…'],
    },
  }),
  check: ({ apiKey }) =>
    String(apiKey).startsWith('sk_') ? undefined : 'This API key was not accepted. A key starts with "sk_".',
};

export const basicOption: CatalogOption = {
  key: 'basic',
  type: 'client-credentials',
  title: 'User name and password',
  schema: parametersOf({
    username: { type: 'string', title: 'User name' },
    password: { type: 'string', title: 'Password', format: 'password' },
  }),
  check: ({ password }) => (password === 'wrong' ? 'The user name or the password is wrong.' : undefined),
};

export const oauth2Option: CatalogOption = {
  key: 'oauth2',
  type: 'oauth2',
  title: 'Sign in',
  description: 'You sign in at the other app and choose what to share.',
};

export const subdomainOption: CatalogOption = {
  key: 'oauth2',
  type: 'oauth2',
  title: 'Sign in',
  description: 'We need to know which account to open before you sign in.',
  helpUri: 'https://help.fabrikam.example/your-subdomain',
  schema: parametersOf(
    {
      subdomain: {
        type: 'string',
        title: 'Subdomain',
        description: 'The first part of the address at which you use Fabrikam Desk.',
        pattern: '^[a-z0-9][a-z0-9-]*$',
        pattern_descriptor: 'lower-case letters, digits and hyphens',
        examples: ['acme'],
      },
      region: { type: 'string', title: 'Region', enum: ['us', 'eu', 'ap'], default: 'us' },
      trial: { type: 'boolean', title: 'Connect to the trial account' },
    },
    ['subdomain'],
  ),
  check: ({ subdomain }) =>
    subdomain === 'unknown' ? 'There is no Fabrikam account at "unknown".' : undefined,
};

/** Two of its fields stand for records of the other app, a third for one that it does not have. */
export const recordsOption: CatalogOption = {
  key: 'records',
  type: 'client-credentials',
  title: 'Pipeline',
  schema: parametersOf(
    {
      owner: { type: 'string', title: 'Owner', referenceCollection: { key: 'users' } },
      pipeline: { type: 'integer', title: 'Pipeline', referenceCollectionPath: '/data/pipelines?kind=deals' },
      team: { type: 'string', title: 'Team', referenceCollectionUri: '/data/teams' },
    },
    ['owner'],
  ),
};
