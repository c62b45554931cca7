import { defineForm } from './define-form.js';
import { lite } from './editions/lite.js';
import { ConnectionForm as Form } from './element/connection-form.js';

/**
 * `<connection-form>` without the SDK and without code that is generated: it always connects by
 * itself, also where the page gives a client of the SDK, and has no `prebuilt`. Else what it says
 * and does is the same. All of it is there from the start.
 */
class ConnectionForm extends Form {
  static override edition = lite;
}

defineForm(ConnectionForm);
