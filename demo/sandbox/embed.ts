import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { findIntegration } from './catalog/index.js';
import { logoUri } from './catalog/logo.js';
import { presentConnection } from './connections.js';
import { notFound } from './errors.js';
import { page, scriptJson } from './pages.js';
import type { Service } from './service.js';

const penpal = new URL('../../node_modules/penpal/dist/penpal.min.js', import.meta.url);

/**
 * The vendor's prebuilt dialog, as far as a page that opens it can tell: a frame that speaks with
 * the SDK over Penpal. It asks for nothing and connects at once.
 */
export function embedRoutes({ connections, customers }: Service) {
  const app = new Hono();

  app.get('/embed/penpal.js', async (c) =>
    c.body(await readFile(penpal, 'utf8'), 200, { 'Content-Type': 'text/javascript' }),
  );

  app.get('/embed/integrations/:selector/connect', async (c) => {
    const { token, name, allowMultipleConnections } = c.req.query();
    const { consent } = (await customers.authenticate(token)).controls;
    const integration = findIntegration(c.req.param('selector'));
    if (!integration) throw notFound('There is no such integration.');
    const content = html`<form method="post" class="actions">
        <button type="submit" id="connect">Connect</button>
        <button type="button" id="close">Close</button>
      </form>
      <script src="/embed/penpal.js"></script>
      <script type="application/json" id="request">
        ${scriptJson({ token, name, several: allowMultipleConnections === '1', consent })}
      </script>
      <script>
        ${raw(`
        const request = JSON.parse(document.getElementById('request').textContent);
        Penpal.connectToParent().promise.then((parent) => {
          document.getElementById('close').onclick = () => parent.close();
          document.querySelector('form').onsubmit = async (event) => {
            event.preventDefault();
            const body = JSON.stringify(request);
            const response = await fetch(location.pathname, { method: 'POST', body });
            await parent.onSuccess(await response.json());
            parent.close();
          };
          if (request.consent === 'auto') document.getElementById('connect').click();
          if (request.consent === 'deny') parent.close();
        });`)};
      </script>`;
    return c.html(
      page({
        title: `Connect ${integration.name}`,
        content,
        logo: logoUri(integration.name, integration.color),
        color: integration.color,
      }),
    );
  });

  app.post('/embed/integrations/:selector/connect', async (c) => {
    const { token, name, several } = await c.req.json<{ token: string; name?: string; several: boolean }>();
    const { customer } = await customers.authenticate(token);
    const integration = findIntegration(c.req.param('selector'));
    if (!integration) throw notFound('There is no such integration.');
    const change = { name, authOptionKey: integration.options[0]?.key ?? '', parameters: {} };
    return c.json(presentConnection(connections.create(customer, integration, change, several), customer));
  });

  return app;
}
