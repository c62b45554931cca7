import { html, nothing } from 'lit';
import type { Connection } from '../../connection/model.js';
import { say, type FirstStrings } from '../strings.js';
import { button } from './notices.js';
import type { View } from './view.js';

/** The connection that is there already: what it is called, since when, and whether it works. */
export function existingConnection(view: View, existing: Connection): unknown {
  const { integration } = view.state;
  const name = existing.name || integration!.name;
  return html`<section class="notice ${existing.disconnected ? 'problem' : 'success'}" part="existing">
    <p>${standing(existing, name, view.strings)}${existing.error ? html`<small>${existing.error}</small>` : nothing}</p>
    ${view.archivable ? archiveButtons(existing, name, view) : nothing}
  </section>`;
}

function standing({ disconnected, createdAt }: Connection, name: string, { form }: FirstStrings): string {
  if (disconnected) return say(form.disconnected, { name });
  const date = new Date(createdAt);
  if (Number.isNaN(date.getTime())) return say(form.existing, { name });
  return say(form.existingSince, { name, since: date.toLocaleDateString(document.documentElement.lang || undefined) });
}

/** Asks first: it can't be undone. */
function archiveButtons({ disconnected }: Connection, name: string, { state, strings: { form }, actions }: View): unknown {
  const act = say(disconnected ? form.remove : form.archive);
  if (!state.archiving) return button(act, actions.askToArchive);
  return html`<div class="question" role="alertdialog" aria-label=${act}>
    <p>${say(form.archiveQuestion, { name })}</p>
    ${button(say(form.archiveConfirm), actions.archive)} ${button(say(form.archiveKeep), actions.dropArchive, 'quiet')}
  </div>`;
}
