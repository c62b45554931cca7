import { Hono, type Context } from 'hono';
import { html, raw } from 'hono/html';
import { logoUri } from './catalog/logo.js';
import { presentConnection } from './connections.js';
import { isYounger } from './catalog/model.js';
import { admit, chooseTarget, readYounger, texts } from './connect/prepare.js';
import { readRequest } from './connect/read-request.js';
import { page, scriptJson } from './pages.js';
import { penpal } from './penpal.js';
import { requireTexts } from './read-object.js';
import type { Service } from './service.js';

/** What a dialog was opened for, as the page that opens it says. */
type Wish = Readonly<Record<string, unknown>>;

/**
 * The vendor's prebuilt dialogs, as far as a page that opens one can tell: a frame that speaks with
 * the SDK over Penpal. It asks for nothing and connects at once. The older generation opens them by a
 * GET below `/embed`, the younger by a POST below `/screens`, and knows the older way still.
 */
export function embedRoutes(service: Service) {
  const { connections, customers } = service;
  const app = new Hono();

  app.get('/embed/penpal.js', (c) => c.body(penpal, 200, { 'Content-Type': 'text/javascript' }));

  app.get('/embed/integrations/:selector/connect', async (c) =>
    show(c, { integrationId: c.req.param('selector'), ...(await read(c)) }),
  );
  app.get('/embed/connections/:id/refresh', async (c) =>
    show(c, { ...(await read(c)), connectionId: c.req.param('id') }),
  );
  app.post('/screens/connect', async (c) => show(c, await read(c), true));
  app.post('/screens/connection', async (c) => show(c, await read(c), true));

  /** What the dialog does when its user agrees. */
  app.post('/embed/connect', async (c) => {
    const wish = await read(c);
    const caller = await admit(service, wish.token);
    const { integration, renews, option, owner } = chooseTarget(service, caller, wish);
    const change = {
      name: text(wish.name),
      authOptionKey: option.key,
      // Nothing was asked: what the connection was made with stays.
      parameters: renews?.parameters ?? {},
      connectorParameters: wish.connectorParameters ?? renews?.connectorParameters,
      customState: text(wish.customState),
      ...(isYounger(integration) && readYounger(wish)),
    };
    const several = wish.allowMultipleConnections === '1';
    const connection = renews
      ? connections.renew(renews, change)
      : connections.create(caller.customer, integration, change, several, owner);
    return c.json(presentConnection(connection, caller.customer));
  });

  return app;

  async function read(c: Context): Promise<Wish> {
    const { fields, problem } = await readRequest(c.req);
    if (problem) throw problem;
    requireTexts(fields, texts);
    return fields;
  }

  async function show(c: Context, wish: Wish, younger?: boolean): Promise<Response> {
    const caller = await customers.authenticate(wish.token);
    const { integration } = chooseTarget(service, caller, wish, younger);
    const { consent } = caller.controls;
    const content = html`<form class="actions">
        <button type="submit" id="connect">Connect</button>
        <button type="button" id="close">Close</button>
      </form>
      <script src="/embed/penpal.js"></script>
      <script type="application/json" id="wish">
        ${scriptJson(wish)}
      </script>
      <script>
        ${raw(`
        const wish = document.getElementById('wish').textContent;
        Penpal.connectToParent().promise.then((parent) => {
          parent.handshake?.();
          document.getElementById('close').onclick = () => parent.close();
          document.querySelector('form').onsubmit = async (event) => {
            event.preventDefault();
            const headers = { 'Content-Type': 'application/json' };
            const response = await fetch('/embed/connect', { method: 'POST', headers, body: wish });
            await parent.onSuccess(await response.json());
            parent.close();
          };
          const consent = ${scriptJson(consent ?? null)};
          if (consent === 'auto') document.getElementById('connect').click();
          if (consent === 'deny') parent.close();
        });`)};
      </script>`;
    return c.html(
      page({
        title: `Connect ${integration.name}`,
        content,
        logo: logoUri(integration.name, integration.color),
        color: integration.color,
        theme: text(wish.theme),
      }),
    );
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
