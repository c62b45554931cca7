import { html } from 'lit/html.js';
import type { Integration } from '../../connection/model.js';
import { renderDescription } from '../fields/description.js';

/** Which app this is about: logo, name and description, as the service gives them. */
export function integrationHeader({ logoUri, name, description }: Integration): unknown {
  return html`<header class="header" part="header">${logoUri
    ? html`<img class="logo" part="logo" src=${logoUri} alt="" referrerpolicy="no-referrer">`
    : ''}<div><h2 class="name" part="name">${name}</h2>${description
    ? html`<div class="summary description" part="summary">${renderDescription(description)}</div>`
    : ''}</div></header>`;
}
