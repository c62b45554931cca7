import { html, nothing } from 'lit/html.js';
import type { Field } from '../../schema/field.js';
import { helpLink, helpOf } from '../help.js';
import { say } from '../strings/sentence.js';
import { description } from './description.js';
import { fieldName } from './field-name.js';
import type { FormContext } from './form-context.js';
import { specialView } from './late-view.js';

/** The content of a label: the icon, if there is one, and the text. */
export function labelContent(field: Field, context: FormContext): unknown {
  const { label, kind, iconUri } = field;
  const shown = label || (kind === 'variant' && say(context.strings.field.branch));
  const icon = shown && iconUri?.startsWith('https://');
  // A list item shows no label, but screen readers need one.
  return html`${icon ? html`<img class="icon" src=${iconUri} alt="" loading="lazy" />` : nothing}<span
      class=${shown ? nothing : 'spoken'}
      .textContent=${shown || fieldName(field, context.strings)}
    ></span>`;
}

/** The mark after the label. The style sheet shows it: thousands of fields would be thousands of nodes. */
export function labelMark(field: Field, context: FormContext): string | typeof nothing {
  return field.required || field.readOnly || !field.label ? nothing : say(context.strings.field.optional);
}

/** A field with one control: its label above, its notes below. */
export function fieldFrame(field: Field, context: FormContext, control: unknown, hint?: unknown): unknown {
  return html`<div class="field" part="field"
    ><label
      class="label"
      part="label"
      for=${context.domId(field, 'control')}
      data-mark=${labelMark(field, context)}
      >${labelContent(field, context)}</label
    >${control}${notes(field, context, hint)}</div
  >`;
}

/** A field with several controls under one legend: radio buttons, checkboxes, list items. */
export function fieldsetFrame(
  field: Field,
  context: FormContext,
  controls: unknown,
  role: 'radiogroup' | 'group' = 'group',
): unknown {
  const required = role === 'radiogroup' && field.required ? 'true' : nothing;
  return html`<fieldset
    class="field"
    part="field"
    role=${role}
    aria-required=${required}
    id=${context.domId(field, 'control')}
    @focusout=${(event: FocusEvent) => context.reactions?.leave(event, field, context)}
    ><legend class="label" part="label" data-mark=${labelMark(field, context)}
      >${labelContent(field, context)}</legend
    >${controls}${notes(field, context)}</fieldset
  >`;
}

/** What is below a control: description, hint, the checkbox for null, and the problem. */
export function notes(field: Field, context: FormContext, hint?: unknown): unknown {
  const { draft } = context;
  const isCleaned = context.typed(field)?.isCleaned;
  const described = descriptionOf(field, context);
  if (!described && !hint && !isCleaned && !field.nullable && !draft.violationOf(field)) return nothing;
  const nullOffer = field.nullable ? specialView('nullOffer', field, context) : nothing;
  return html`${described}${hint}${
    isCleaned ? context.reactions!.cleanedNote!(field, context) : nothing
  }${nullOffer}${context.reactions?.problem(field, context)}`;
}

/** The description of a field, for `aria-describedby` to point to, and the link to its help page. */
export function descriptionOf(field: Field, context: FormContext): unknown {
  const help = helpOf(field, context.strings);
  const more = helpLink(help, context.strings);
  if (!help.description) return more;
  return html`<div
      class="description"
      part="description"
      id=${context.domId(field, 'description')}
      ${description(help.description, context)}
    ></div
    >${more}`;
}
