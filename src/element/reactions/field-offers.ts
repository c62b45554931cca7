import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { DataSchema } from '../../schema/data-schema.js';
import { isFile } from '../../value/reactions/is-file.js';
import { readTypedNumber } from '../../value/reactions/typed-number.js';
import type { BaseElement } from '../base-element.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import { autofill } from './autofill.js';
import { cleaningReactions } from './cleaning-reactions.js';
import { explainViolation } from './explain-violation.js';
import { languageOf } from './language.js';
import { readAgain } from './read-again.js';
import { offerUrlPart } from './url-part-offer.js';

/**
 * With numbers as people of any language write them, pasted text that is cleaned in sight, and what the form offers
 * besides: the part of a URL that a field asks for, files, samples of formats, and the records of a working
 * connection as options. Groups of many fields fold more of them.
 */
export function createFieldReactions(
  form: BaseElement,
  flow: ConnectionFlow,
  { special, long }: FieldChunks,
): FieldReactions {
  const readNumber = (text: string) =>
    readTypedNumber(text, languageOf((form.renderRoot as ShadowRoot).host));
  return {
    ...cleaningReactions(form, readNumber),
    readAgain: (states, context) => readAgain(states, context, form.renderRoot as ShadowRoot),
    autofill,
    offerUrlPart,
    describe: explainViolation,
    view(field, context) {
      if (field.kind === 'group') return long.loaded?.longGroup?.(field, context);
      const asksForFile = field.kind === 'text' && field.multiline && isFile(field.schema);
      if (!asksForFile && !namesCollection(field.schema)) return;
      if (special.loaded) {
        context.addStyles(special.loaded.styles);
        return asksForFile
          ? special.loaded.fileView?.(field, context)
          : special.loaded.recordView?.(field, context, flow, form.renderRoot);
      }
      const { existing } = flow.state;
      if (!asksForFile && (!existing || existing.disconnected)) return;
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
