import type {} from 'connection-form/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Attributes = SvelteHTMLElements['connection-form'];

export const all: Attributes = {
  class: 'card',
  integrationKey: 'hubspot',
  'token-url': '/token',
  sameWindow: true,
  parameters: { apiKey: 'key' },
  fetchToken: async () => 'token',
  'onconnection-success': ({ detail }) => detail.connection.id satisfies string,
  'onconnection-submit': (event) => event.preventDefault(),
};

// @ts-expect-error a text
export const key: Attributes = { integrationKey: 1 };
// @ts-expect-error no such property
export const property: Attributes = { integration: 'hubspot' };
// @ts-expect-error a cancelled attempt has no connection
export const detail: Attributes = { 'onconnection-cancel': ({ detail }) => detail.connection };
