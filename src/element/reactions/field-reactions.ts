import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { DataSchema } from '../../schema/data-schema.js';
import type { BaseElement } from '../base-element.js';
import { describeViolation } from './describe-violation.js';
import type { LaterFields } from '../fields/form-context.js';
import type { Strings } from '../strings/strings.js';

/** What fields say is wrong, and the records that they offer where a connection that works has them. */
export function laterFields(form: BaseElement, flow: ConnectionFlow, strings: Strings): LaterFields {
  return {
    describe: (violation, field) => describeViolation(violation, field, strings),
    view(field, context) {
      if (!namesCollection(field.schema)) return;
      const { records } = context.views;
      if (records.here)
        return records.here.recordView(field, context, { strings, flow, root: form.renderRoot });
      const { existing } = flow.state;
      if (!existing || existing.disconnected) return;
      // Without them the field stays what it is.
      records.load().then(
        () => context.refresh(field),
        () => {},
      );
    },
  };
}

/** Asked of every field there is, so by no more than this. */
function namesCollection({
  referenceCollection,
  referenceCollectionPath,
  referenceCollectionUri,
}: DataSchema): boolean {
  return Boolean(referenceCollection || referenceCollectionPath || referenceCollectionUri);
}
