import { html } from 'lit/html.js';
import { live } from './live.js';
import type { ToggleField } from '../../schema/field.js';
import { say } from '../strings.js';
import { control } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { framed, labelContent, notes } from './frame.js';

export const toggleView: FieldView<'toggle'> = (field, context) => {
  const value = context.draft.valueAt(field.path);
  // A value that is no boolean is shown as what it isn't: neither yes nor no.
  const odd = value !== undefined && value !== null && typeof value !== 'boolean';
  return field.threeStates || odd ? threeStates(field, context) : checkbox(field, context);
};

function checkbox(field: ToggleField, context: FormContext): unknown {
  const { draft } = context;
  const change = (event: Event) => draft.change(field, (event.target as HTMLInputElement).checked);
  return html`<div class="field" part="field"><label class="check"><input type="checkbox" part="control" ${control(field, context)} .checked=${live(draft.valueAt(field.path) === true)} @change=${change}><span part="label">${labelContent(field, context)}</span></label>${notes(field, context)}</div>`;
}

/** A select, since a checkbox can't say that nothing was answered. */
function threeStates(field: ToggleField, context: FormContext): unknown {
  const { draft, strings } = context;
  const value = draft.valueAt(field.path);
  const answers: Record<string, boolean | undefined> = { '': undefined, true: true, false: false };
  const change = (event: Event) => draft.change(field, answers[(event.target as HTMLSelectElement).value]);
  const option = (text: string, answer: string) =>
    html`<option value=${answer} ?selected=${String(value ?? '') === answer}>${text}</option>`;
  return framed(
    field,
    context,
    html`<select class="control" part="control" ${control(field, context)} .value=${live(typeof value === 'boolean' ? String(value) : '')} @change=${change}>${option(say(strings.field.notSet), '')}${option(say(strings.field.yes), 'true')}${option(say(strings.field.no), 'false')}</select>`,
  );
}
