import type {} from 'connection-form/vue';
import type { GlobalComponents } from 'vue';

type Form = InstanceType<GlobalComponents['connection-form']>;
declare const form: Form;

export const all: Form['$props'] = {
  class: 'card',
  integrationKey: 'hubspot',
  'token-url': '/token',
  sameWindow: true,
  parameters: { apiKey: 'key' },
  fetchToken: async () => 'token',
};
form.connect();
form.$emit satisfies (name: 'connection-success', event: CustomEvent) => void;

// @ts-expect-error a text
export const key: Form['$props'] = { integrationKey: 1 };
// @ts-expect-error no such event
form.$emit('connection-ended', new CustomEvent('connection-ended'));
