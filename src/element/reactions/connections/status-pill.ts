import { html } from 'lit/html.js';
import { say } from '../../strings/sentence.js';
import type { ViewModel } from '../../views/view-model.js';
import { careStrings, listOf } from './care.js';
import { toneOf } from './health.js';

/** Beside the name of the integration: whether it is connected, or a connection with it no longer works. */
export function statusPill({ flow, strings }: ViewModel): unknown {
  const tones = listOf(flow).connections.map(toneOf);
  const form = careStrings(strings);
  const tone = tones.includes('problem') ? 'problem' : tones.includes('success') ? 'success' : undefined;
  return (
    tone &&
    html`<span
      class="pill ${tone}"
      part="status"
      .textContent=${say(tone === 'problem' ? form.needsAttention : form.isConnected)}
    ></span>`
  );
}
