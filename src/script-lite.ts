import { ConnectionForm as Form } from './element/connection-form.js';
import { compile } from './validation/no-eval.js';

/** `<connection-form>` without the SDK and without code that is generated: what it says and does is the same. */
class ConnectionForm extends Form {
  static override loadValidator = () => Promise.resolve(compile);
}

if (!customElements.get('connection-form')) customElements.define('connection-form', ConnectionForm);
