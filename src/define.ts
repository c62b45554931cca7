import { defineForm } from './define-form.js';
import { ConnectionForm } from './index.js';

defineForm(ConnectionForm);

declare global {
  interface HTMLElementTagNameMap {
    'connection-form': ConnectionForm;
  }
}
