import { html } from 'lit/html.js';
import type { ViewModel } from '../views/view-model.js';
import { beginningOf } from './beginning-of.js';
import { nameField } from './connection-name.js';
import { describeError } from './describe-error.js';
import { foldedDetails } from './folded-details.js';
import { plainText } from './plain-text.js';

/** What only the developer can mend: told in the console and by the event. */
const FOR_DEVELOPERS = /^(configuration|token|unauthorized|popup-blocked)$/;

/** Why an attempt failed: the cause, what to do next, and what else is known of it, folded. */
export function failure(model: ViewModel): unknown {
  const { state, strings } = model;
  const { code } = state.error!;
  const said = plainText(state.error!.message);
  const [message, rest] = beginningOf(said, strings.language);
  const text = describeError({ code, message }, state.integration!.name, strings);
  // The first sentence says what has failed, the others what to do; languages end a sentence in different ways.
  const [{ segment: cause } = { segment: text }] = new Intl.Segmenter(strings.language, {
    granularity: 'sentence',
  }).segment(text);
  const next = text.slice(cause.length);
  const more = text.includes(message) ? rest : FOR_DEVELOPERS.test(code) ? '' : said;
  return [
    nameField(model),
    html`<div class="notice problem" part="notice" tabindex="-1">
      <p class="said"><b .textContent=${cause}></b><span .textContent=${next}></span></p>
      ${foldedDetails(more, strings)}
    </div>`,
  ];
}
