import { html } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import { say } from '../strings/sentence.js';
import { logo } from '../views/integration-header.js';
import { button, notice } from '../views/notices.js';
import { integrationName, type ViewModel } from '../views/view-model.js';
import { belowFields as progress } from './attempt.js';
import { failure } from './failure.js';
import { formStrings } from './form-strings.js';

/**
 * The progress of an attempt. While the user signs in in a window, a panel with all that can be done about that takes
 * the place of the fields and of the buttons below them.
 */
export function belowFields(model: ViewModel): unknown {
  const { state, signsInPopup, strings, flow } = model;
  if (state.status === 'failed') return failure(model);
  if (state.status !== 'connecting' || !signsInPopup || !signsIn(state.authOption!.type))
    return progress(model);
  const form = formStrings(strings);
  return html`<div class="sign-in" part="sign-in">
    <div class="logos" aria-hidden="true"><slot name="product-logo"></slot>${logo(state.integration!)}</div>
    ${notice('info', say(form.finishInWindow, integrationName(state)))}
    <div class="next"
      >${button(say(form.showWindow), () => flow.focusWindow())}${button(
        say(form.cancel),
        () => flow.send({ type: 'given-up' }),
        'quiet',
      )}</div
    >
  </div>`;
}
