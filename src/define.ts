import { defineForm } from './define-form.js';
import type { ConnectionForm } from './index.js';

defineForm();

declare global {
  interface HTMLElementTagNameMap {
    'connection-form': ConnectionForm;
  }
}
