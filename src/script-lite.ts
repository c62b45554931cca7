import { directAdapters } from './connection/direct-adapters.js';
import { Part } from './connection/part.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import { compile } from './validation/interpreter.js';

/**
 * `<connection-form>` without the SDK and without code that is generated: it always connects by
 * itself, also where the page gives a client of the SDK, and has no `prebuilt`. Else what it says
 * and does is the same.
 */
class ConnectionForm extends Form {
  static override adapters = new Part(async () => directAdapters);
  static override loadValidator = () => Promise.resolve(compile);
}

// On a server there is nothing to define it with.
const { customElements } = globalThis;
if (customElements && !customElements.get('connection-form')) customElements.define('connection-form', ConnectionForm);
