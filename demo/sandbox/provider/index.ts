import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { toServiceError } from '../errors.js';
import { interactionRoutes } from './interactions.js';
import { oauth1Pages, type OAuth1Provider } from './oauth1.js';
import { createOidcProvider } from './oidc.js';
import { problemPage } from './pages.js';
import { errors } from './quiet-provider.js';

/** The other apps, on an origin of their own: their OAuth endpoints, and the pages that their users see. */
export async function createProviderApp(providerUri: string, redirectUris: string[], oauth1: OAuth1Provider) {
  const oidc = await createOidcProvider(providerUri, redirectUris);
  const answer = oidc.callback();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', interactionRoutes(oidc));
  app.route('/', oauth1Pages(oauth1));
  app.all('*', async (c) => {
    await answer(c.env.incoming, c.env.outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  app.onError((error, c) => {
    if (error instanceof errors.OIDCProviderError)
      return c.html(problemPage(error.error_description ?? error.message), 400);
    const { message, status } = toServiceError(error);
    return c.html(problemPage(message), status);
  });
  return app;
}
