import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { AuthenticatedEnv } from './authenticate.js';
import {
  catalog,
  findByConnector,
  findByExternalApp,
  findIntegration,
  integrations,
} from './catalog/index.js';
import { isYounger, optionsOf, type CatalogIntegration } from './catalog/model.js';
import type { Customer } from './customers.js';
import { notFound } from './errors.js';
import { paginate } from './paginate.js';
import { readObject, requireObject, requireTexts } from './read-object.js';
import {
  inYoungerWords,
  presentConnector,
  presentConnectorSpec,
  presentExternalApp,
  presentIntegration,
  presentListedIntegration,
} from './present-integration.js';
import type { Service } from './service.js';
import { troubleReading } from './trouble-reading.js';

interface Env extends AuthenticatedEnv {
  Bindings: HttpBindings;
  Variables: AuthenticatedEnv['Variables'] & { integration: CatalogIntegration };
}

/**
 * `/integrations…`, `/integration?key=…`, `/connection-options`, and what can be connected without an
 * integration: `/connectors/…` and `/external-apps/…`.
 */
export function integrationRoutes(service: Service) {
  const app = new Hono<Env>();

  app.get('/integrations', (c) => {
    const query = c.req.query();
    const search = query.search?.toLowerCase() ?? '';
    const found = integrations.filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(search));
    const { customer } = c.get('caller');
    return c.json(
      paginate(
        found.map((one) => presentListedIntegration(service, customer, one)),
        query,
      ),
    );
  });

  app.use('/integrations/:selector/*', byPath);
  app.get('/integrations/:selector', (c) =>
    c.json(presentIntegration(service, c.get('caller').customer, c.get('integration'))),
  );
  app.get('/integrations/:selector/connector-spec', (c) =>
    c.json(presentConnectorSpec(c.get('integration'))),
  );
  app.post('/integrations/:selector/disconnect', (c) => {
    service.connections.archiveAll(c.get('caller').customer, c.get('integration'));
    return c.body(null, 204);
  });

  app.get('/integration', byQuery, (c) =>
    c.json(presentIntegration(service, c.get('caller').customer, c.get('integration'))),
  );

  app.get('/connectors', (c) => c.json(paginate(catalog.map(presentConnector), c.req.query())));

  app.get('/connectors/:selector', (c) => {
    const found = findByConnector(c.req.param('selector'));
    if (!found) throw notFound(`Connector "${c.req.param('selector')}" is not found.`);
    return c.json(presentConnector(found));
  });

  app.get('/external-apps/:selector', (c) => {
    const found = findByExternalApp(c.req.param('selector'));
    if (!found) throw notFound(`App "${c.req.param('selector')}" is not found.`);
    return c.json(presentExternalApp(found));
  });

  app.post('/connection-options', async (c) => {
    const asked = await readObject(c.req);
    requireTexts(asked, selectors);
    const { connectorParameters = {} } = asked;
    const parameters = requireObject(connectorParameters, 'connectorParameters');
    const integration = integrationOf(service, c.get('caller').customer, asked);
    // The older generation has no such path.
    if (!isYounger(integration)) throw notFound(`There is nothing at ${c.req.path}.`);
    return (
      (await troubleReading(integration, c.get('caller'), c.env)) ??
      c.json(optionsOf(integration, parameters).map(inYoungerWords))
    );
  });

  return app;
}

const byPath: MiddlewareHandler<Env> = (c, next) => select(c, c.req.param('selector') ?? '', next);

const byQuery: MiddlewareHandler<Env> = (c, next) => {
  const { id, key, integrationId, integrationKey } = c.req.query();
  return select(c, id ?? key ?? integrationId ?? integrationKey ?? '', next);
};

async function select(
  c: Context<Env>,
  selector: string,
  next: () => Promise<void>,
): Promise<Response | void> {
  const integration = findIntegration(selector);
  if (!integration) throw notFound(`Integration "${selector}" is not found.`);
  c.set('integration', integration);
  return (await troubleReading(integration, c.get('caller'), c.env)) ?? next();
}

const selectors = ['connectionId', 'integrationId', 'integrationKey', 'connectorId', 'connectorKey'];

function integrationOf(
  service: Service,
  customer: Customer,
  asked: Record<string, unknown>,
): CatalogIntegration {
  const { connectionId, integrationId, integrationKey, connectorId, connectorKey } = asked;
  if (typeof connectionId === 'string') return service.connections.get(customer, connectionId).integration;
  const selector = integrationId ?? integrationKey;
  const integration =
    typeof selector === 'string'
      ? findIntegration(selector)
      : findByConnector(String(connectorId ?? connectorKey));
  if (!integration) throw notFound('There is no such integration.');
  return integration;
}
