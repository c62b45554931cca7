import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { logoUri } from '../catalog/logo.js';
import { page } from '../pages.js';
import type { Service } from '../service.js';
import type { Attempt } from './attempts.js';
import { begin } from './begin.js';
import { checkParameters } from './check-parameters.js';
import { prepare, readAddressee } from './prepare.js';
import { readRequest } from './read-request.js';
import { fail, succeed } from './results.js';

/** The connect page of both generations. It opens in a popup, in a frame or in the page's own window. */
export function connectRoutes(service: Service) {
  return new Hono().on(['GET', 'POST'], ['/connection-popup', '/connect'], async (c) => {
    const request = await readRequest(c.req);
    const addressee = readAddressee(request);
    const younger = c.req.path === '/connect';
    let attempt: Attempt | undefined;
    try {
      attempt = await prepare(service, request, addressee, younger);
      return await start(c, service, attempt);
    } catch (error) {
      return fail(c, service, addressee, error, attempt);
    }
  });
}

async function start(c: Context, service: Service, attempt: Attempt): Promise<Response> {
  const { integration, option, addressee, change } = attempt;
  const { silent, dropsEvents } = integration.behaviour ?? {};
  if (dropsEvents && addressee.requestId !== undefined) service.events.drop(addressee.requestId);
  if (silent) return waitForEver(c, attempt);
  checkParameters(option, change.parameters);
  const step = await begin[option.type](service, attempt);
  return step.kind === 'ask' ? c.redirect(step.at, 303) : succeed(c, service, attempt, step.credentials);
}

function waitForEver(c: Context, { integration: { name, color } }: Attempt) {
  const content = html`<p>Waiting for ${name} to answer…</p>`;
  return c.html(page({ title: `Connecting to ${name}`, content, logo: logoUri(name, color), color }));
}
