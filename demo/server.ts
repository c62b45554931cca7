import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { bundleClient } from './clients.js';
import { docs } from './docs.js';
import type { Service } from './service.js';

export interface Demo {
  readonly address: string;
  close(): Promise<void>;
}

interface DemoOptions {
  /** Serves `/dist/*`. */
  readonly dist: MiddlewareHandler;
  /** 0 for a free one. */
  readonly port: number;
}

/** The product that embeds the form: its pages, and the back end that hands out tokens. */
export async function startDemo(service: Service, { dist, port }: DemoOptions): Promise<Demo> {
  const app = new Hono();

  app.get('/token', async (context) => {
    // Each visitor is a customer of their own.
    let customer = getCookie(context, 'customer');
    if (!customer) {
      customer = randomUUID();
      setCookie(context, 'customer', customer, { httpOnly: true, sameSite: 'Lax', path: '/' });
    }
    context.header('Cache-Control', 'no-store');
    return context.json({ token: await service.signToken(customer) });
  });
  app.get('/config.json', (context) => context.json({ apiUri: service.apiUri }));
  app.get('/clients/:name', async (context) => {
    const script = await bundleClient(context.req.param('name').replace(/\.js$/, ''));
    return script === undefined
      ? context.notFound()
      : context.body(script, 200, { 'Content-Type': 'text/javascript' });
  });
  app.use('/strict/*', async (context, next) => {
    await next();
    context.header('Content-Security-Policy', strictPolicy(service));
  });
  app.route('/', docs());
  app.use('/dist/*', dist);
  app.use('/presets/*', serveStatic({ root: './' }));
  app.use('*', serveStatic({ root: './demo' }));

  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }) as Server;
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    // `localhost` and not the sandbox's address, so that page and service are two sites, as in life.
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A live page listens without end.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The policy that docs/strict-pages.md lists, for this service. */
function strictPolicy({ apiUri, signInOrigins }: Service): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${apiUri}`,
    `frame-src ${apiUri}`,
    `form-action ${apiUri} ${signInOrigins}`,
    'img-src https: data:',
    "require-trusted-types-for 'script'",
  ].join('; ');
}
