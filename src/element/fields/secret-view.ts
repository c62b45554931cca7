import { html } from 'lit/html.js';
import type { SecretField } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { textControl } from './control.js';
import { fieldName } from './field-name.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldFrame } from './frame.js';
import { hasLines, linesState, type LinesState } from './lines.js';
import { specialView } from './late-view.js';

/** What a secret keeps between renders. */
export interface SecretState extends LinesState {
  revealed?: boolean;
}

export const secretView: FieldView<'secret'> = (field, context) => {
  return hasLines(field, context)
    ? specialView('secretFile', field, context)
    : singleLineSecret(field, context);
};

function singleLineSecret(field: SecretField, context: FormContext): unknown {
  const { revealed } = secretState(field, context);
  return fieldFrame(
    field,
    context,
    html`<div class="affixed"
      ><input
        class=${revealed ? 'control' : 'control masked'}
        part="control"
        type="text"
        autocomplete="off"
        data-rr-is-password
        ${textControl(field, context, context.draft.keepsSecrets)}
      />${revealButton(field, context)}</div
    >`,
    keptHint(field, context),
  );
}

/** Says below a secret that the service keeps the stored one while it is blank. */
export function keptHint(field: SecretField, { draft, strings, domId }: FormContext): unknown {
  if (!draft.keepsSecrets) return undefined;
  return html`<p class="hint" id=${domId(field, 'hint')} .textContent=${say(strings.field.kept)}></p>`;
}

export const secretState: (field: SecretField, context: FormContext) => SecretState = linesState;

/** A button that shows the secret, and hides it again. */
export function revealButton(field: SecretField, context: FormContext): unknown {
  const state = secretState(field, context);
  const { reveal, conceal } = context.strings.field;
  const toggle = () => {
    state.revealed = !state.revealed;
    context.refresh(field);
  };
  const label = say(state.revealed ? conceal : reveal, { label: fieldName(field, context.strings) });
  return html`<button
    class="reveal"
    part="button reveal"
    type="button"
    aria-label=${label}
    aria-controls=${context.domId(field, 'control')}
    @click=${toggle}
    ><svg viewBox="0 0 20 20" aria-hidden="true">
      <path d=${'M2 10q8-11 16 0-8 11-16 0' + (state.revealed ? 'M4 16 16 4' : '')} />
      <circle cx="10" cy="10" r="3" /></svg
  ></button>`;
}
