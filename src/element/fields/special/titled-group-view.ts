import { html, nothing } from 'lit/html.js';
import { describedBy } from '../control.js';
import { labelContent } from '../frame.js';
import { groupContent } from '../group-view.js';
import type { FoldingView } from '../form-context.js';

/** A group with a label: a fieldset with a legend. */
export const titledGroupView: FoldingView = (field, context, isFolded) =>
  html`<fieldset
    class="field group"
    part="field"
    id=${context.domId(field, 'control')}
    tabindex="-1"
    aria-describedby=${describedBy(field, context) || nothing}
    ><legend class="heading" part="label">${labelContent(field, context)}</legend
    >${groupContent(field, context, isFolded)}</fieldset
  >`;
