import { html, noChange } from 'lit/html.js';
import { say } from '../strings/sentence.js';
import { renderFields } from './batching.js';
import { isAnyFilledIn } from './filled-in.js';
import type { FieldView, FoldingView } from './form-context.js';
import { descriptionOf } from './frame.js';
import { specialView } from './late-view.js';

/** An object: its fields, under a heading when it has a label. */
export const groupView: FieldView<'group'> = (field, context) =>
  field.label ? specialView('titledGroup', field, context) : groupContent(field, context);

/**
 * The fields; some are folded at the end: those marked as advanced, or as `isFolded` says. A fold is open where
 * something is filled in there; from then on it is the user's to open and close.
 */
export const groupContent: FoldingView = (field, context, isFolded = ({ advanced }) => advanced) => {
  const { fields } = field;
  const folded = fields.filter(isFolded);
  const more = say(context.strings.field.more, { count: folded.length });
  const isOpen = isAnyFilledIn(folded, context.draft) || noChange;
  return [
    descriptionOf(field, context),
    renderFields(
      fields.filter((each) => !isFolded(each)),
      context,
    ),
    folded[0] &&
      html`<details class="more" part="more" ?open=${isOpen}
        ><summary .textContent=${more}></summary
        ><div class="fields">${renderFields(folded, context)}</div></details
      >`,
    context.reactions?.problem(field, context),
  ];
};
