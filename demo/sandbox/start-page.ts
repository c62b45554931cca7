import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { signToken, type Workspace } from './tokens.js';

/** The address at which the page's back end answers with the customer's token. */
const TOKEN_URL = '/integration-app-token';

/** The page of the README, for this service. */
export const startPage = (apiUri: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Connect your CRM</title>
    <script type="module" src="/connection-form/connection-form.js"></script>
  </head>
  <body>
    <connection-form integration-key="api-key" api-uri="${apiUri}" token-url="${TOKEN_URL}"></connection-form>
    <script type="module">
      const form = document.querySelector('connection-form');
      form.addEventListener('connection-success', ({ detail }) => {
        console.log('Connected:', detail.connection.id);
      });
    </script>
  </body>
</html>
`;

/**
 * The page, and what it asks its own server for: the script file with its chunks, out of a folder, and a token.
 * Not for pages of other origins, which the service itself is for.
 */
export function startPageRoutes(apiUri: string, workspace: Workspace, folder: string) {
  const app = new Hono();

  app.get('/', (c) => c.html(startPage(apiUri)));

  app.get(TOKEN_URL, async (c) =>
    c.json({ token: await signToken(workspace, 600, { id: 'customer-1' }) }, 200, {
      'Cache-Control': 'no-store',
    }),
  );

  app.get('/connection-form/:file{(chunks/)?[\\w.-]+\\.js}', async (c) => {
    const code = await readFile(new URL(c.req.param('file'), folder), 'utf8').catch(() => undefined);
    return code === undefined ? c.notFound() : c.body(code, 200, { 'Content-Type': 'text/javascript' });
  });

  return app;
}
