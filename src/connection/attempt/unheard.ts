import { ConnectionError } from '../error.js';
import type { ConnectRequest, ConnectedOutcome } from '../model.js';
import { connectedOutcome } from './confirm.js';
import type { Look, Service } from './connector.js';

/** The looks of each form's attempts that have ended unheard, by what they connect. */
const unheard = new WeakMap<object, Map<string, Look>>();

const keyOf = ({ integration: { kind, id }, connectionId }: ConnectRequest) =>
  JSON.stringify([kind, id, connectionId]);

/** Notes an attempt that ended as nobody knows, or was given up. */
export function noteUnheard({ owner }: Service, request: ConnectRequest, look: Look): void {
  const own = unheard.get(owner) ?? new Map<string, Look>();
  unheard.set(owner, own.set(keyOf(request), look));
}

/**
 * What the attempt before has made unheard, so that no second one is made. Rejects while the service cannot
 * say.
 */
export async function findUnheard(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<ConnectedOutcome | undefined> {
  const own = unheard.get(service.owner);
  const found = await own
    ?.get(keyOf(request))?.(service, signal)
    .catch((error) => {
      if (!(error instanceof ConnectionError) || error.code !== 'not-found') throw error;
      return undefined;
    });
  own?.delete(keyOf(request));
  return found && connectedOutcome(found, request);
}
