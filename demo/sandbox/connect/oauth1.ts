import { Hono } from 'hono';
import { refused } from '../errors.js';
import type { Service } from '../service.js';
import type { Attempt } from './attempts.js';
import type { Step } from './begin.js';
import { fail, succeed } from './results.js';
import { unknownAttempt } from './unknown-attempt.js';

/**
 * OAuth 1 in its three legs: a request token, the user's word at the other app, an access token.
 * What the browser sees is true to life; the two legs between the servers are calls, not signed requests.
 */
export function signInWithOAuth1(service: Service, attempt: Attempt): Step {
  const { integration, caller } = attempt;
  const { token, authorizeUri } = service.oauth1.issueRequestToken({
    integration,
    callbackUri: `${service.apiUri}/oauth1-callback`,
    consent: caller.controls.consent,
  });
  service.attempts.hold(attempt, {}, token);
  return { kind: 'ask', at: authorizeUri };
}

/** `/oauth1-callback`: the user is back with a verifier or a refusal. */
export function oauth1Routes(service: Service) {
  return new Hono().get('/oauth1-callback', async (c) => {
    const { oauth_token: token, oauth_verifier: verifier, denied } = c.req.query();
    const waiting = service.attempts.take(token ?? denied ?? '');
    if (!waiting) return unknownAttempt(c);
    const { attempt } = waiting;
    const credentials = verifier === undefined ? undefined : service.oauth1.exchange(token ?? '', verifier);
    if (credentials) return succeed(c, service, attempt, credentials);
    return fail(
      c,
      service,
      attempt.addressee,
      refused(`${attempt.integration.name}: access was not granted.`),
      attempt,
    );
  });
}
