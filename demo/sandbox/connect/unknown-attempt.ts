import type { Context } from 'hono';
import { html } from 'hono/html';
import { page } from '../pages.js';

/** The answer to a user who comes back for a connection that is over already, or never was asked for. */
export function unknownAttempt(c: Context) {
  const content = html`<p
    >It was finished before, or it took too long. Close this window and connect again.</p
  >`;
  return c.html(page({ title: 'This connection is no longer waiting', content }), 400);
}
