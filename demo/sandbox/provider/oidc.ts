import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider';
import { findByConnector } from '../catalog/index.js';
import { clients } from './clients.js';
import { problemPage } from './pages.js';
import { Provider } from './quiet-provider.js';
import { memoryStorage } from './storage.js';

/** Seconds. */
const TEN_MINUTES = 600;

/** A certified OAuth 2 and OpenID provider, in the place of the other apps' own. */
export async function createOidcProvider(issuer: string, redirectUris: string[]): Promise<OidcProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    adapter: memoryStorage(),
    clients: clients(redirectUris),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    extraParams: ['account', 'sandbox_consent'],
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = String(problemPage(error_description ?? error));
    },
    ttl: {
      AccessToken: TEN_MINUTES,
      AuthorizationCode: 60,
      Grant: TEN_MINUTES,
      IdToken: TEN_MINUTES,
      Interaction: TEN_MINUTES,
      Session: TEN_MINUTES,
    },
  });
  provider.use(isolate);
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next();
    // Whoever goes back is forgotten: each connection begins with the question who is there.
    const goesTo = String(ctx.res.getHeader('Location') ?? '');
    if (redirectUris.some((uri) => goesTo.startsWith(uri))) {
      ctx.cookies.set(provider.cookieName('session'), null, { overwrite: true });
    }
  });
  return provider;
}

/** Pages of an app that keeps to itself must not be reached by the page that opened their window. */
async function isolate(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const clientId = ctx.oidc?.params?.client_id;
  const integration = typeof clientId === 'string' ? findByConnector(clientId) : undefined;
  if (integration?.behaviour?.isolated) ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
}
