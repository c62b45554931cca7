import type { ConnectionForm } from './index.js';

// For every entry that defines the element: here once, since TypeScript wants one type for one tag.
declare global {
  interface HTMLElementTagNameMap {
    'connection-form': ConnectionForm;
  }
}
