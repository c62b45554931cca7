import { tokens } from './tokens.js';

/**
 * What can be set in the playground; the panel, the address and the code to copy are made from this table.
 * A setting is an `attribute` of the form, a `property` that has JSON in it, a `token` of its styles, or a matter of
 * the page around it.
 */
export const settings = [
  { group: 'Behaviour', name: 'same-window', label: 'Sign in in this window', attribute: true },
  { group: 'Behaviour', name: 'allow-multiple-connections', label: 'Several connections', attribute: true },
  { group: 'Behaviour', name: 'archivable', label: 'Offer to disconnect', attribute: true },
  {
    group: 'Behaviour',
    name: 'integration-name',
    label: 'Name while it loads',
    type: 'text',
    attribute: true,
  },
  {
    group: 'Behaviour',
    name: 'integration-logo',
    label: 'Logo while it loads',
    type: 'text',
    attribute: true,
  },
  { group: 'Behaviour', name: 'disabled', label: 'Disabled', attribute: true },
  { group: 'Behaviour', name: 'required', label: 'Required in a form', attribute: true },
  { group: 'Behaviour', name: 'closable', label: 'Offer “Done”', attribute: true },
  { group: 'Behaviour', name: 'no-sdk', label: 'Without the SDK', attribute: true },
  { group: 'Behaviour', name: 'no-eval', label: 'Without eval', attribute: true },
  { group: 'Behaviour', name: 'prebuilt', label: 'The vendor’s dialog', attribute: true },
  { group: 'Behaviour', name: 'auth-option-key', label: 'Only this option', type: 'text', attribute: true },
  { group: 'Behaviour', name: 'connection-id', label: 'Reconnect (id)', type: 'text', attribute: true },
  {
    group: 'Behaviour',
    name: 'connection-name',
    label: 'Name of the connection',
    type: 'text',
    attribute: true,
  },
  { group: 'Behaviour', name: 'custom-state', label: 'Custom state', type: 'text', attribute: true },
  { group: 'Behaviour', name: 'redirect-uri', label: 'Redirect to', type: 'text', attribute: true },
  { group: 'Looks', name: 'theme', label: 'Theme', options: ['auto', 'light', 'dark'], attribute: true },
  { group: 'Looks', name: 'layout', label: 'Layout', options: ['plain', 'card'], attribute: true },
  {
    group: 'Looks',
    name: 'preset',
    label: 'Preset',
    options: ['none', 'plain', 'compact', 'shadcn', 'material', 'bootstrap', 'high-contrast'],
  },
  {
    group: 'Page',
    name: 'lang',
    label: 'Language',
    options: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ar'],
    attribute: true,
  },
  { group: 'Page', name: 'dir', label: 'Direction', options: ['auto', 'ltr', 'rtl'], attribute: true },
  { group: 'Page', name: 'width', label: 'Width', options: ['full', '280', '390', '768'] },
  {
    group: 'Page',
    name: 'client',
    label: 'Client',
    options: ['none', 'integration-app', 'membrane'],
  },
  {
    group: 'Words',
    name: 'strings',
    label: 'Strings, as JSON',
    placeholder: '{"form": {"connect": "Link {name}"}}',
    type: 'json',
    property: true,
  },
  {
    group: 'Words',
    name: 'help',
    label: 'Help, as JSON',
    placeholder: '{"fields": {"apiKey": {"description": "…", "helpUri": "https://…"}}}',
    type: 'json',
    property: true,
  },
  ...tokens,
];

/** The value of a setting that has not been touched; the address and the code leave it out. */
export function initialOf({ options }) {
  return options?.[0] ?? '';
}
