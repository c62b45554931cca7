import { defineForm } from './define-form.js';
import { lite } from './editions/lite.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import './tag-name.js';

/**
 * `<connection-form>` without the SDK and without generated code: it always connects directly, even
 * where the page gives an SDK client, and does not support `prebuilt`. Nothing is loaded on demand.
 */
class ConnectionForm extends Form {
  static override edition = lite;
}

defineForm(ConnectionForm);
