import { defineForm } from './define-form.js';
import { whole } from './editions/whole.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import './tag-name.js';

/**
 * `<connection-form>` with all comforts but without the SDK and without generated code: it always connects
 * directly, even where the page gives an SDK client, and does not support `prebuilt`. Nothing is loaded on
 * demand.
 */
class ConnectionForm extends Form {
  static override edition = whole;
}

defineForm(ConnectionForm);
