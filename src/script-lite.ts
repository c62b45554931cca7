// From the ground up, so that a room's modules stand together in the file: gzip looks back by 32 KB.
import { compile } from './validation/interpreter/interpreter.js';
import { StructuredDraft } from './flow/structured/structured-draft.js';
import { directAdapters } from './connection/direct-adapters.js';
import { allViews } from './element/fields/all-views.js';
import * as later from './element/reactions/index.js';
import { atHand } from './element/part.js';
import type { Parts } from './element/edition.js';
import { ConnectionForm as Form } from './element/connection-form.js';

/**
 * `<connection-form>` without the SDK and without code that is generated: it always connects by
 * itself, also where the page gives a client of the SDK, and has no `prebuilt`. Else what it says
 * and does is the same. All of it is there from the start.
 */
class ConnectionForm extends Form {
  static override parts: Parts = {
    loadAdapters: async () => directAdapters,
    createDraft: (schema, given, options) => new StructuredDraft(schema, given, options),
    views: allViews,
    later: atHand(later),
    loadValidator: async () => compile,
  };
}

// On a server there is nothing to define it with.
const { customElements } = globalThis;
if (customElements && !customElements.get('connection-form'))
  customElements.define('connection-form', ConnectionForm);
