import type { AuthType } from '../catalog/model.js';
import type { Service } from '../service.js';
import type { Attempt } from './attempts.js';
import { askGateway } from './gateway.js';
import { signInWithOAuth1 } from './oauth1.js';
import { signInWithOAuth2 } from './oauth2.js';

/** What comes next: the connection is there, or the other app's user has to agree at an address. */
export type Step = { kind: 'connected'; credentials: unknown } | { kind: 'ask'; at: string };

/** The first step of each auth type. */
export const begin: Record<AuthType, (service: Service, attempt: Attempt) => Promise<Step> | Step> = {
  // The other app has accepted the parameters already.
  'client-credentials': (_service, { change }) => ({ kind: 'connected', credentials: change.parameters }),
  'integration-app-token': (_service, { caller }) => ({
    kind: 'connected',
    credentials: { token: caller.token },
  }),
  'membrane-token': (_service, { caller }) => ({ kind: 'connected', credentials: { token: caller.token } }),
  oauth2: signInWithOAuth2,
  oauth1: signInWithOAuth1,
  proxy: askGateway,
};
