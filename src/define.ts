import { ConnectionForm } from './index.js';

// A page may load the script twice, or in two versions: the first one stays.
if (!customElements.get('connection-form')) customElements.define('connection-form', ConnectionForm);

declare global {
  interface HTMLElementTagNameMap {
    'connection-form': ConnectionForm;
  }
}
