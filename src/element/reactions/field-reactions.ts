import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { DataSchema } from '../../schema/data-schema.js';
import type { BaseElement } from '../base-element.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import { describeViolation } from './describe-violation.js';
import { offerUrlPart } from './url-part-offer.js';

/** What fields say is wrong, and the records that they offer where a connection that works has them. */
export function createFieldReactions(
  form: BaseElement,
  flow: ConnectionFlow,
  { special }: FieldChunks,
): FieldReactions {
  return {
    describe: describeViolation,
    offerUrlPart,
    view(field, context) {
      if (!namesCollection(field.schema)) return;
      if (special.loaded) return special.loaded.recordView(field, context, flow, form.renderRoot);
      const { existing } = flow.state;
      if (!existing || existing.disconnected) return;
      // Without the records the field stays what it is.
      special.load().then(
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
