import { html } from 'lit/html.js';
import type { Chunk } from '../../chunks/chunk.js';
import type { Field } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { button } from '../views/notices.js';
import type { FormContext, PendingView } from './form-context.js';

/**
 * Loads the chunk with the view of a field, and stands in for its view: a placeholder of about the same size.
 * After a failed load the user can try again.
 */
export const pendingView: PendingView = (chunk, field, context) => {
  if (chunk.failed) return notLoaded(chunk, field, context);
  load(chunk, field, context);
  const { loading } = context.strings.field;
  return html`<div class="field placeholder" part="field"
    ><span class="label" part="label" .textContent=${field.label}></span
    ><span class="control" role="img" aria-label=${say(loading)}></span
  ></div>`;
};

function load(chunk: Chunk<unknown>, field: Field, context: FormContext): void {
  const refresh = () => context.refresh(field);
  chunk.load().then(refresh, refresh);
}

function notLoaded(chunk: Chunk<unknown>, field: Field, context: FormContext): unknown {
  const { notLoaded, tryAgain } = context.strings.field;
  const again = () => {
    load(chunk, field, context);
    context.refresh(field);
  };
  return html`<div class="field" part="field"
    ><p class="problem" part="problem" .textContent=${`${field.label} ${say(notLoaded)}`}></p
    >${button(say(tryAgain), again, 'quiet')}</div
  >`;
}
