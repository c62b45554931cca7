import { html } from 'lit/html.js';
import type { Connection } from '../../connection/model.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';
import { button } from '../views/notices.js';
import type { ViewModel } from '../views/view-model.js';
import { formStrings } from './form-strings.js';

/** The existing connection: its name, its age, and whether it works. */
export function existingConnection(model: ViewModel): unknown {
  const { integration, existing } = model.state;
  if (!existing) return;
  const name = existing.name || integration!.name;
  const error = existing.error && html`<small .textContent=${existing.error}></small>`;
  return html`<section class="notice ${existing.disconnected ? 'problem' : 'success'}" part="existing">
    <p><span .textContent=${sentenceOf(existing, name, model.strings)}></span>${error}</p>
    ${model.archivable ? archiveButtons(existing, name, model) : ''}
  </section>`;
}

function sentenceOf({ disconnected, createdAt }: Connection, name: string, strings: Strings): string {
  const form = formStrings(strings);
  if (disconnected) return say(form.disconnected, { name });
  const date = new Date(createdAt);
  if (Number.isNaN(date.getTime())) return say(form.existing, { name });
  return say(form.existingSince, {
    name,
    since: date.toLocaleDateString(document.documentElement.lang || undefined),
  });
}

/** Asks for a confirmation first, since disconnecting can't be undone. */
function archiveButtons(
  { disconnected }: Connection,
  name: string,
  { state, strings, flow }: ViewModel,
): unknown {
  const form = formStrings(strings);
  const label = say(disconnected ? form.remove : form.archive);
  if (!state.archiving) return button(label, () => flow.send({ type: 'archive-asked' }));
  return html`<div class="question" role="alertdialog" aria-label=${label}>
    <p .textContent=${say(form.archiveQuestion, { name })}></p>
    ${button(say(form.archiveConfirm), () => flow.send({ type: 'archive-confirmed' }))}
    ${button(say(form.archiveKeep), () => flow.send({ type: 'archive-dropped' }), 'quiet')}
  </div>`;
}
