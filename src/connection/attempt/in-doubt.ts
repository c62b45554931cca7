import { ConnectionError } from '../error.js';
import type { ConnectRequest, ConnectedOutcome } from '../model.js';
import { connectedOutcome } from './confirm.js';
import type { FindConnection, Service } from './connector.js';

/** How to find what each form's attempts in doubt have made, by what they connect. */
const inDoubt = new WeakMap<object, Map<string, FindConnection>>();

const keyOf = ({ integration: { kind, id }, connectionId }: ConnectRequest) =>
  JSON.stringify([kind, id, connectionId]);

/** Remembers an attempt that failed, or was given up, while nobody knows whether it has made a connection. */
export function markInDoubt(
  { owner }: Service,
  request: ConnectRequest,
  findConnection: FindConnection,
): void {
  const own = inDoubt.get(owner) ?? new Map<string, FindConnection>();
  inDoubt.set(owner, own.set(keyOf(request), findConnection));
}

/**
 * The connection that the last attempt has made, if that is in doubt, so that no second one is made. Rejects
 * while the service cannot say.
 */
export async function resolveInDoubt(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<ConnectedOutcome | undefined> {
  const key = keyOf(request);
  const own = inDoubt.get(service.owner);
  const found = await own
    ?.get(key)?.(service, signal)
    .catch((error) => {
      // What the service has said for good is no doubt any more.
      if (!(error instanceof ConnectionError) || !/^(not-found|refused)$/.test(error.code)) throw error;
      return undefined;
    });
  own?.delete(key);
  return found && connectedOutcome(found, request);
}
