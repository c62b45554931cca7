import { html } from 'lit/html.js';
import type { Integration } from '../../connection/model.js';
import { description } from '../fields/description.js';
import { helpLink } from '../help.js';
import { say } from '../strings/sentence.js';
import type { ViewModel } from './view-model.js';

/** The logo and name of the integration, whether it is connected, and its description. */
export function integrationHeader(integration: ViewModel['known'], model: ViewModel): unknown {
  const { state, strings } = model;
  const help = { ...integration, ...strings.help };
  // Where there is a connection already, the name alone stands beside how that is.
  const title = state.authOption && !state.existing ? strings.form.connect : '{name}';
  return html`<header class="header" part="header"
    >${logo(integration)}<div
      ><h2 class="name" part="name" translate="no" .textContent=${say(title, { name: integration.name })}></h2
      >${model.reactions?.statusPill?.(model)}${
        help.description
          ? html`<div
              class="summary description"
              part="summary"
              ${description(help.description, model)}
            ></div>`
          : ''
      }${helpLink(help, strings)}</div
    ></header
  >`;
}

/** The logo; the first letter of the name where there is none, or none that can be shown. */
export function logo({ logoUri, name }: Pick<Integration, 'logoUri' | 'name'>): unknown {
  return html`${
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
    }<span class="logo" part="monogram" aria-hidden="true" .textContent=${[...name][0]}></span>`;
}
