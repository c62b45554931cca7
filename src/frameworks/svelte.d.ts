import type { HTMLAttributes } from 'svelte/elements';
import type { ConnectionForm } from '../index.js';
import type {
  ConnectionFormAttributes,
  ConnectionFormListeners,
  ConnectionFormProperties,
} from './properties.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'connection-form': HTMLAttributes<ConnectionForm> &
      ConnectionFormProperties &
      ConnectionFormAttributes &
      ConnectionFormListeners<'on'>;
  }
}
