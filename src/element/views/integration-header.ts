import { html } from 'lit/html.js';
import type { Integration } from '../../connection/model.js';
import { description, type RichTextHost } from '../fields/description.js';

/** The logo, name and description of the integration; the first letter of the name where there is no logo. */
export function integrationHeader(
  { logoUri, name, description: summary }: Integration,
  host: RichTextHost,
): unknown {
  return html`<header class="header" part="header"
    >${
      logoUri
        ? html`<img
            class="logo"
            part="logo"
            src=${logoUri}
            alt=""
            referrerpolicy="no-referrer"
            @error=${({ target }: Event) => ((target as HTMLElement).hidden = true)}
          />`
        : ''
    }<span class="logo" part="monogram" aria-hidden="true" .textContent=${[...name][0]}></span
    ><div
      ><h2 class="name" part="name" translate="no" .textContent=${name}></h2>${
        summary
          ? html`<div class="summary description" part="summary" ${description(summary, host)}></div>`
          : ''
      }</div
    ></header
  >`;
}
