import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { logoUri } from '../catalog/logo.js';
import type { CatalogIntegration } from '../catalog/model.js';
import { newId } from '../ids.js';
import { limitBody } from '../limit-body.js';
import { choice, page } from '../pages.js';
import { readForm } from '../read-object.js';
import { problemPage } from './pages.js';

interface RequestToken {
  readonly integration: CatalogIntegration;
  readonly callbackUri: string;
  /** Decides without asking. */
  readonly consent?: 'auto' | 'deny';
}

/** The other apps of OAuth 1: who asked, and which verifiers were given. */
export class OAuth1Provider {
  readonly #asked = new Map<string, RequestToken>();
  readonly #verifiers = new Map<string, string>();

  constructor(private readonly uri: string) {}

  issueRequestToken(request: RequestToken): { token: string; authorizeUri: string } {
    const token = newId();
    this.#asked.set(token, request);
    return { token, authorizeUri: `${this.uri}/oauth1/authorize?oauth_token=${token}` };
  }

  /** An access token, once, for a verifier that the user brought back. */
  exchange(token: string, verifier: string): { token: string; secret: string } | undefined {
    const expected = this.#verifiers.get(token);
    this.#verifiers.delete(token);
    return expected === verifier ? { token: newId(), secret: newId() } : undefined;
  }

  see(token: string): RequestToken | undefined {
    return this.#asked.get(token);
  }

  /** The address that the user goes back to. */
  decide(token: string, agreed: boolean): string | undefined {
    const request = this.#asked.get(token);
    if (!request) return undefined;
    this.#asked.delete(token);
    const uri = new URL(request.callbackUri);
    if (agreed) {
      const verifier = newId();
      this.#verifiers.set(token, verifier);
      uri.searchParams.set('oauth_token', token);
      uri.searchParams.set('oauth_verifier', verifier);
    } else {
      uri.searchParams.set('denied', token);
    }
    return uri.href;
  }
}

/** `/oauth1/authorize`: the page on which the other app's user agrees. */
export function oauth1Pages(provider: OAuth1Provider) {
  const app = new Hono();
  app.use('/oauth1/*', limitBody);

  app.get('/oauth1/authorize', (c) => {
    const token = c.req.query('oauth_token') ?? '';
    const request = provider.see(token);
    if (!request) return unknownToken(c);
    if (request.consent) return goBack(c, provider.decide(token, request.consent === 'auto'));
    const { name, color } = request.integration;
    const content = html`<p>The sandbox would be able to read and write your ${name} data.</p>
      <form method="post">
        <input type="hidden" name="oauth_token" value="${token}" />
        ${choice('Authorize')}
      </form>`;
    return c.html(page({ title: `Authorize access to ${name}`, content, logo: logoUri(name, color), color }));
  });

  app.post('/oauth1/authorize', async (c) => {
    const { oauth_token: token, answer } = await readForm(c.req);
    return goBack(c, provider.decide(String(token), answer === 'yes'));
  });

  return app;
}

const goBack = (c: Context, uri: string | undefined) =>
  uri === undefined ? unknownToken(c) : c.redirect(uri, 303);

const unknownToken = (c: Context) =>
  c.html(problemPage('This request is not known, or was answered already.'), 400);
