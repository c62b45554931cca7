import { html } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import { logo } from '../views/integration-header.js';
import type { ViewModel } from '../views/view-model.js';
import { belowFields as progress } from './attempt.js';
import { failure } from './failure.js';

/** The progress of an attempt. While the user signs in in a window, it takes the place of the fields. */
export function belowFields(model: ViewModel): unknown {
  const { state, signsInPopup } = model;
  if (state.status === 'failed') return failure(model);
  if (state.status !== 'connecting' || !signsInPopup || !signsIn(state.authOption!.type))
    return progress(model);
  return html`<div class="sign-in" part="sign-in">
    <div class="logos" aria-hidden="true"><slot name="product-logo"></slot>${logo(state.integration!)}</div>
    ${progress(model)}
  </div>`;
}
