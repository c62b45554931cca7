import { html } from 'lit/html.js';
import { errorsOf } from '../../connection/connection-health.js';
import { ConnectionError } from '../../connection/error.js';
import type { ViewModel } from '../views/view-model.js';
import { failureDetails as details } from './attempt.js';
import { plainText } from './plain-text.js';

/**
 * In plain text: why the integration could not be loaded, marked with the code of the error; or what is wrong with how it
 * is set up, and what failed since.
 */
export function failureDetails(model: ViewModel): unknown {
  const { state } = model;
  const { integration } = state;
  const error = state.error && new ConnectionError(state.error.code, plainText(state.error.message));
  const reasons = integration ? errorsOf(integration).map(plainText) : [];
  const said = details({ ...model, state: { ...state, error } }, reasons);
  return integration ? said : html`<div class="reason" data-code=${error!.code}>${said}</div>`;
}
