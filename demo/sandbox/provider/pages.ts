import { html } from 'hono/html';
import { logoUri } from '../catalog/logo.js';
import type { CatalogIntegration } from '../catalog/model.js';
import { choice, page } from '../pages.js';

/** The other app asks who is there. */
export function loginPage({ name, color }: CatalogIntegration, account: string | undefined) {
  return page({
    title: `Sign in to ${name}`,
    logo: logoUri(name, color),
    color,
    content: html`${account ? html`<p>Account <strong>${account}</strong></p>` : ''}
      <form method="post">
        <label>
          User name
          <input id="login" name="login" required autofocus autocomplete="username" />
        </label>
        <label>
          Password
          <input id="password" name="password" type="password" required autocomplete="current-password" />
        </label>
        <p><small>This is a sandbox: any user name and any password will do.</small></p>
        ${choice('Sign in')}
      </form>`,
  });
}

/** The other app asks its user whether the service may come in. */
export function consentPage({ name, color }: CatalogIntegration, login: string, application: string) {
  return page({
    title: `${application} asks for access to ${name}`,
    logo: logoUri(name, color),
    color,
    content: html`<p id="signed-in-as"
        >You are signed in as <strong>${login}</strong>. It would be able to:</p
      >
      <ul>
        <li>read your ${name} data</li>
        <li>change it on your behalf</li>
      </ul>
      <form method="post">${choice('Allow')}</form>`,
  });
}

/** Something about the visit is wrong: mostly a cookie that did not come back. */
export function problemPage(message: string) {
  return page({
    title: 'This sign-in cannot go on',
    content: html`<p>${message}</p>
      <p>
        <small>
          A browser that blocks cookies in frames does not let you sign in here. Open the sign-in in a window
          of its own and try again.
        </small>
      </p>`,
  });
}
