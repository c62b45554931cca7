import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { DataSchema } from '../../schema/data-schema.js';
import type { BaseElement } from '../base-element.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import { fieldReactions } from './field-reactions.js';
import { offerUrlPart } from './url-part-offer.js';

/**
 * With what the form offers besides: the part of a URL that a field asks for, and the records of a working
 * connection as options.
 */
export function createFieldReactions(
  form: BaseElement,
  flow: ConnectionFlow,
  { special }: FieldChunks,
): FieldReactions {
  return {
    ...fieldReactions(form),
    offerUrlPart,
    view(field, context) {
      if (!namesCollection(field.schema)) return;
      if (special.loaded) return special.loaded.recordView?.(field, context, flow, form.renderRoot);
      const { existing } = flow.state;
      if (!existing || existing.disconnected) return;
      // If the chunk cannot be loaded, the field keeps the view of its kind.
      special.load().then(
        () => context.refresh(field),
        () => {},
      );
    },
  };
}

/** Checked for every field, so it must be cheap; `collectionOf` reads the rest. */
function namesCollection({
  referenceCollection,
  referenceCollectionPath,
  referenceCollectionUri,
}: DataSchema): boolean {
  return Boolean(referenceCollection || referenceCollectionPath || referenceCollectionUri);
}
