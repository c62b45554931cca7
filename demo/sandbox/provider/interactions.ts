import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import type { InteractionResults, Provider } from 'oidc-provider';
import { findByConnector } from '../catalog/index.js';
import { limitBody } from '../limit-body.js';
import { readForm } from '../read-object.js';
import { consentPage, loginPage } from './pages.js';
import { errors } from './quiet-provider.js';

interface Env {
  Bindings: HttpBindings;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** `/interaction/{uid}`: the pages on which the other app's user signs in and agrees. */
export function interactionRoutes(provider: Provider) {
  const app = new Hono<Env>();
  app.use('/interaction/*', limitBody);

  app.get('/interaction/:uid', async (c) => {
    const interaction = await detailsOf(provider, c);
    const integration = integrationOf(interaction);
    if (integration.behaviour?.isolated) c.header('Cross-Origin-Opener-Policy', 'same-origin');
    const { sandbox_consent: consent, account } = interaction.params;
    if (consent === 'deny') return finish(provider, c, denial);
    if (consent === 'auto') {
      const login = 'auto@example.com';
      return finish(provider, c, {
        login: { accountId: login },
        ...(await consentOf(provider, interaction, login)),
      });
    }
    if (interaction.prompt.name === 'login') {
      return c.html(loginPage(integration, typeof account === 'string' ? account : undefined));
    }
    return c.html(consentPage(integration, interaction.session?.accountId ?? '', 'Sandbox'));
  });

  app.post('/interaction/:uid', async (c) => {
    const interaction = await detailsOf(provider, c);
    const { answer, login } = await readForm(c.req);
    if (answer !== 'yes') return finish(provider, c, denial);
    if (interaction.prompt.name === 'login') {
      if (typeof login !== 'string' || login === '') return c.redirect(c.req.path, 303);
      return finish(provider, c, { login: { accountId: login } });
    }
    const accountId = interaction.session?.accountId ?? '';
    return finish(provider, c, await consentOf(provider, interaction, accountId));
  });

  return app;
}

const denial: InteractionResults = {
  error: 'access_denied',
  error_description: 'The user did not grant access',
};

const detailsOf = (provider: Provider, c: Context<Env>): Promise<Interaction> =>
  provider.interactionDetails(c.env.incoming, c.env.outgoing);

function integrationOf({ params }: Interaction) {
  const integration = findByConnector(String(params.client_id));
  if (!integration) throw new errors.InvalidClient('no such client');
  return integration;
}

/** All that was asked for is granted. */
async function consentOf(
  provider: Provider,
  { params }: Interaction,
  accountId: string,
): Promise<InteractionResults> {
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  return { consent: { grantId: await grant.save() } };
}

async function finish(provider: Provider, c: Context<Env>, result: InteractionResults): Promise<Response> {
  const { incoming, outgoing } = c.env;
  await provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: true });
  return RESPONSE_ALREADY_SENT;
}
