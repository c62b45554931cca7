import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { DataSchema } from '../../schema/data-schema.js';
import type { BaseElement, ControllerHost } from '../base-element.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import { describeViolation } from './describe-violation.js';
import { cleanedNote } from './cleaned-note.js';
import { languageOf } from './language.js';
import { paste } from './paste.js';
import { problemReport } from './problem-report.js';
import { finishTyping, readAgain, readTyped } from './read-typed.js';
import { offerUrlPart } from './url-part-offer.js';

/** What fields show and say about what is typed. */
export const fieldReactions = (host: ControllerHost): Omit<FieldReactions, 'view'> => ({
  describe: describeViolation,
  read: (field, text, typed) =>
    readTyped(field, text, languageOf((host.renderRoot as ShadowRoot).host), typed),
  readAgain,
  finishTyping,
  paste,
  cleanedNote,
  offerUrlPart,
  ...problemReport(host),
});

/** Problems of fields, and the records of a working connection as their options. */
export function createFieldReactions(
  form: BaseElement,
  flow: ConnectionFlow,
  { special }: FieldChunks,
): FieldReactions {
  return {
    ...fieldReactions(form),
    view(field, context) {
      if (!namesCollection(field.schema)) return;
      if (special.loaded) return special.loaded.recordView(field, context, flow, form.renderRoot);
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
