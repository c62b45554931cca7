import { directAdapters } from './connection/direct-adapters.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import { compile } from './validation/interpreter.js';

/**
 * `<connection-form>` without the SDK and without code that is generated: it always connects by
 * itself, also where the page gives a client of the SDK, and has no `prebuilt`. Else what it says
 * and does is the same.
 */
class ConnectionForm extends Form {
  static override loadAdapters = () => Promise.resolve(directAdapters);
  static override loadValidator = () => Promise.resolve(compile);
}

// On a server there is nothing to define it with.
const { customElements } = globalThis;
if (customElements && !customElements.get('connection-form')) customElements.define('connection-form', ConnectionForm);
