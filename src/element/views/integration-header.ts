import { html } from 'lit/html.js';
import type { Integration } from '../../connection/model.js';
import { description, type RichTextHost } from '../fields/description.js';

/** The logo, name and description of the integration. */
export function integrationHeader(
  { logoUri, name, description: summary }: Integration,
  host: RichTextHost,
): unknown {
  return html`<header class="header" part="header"
    >${
      logoUri ? html`<img class="logo" part="logo" src=${logoUri} alt="" referrerpolicy="no-referrer" />` : ''
    }<div
      ><h2 class="name" part="name" translate="no" .textContent=${name}></h2>${
        summary
          ? html`<div class="summary description" part="summary" ${description(summary, host)}></div>`
          : ''
      }</div
    ></header
  >`;
}
