import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { logoUri } from '../catalog/logo.js';
import { refused } from '../errors.js';
import { choice, page } from '../pages.js';
import { readForm } from '../read-object.js';
import type { Service } from '../service.js';
import type { Attempt } from './attempts.js';
import type { Step } from './begin.js';
import { fail, succeed } from './results.js';
import { unknownAttempt } from './unknown-attempt.js';

/** The auth type `proxy`: the embedding app's own gateway holds the credentials, its user only has to agree. */
export function askGateway(service: Service, attempt: Attempt): Step {
  const state = service.attempts.hold(attempt);
  return { kind: 'ask', at: `${service.apiUri}/gateway?state=${state}` };
}

/** `/gateway`: the page on which the user agrees, and its answer. */
export function gatewayRoutes(service: Service) {
  const app = new Hono();

  app.get('/gateway', (c) => {
    const state = c.req.query('state') ?? '';
    const waiting = service.attempts.see(state);
    if (!waiting) return unknownAttempt(c);
    const { integration, caller } = waiting.attempt;
    const { consent } = caller.controls;
    if (consent) return decide(c, service, state, consent === 'auto');

    const { name, color } = integration;
    const content = html`<p>Requests will go through your gateway, which signs them for you.</p>
      <form method="post">
        <input type="hidden" name="state" value="${state}" />
        ${choice('Authorize')}
      </form>`;
    return c.html(page({ title: `Connect ${name}`, content, logo: logoUri(name, color), color }));
  });

  app.post('/gateway', async (c) => {
    const { state, answer } = await readForm(c.req);
    return decide(c, service, String(state), answer === 'yes');
  });

  return app;
}

async function decide(c: Context, service: Service, state: string, agreed: boolean): Promise<Response> {
  const waiting = service.attempts.take(state);
  if (!waiting) return unknownAttempt(c);
  const { attempt } = waiting;
  if (agreed) return succeed(c, service, attempt, {});
  return fail(
    c,
    service,
    attempt.addressee,
    refused(`${attempt.integration.name}: access was not granted.`),
    attempt,
  );
}
