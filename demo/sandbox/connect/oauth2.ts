import { Hono } from 'hono';
import * as oauth from 'openid-client';
import { refused } from '../errors.js';
import { callbackUri } from '../present-integration.js';
import type { Service } from '../service.js';
import type { Attempt, Waiting } from './attempts.js';
import type { Step } from './begin.js';
import { fail, succeed } from './results.js';
import { unknownAttempt } from './unknown-attempt.js';

/** Authorization code with PKCE: sends the user to the other app. */
export async function signInWithOAuth2(service: Service, attempt: Attempt): Promise<Step> {
  const { integration, option, caller, change } = attempt;
  const config = await service.relyingParty.discover(integration);
  const verifier = oauth.randomPKCECodeVerifier();
  const redirectUri = callbackUri(service, integration);
  const { subdomain } = change.parameters;
  const at = oauth.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    // An account is chosen and agreed to anew for each connection.
    prompt: 'login consent',
    state: service.attempts.hold(attempt, { verifier, redirectUri, option: option.key }),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(typeof subdomain === 'string' && { account: subdomain }),
    ...(caller.controls.consent && { sandbox_consent: caller.controls.consent }),
  });
  return { kind: 'ask', at: at.href };
}

/** `/oauth-callback`: the user is back with a code or a refusal. */
export function oauth2Routes(service: Service) {
  return new Hono().get('/oauth-callback', async (c) => {
    const state = c.req.query('state') ?? '';
    const waiting = service.attempts.take(state);
    if (!waiting) return unknownAttempt(c);
    const { attempt } = waiting;
    try {
      const tokens = await exchange(service, waiting, state, new URL(c.req.url).search);
      return await succeed(c, service, attempt, tokens);
    } catch (error) {
      return fail(c, service, attempt.addressee, explain(error, attempt), attempt);
    }
  });
}

async function exchange(service: Service, { attempt, memory }: Waiting, state: string, search: string) {
  const config = await service.relyingParty.discover(attempt.integration);
  return oauth.authorizationCodeGrant(config, new URL(search, memory.redirectUri), {
    pkceCodeVerifier: memory.verifier,
    expectedState: state,
    idTokenExpected: true,
  });
}

function explain(error: unknown, { integration }: Attempt): unknown {
  if (error instanceof oauth.AuthorizationResponseError) {
    const reason =
      error.error === 'access_denied' ? 'access was not granted' : (error.error_description ?? error.error);
    return refused(`${integration.name}: ${reason}.`, {
      error: error.error,
      description: error.error_description,
    });
  }
  if (error instanceof oauth.ResponseBodyError) {
    return refused(`${integration.name} gave no access token: ${error.error_description ?? error.error}.`);
  }
  if (error instanceof oauth.ClientError) {
    return refused(`${integration.name} sent the user back without a usable answer.`);
  }
  return error;
}
