import { Hono } from 'hono';
import type { AuthenticatedEnv } from './authenticate.js';
import type { Customer } from './customers.js';
import { readObject, requireTexts } from './read-object.js';
import type { Service } from './service.js';

/** `/self`: the customer that the token speaks for. */
export function selfRoutes({ workspace }: Service) {
  const app = new Hono<AuthenticatedEnv>();

  const present = ({ id, internalId, name, fields, createdAt }: Customer) => ({
    id,
    internalId,
    name,
    fields,
    createdAt,
    workspaceKey: workspace.key,
  });

  app.get('/self', (c) => c.json(present(c.get('caller').customer)));

  app.patch('/self', async (c) => {
    const change = await readObject(c.req);
    requireTexts(change, ['name']);
    const { customer } = c.get('caller');
    if (typeof change.name === 'string') customer.name = change.name;
    if ('credentials' in change) customer.credentials = change.credentials;
    return c.json(present(customer));
  });

  return app;
}
