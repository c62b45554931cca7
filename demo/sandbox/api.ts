import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { authenticate } from './authenticate.js';
import { connectRoutes } from './connect/connect-routes.js';
import { gatewayRoutes } from './connect/gateway.js';
import { oauth1Routes } from './connect/oauth1.js';
import { oauth2Routes } from './connect/oauth2.js';
import { connectionRoutes } from './connection-routes.js';
import { embedRoutes } from './embed.js';
import { headersOf, notFound, toServiceError } from './errors.js';
import { eventRoutes } from './events.js';
import { integrationRoutes } from './integrations.js';
import { limitBody } from './limit-body.js';
import { selfRoutes } from './self.js';
import type { Service } from './service.js';
import { startPageRoutes } from './start-page.js';

/**
 * The service's API and its pages, of both generations, on one origin; with a folder that has the script file,
 * a page with a form too.
 */
export function createApi(service: Service, scriptFolder?: string) {
  const app = new Hono();
  // Before what lets other origins in.
  if (scriptFolder) app.route('/', startPageRoutes(service.apiUri, service.workspace, scriptFolder));
  app.use(cors({ origin: '*', exposeHeaders: ['Retry-After'] }));
  app.use(limitBody);

  app.route('/', eventRoutes(service.events, service.customers));
  app.route('/', connectRoutes(service));
  app.route('/', embedRoutes(service));
  app.route('/', oauth2Routes(service));
  app.route('/', oauth1Routes(service));
  app.route('/', gatewayRoutes(service));

  app.use(authenticate(service));
  app.route('/', selfRoutes(service));
  app.route('/', integrationRoutes(service));
  app.route('/', connectionRoutes(service));

  app.notFound((c) => c.json(notFound(`There is nothing at ${c.req.path}.`).body, 404));
  app.onError((error, c) => {
    const problem = toServiceError(error);
    return c.json(problem.body, problem.status, headersOf(problem));
  });
  return app;
}
