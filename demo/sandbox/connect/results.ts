import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { logoUri } from '../catalog/logo.js';
import { isYounger, type CatalogIntegration } from '../catalog/model.js';
import { presentConnection, type Connection } from '../connections.js';
import type { Controls } from '../controls.js';
import { headersOf, toServiceError, type ErrorStatus } from '../errors.js';
import { page, scriptJson } from '../pages.js';
import type { Service } from '../service.js';
import type { Addressee, Attempt } from './attempts.js';

/** The message by which a window and the event stream learn how connecting ended. */
type Message = { source: 'integration.app'; requestId?: string } & (
  | { type: 'newConnectionCreated'; connection: Record<string, unknown> }
  | { type: 'newConnectionFailure'; error: string; errorData: unknown; connectionId?: string }
);

/** Keeps the connection and says so. */
export async function succeed(
  c: Context,
  service: Service,
  attempt: Attempt,
  credentials: unknown,
): Promise<Response> {
  const { addressee, caller, integration, several, renews, owner } = attempt;
  const change = { ...attempt.change, credentials };
  const connection: Connection = renews
    ? service.connections.renew(renews, change)
    : service.connections.create(caller.customer, integration, change, several, owner);

  const message: Message = {
    source: 'integration.app',
    requestId: addressee.requestId,
    type: 'newConnectionCreated',
    connection: presentConnection(connection, caller.customer),
  };
  return announce(c, service, addressee, caller.controls, message, {
    title: `${integration.name} is connected`,
    text: 'You can close this window.',
    integration,
    redirect: { connectionId: connection.id },
  });
}

/** Says why there is no connection. */
export async function fail(
  c: Context,
  service: Service,
  addressee: Addressee,
  problem: unknown,
  attempt?: Attempt,
): Promise<Response> {
  const error = toServiceError(problem);
  const message: Message = {
    source: 'integration.app',
    requestId: addressee.requestId,
    type: 'newConnectionFailure',
    error: error.message,
    errorData: error.body,
    connectionId: addressee.connectionId,
  };
  return announce(c, service, addressee, attempt?.caller.controls ?? {}, message, {
    title: attempt ? `${attempt.integration.name} is not connected` : 'Not connected',
    text: error.message,
    integration: attempt?.integration,
    redirect: { error: error.message, errorData: JSON.stringify(error.body) },
    status: error.status,
    headers: headersOf(error),
  });
}

interface Ending {
  title: string;
  text: string;
  integration: CatalogIntegration | undefined;
  redirect: Record<string, string>;
  status?: ErrorStatus;
  headers?: Record<string, string>;
}

async function announce(
  c: Context,
  service: Service,
  { requestId, redirectUri, customState }: Addressee,
  { announce: where = 'both', resultDelay, keepOpen }: Controls,
  message: Message,
  { title, text, integration, redirect, status, headers }: Ending,
): Promise<Response> {
  if (resultDelay) await sleep(resultDelay);
  if (requestId !== undefined && (where === 'both' || where === 'events'))
    service.events.publish(requestId, message, integration !== undefined && isYounger(integration));

  if (redirectUri !== undefined) {
    const uri = new URL(redirectUri);
    const added = { ...redirect, ...(customState !== undefined && { customState }) };
    for (const [name, value] of Object.entries(added)) uri.searchParams.set(name, value);
    return c.redirect(uri.href, 303);
  }

  const toWindow = where === 'both' || where === 'message';
  const content = html`<p>${text}</p>
    ${toWindow || !keepOpen ? farewell(toWindow ? message : undefined, keepOpen !== true) : ''}`;
  const look = integration && {
    logo: logoUri(integration.name, integration.color),
    color: integration.color,
  };
  return c.html(page({ title, content, ...look }), status, headers);
}

/** Tells the page that opened or framed this one. Which page that is the service cannot know, so any may hear it. */
function farewell(message: Message | undefined, close: boolean) {
  return html`<script type="application/json" id="result">
      ${scriptJson(message ?? null)}
    </script>
    <script>
      ${raw(`
      const message = JSON.parse(document.getElementById('result').textContent);
      const isFrame = window.parent !== window;
      if (message) {
        if (window.opener) window.opener.postMessage(message, '*');
        if (isFrame) window.parent.postMessage(message, '*');
      }
      ${close ? 'if (!isFrame) setTimeout(() => window.close(), 100);' : ''}
      `)};
    </script>`;
}
