import { Hono, type Context } from 'hono';
import type { AuthenticatedEnv } from './authenticate.js';
import { isWorking, ownerIds, presentConnection, type Connection } from './connections.js';
import { badRequest, notFound } from './errors.js';
import { paginate } from './paginate.js';
import { parseObject, readObject, requireTexts } from './read-object.js';
import type { Service } from './service.js';

/** `/connections…`: list, read, rename, archive, and what the other app has. Making one is the connect page's work. */
export function connectionRoutes({ connections }: Service) {
  const app = new Hono<AuthenticatedEnv>();

  app.get('/connections', (c) => {
    const query = c.req.query();
    const { customer, controls } = c.get('caller');
    const found = connections
      .of(customer)
      .filter((connection) => matches(connection, query))
      .toReversed();
    return c.json(
      paginate(
        found.map((one) => presentConnection(one, customer)),
        query,
        controls.pageSize,
      ),
    );
  });

  app.get('/connections/:id', (c) => answer(c, connections.get(c.get('caller').customer, c.req.param('id'))));

  app.on(['PATCH', 'PUT'], '/connections/:id', async (c) => {
    const change = await readObject(c.req);
    requireTexts(change, ['name']);
    const connection = connections.get(c.get('caller').customer, c.req.param('id'));
    if (typeof change.name === 'string') connections.update(connection, { name: change.name });
    return answer(c, connection);
  });

  app.delete('/connections/:id', (c) => {
    const connection = connections.get(c.get('caller').customer, c.req.param('id'));
    connections.archive(connection);
    return answer(c, connection);
  });

  app.post('/connections/:id/test', (c) => {
    const connection = connections.get(c.get('caller').customer, c.req.param('id'));
    if (!connection.health?.canTest) throw badRequest('This connection cannot be tested.');
    return c.json({ success: isWorking(connection) });
  });

  app.post('/connections/:id/refresh-credentials', (c) => {
    const connection = connections.get(c.get('caller').customer, c.req.param('id'));
    if (!connection.health?.canRefreshCredentials) throw badRequest('There is nothing to refresh it with.');
    const health = { ...connection.health, nextRetryTimestamp: undefined };
    connections.update(connection, { error: undefined, health });
    return c.body(null, 204);
  });

  app.post('/connections/:id/data/:key/list', async (c) => {
    const { collections = {} } = connections.get(c.get('caller').customer, c.req.param('id')).integration;
    const key = c.req.param('key');
    const records = Object.hasOwn(collections, key) ? collections[key] : undefined;
    if (!records) throw notFound(`There is no data collection "${key}".`);
    const parameters = Object.entries(c.req.query());
    const asked = records.filter((record) => parameters.every(([name, value]) => record[name] === value));
    const page = parseObject((await c.req.text()) || '{}', 'body');
    const { items, cursor } = paginate(asked, page, c.get('caller').controls.pageSize);
    return c.json({ records: items.map(({ id, name, ...fields }) => ({ id, name, fields })), cursor });
  });

  return app;
}

function answer(c: Context<AuthenticatedEnv>, connection: Connection): Response {
  const secrets = isTrue(c.req.query('includeSecrets'));
  return c.json(presentConnection(connection, c.get('caller').customer, secrets));
}

function matches(connection: Connection, query: Record<string, string>): boolean {
  const { integration, owner, error, archivedAt, name } = connection;
  const connected = error === undefined;
  const ids = ownerIds(connection);
  return (
    (isTrue(query.includeArchived) || archivedAt === undefined) &&
    ['integrationId', 'connectorId', 'externalAppId'].every(
      (name) => query[name] === undefined || query[name] === ids[name],
    ) &&
    (query.integrationKey === undefined || (!owner && query.integrationKey === integration.key)) &&
    (query.connected === undefined || isTrue(query.connected) === connected) &&
    (query.disconnected === undefined || isTrue(query.disconnected) === !connected) &&
    (query.search === undefined || name.toLowerCase().includes(query.search.toLowerCase()))
  );
}

const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';
