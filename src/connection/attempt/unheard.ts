import { ConnectionError } from '../error.js';
import type { ConnectRequest, ConnectedOutcome, Connection } from '../model.js';
import type { CallService } from '../service/http.js';
import { connectedOutcome } from './confirm.js';
import type { FindConnection } from './connection-finder.js';
import type { Service } from './connector.js';

/** Of attempts whose end was not heard, what finds the connection that they may have made. */
const unheard = new WeakMap<CallService, Map<string, FindConnection>>();

const keyOf = ({ integration, connectionId }: ConnectRequest) =>
  JSON.stringify([integration.kind, integration.id, connectionId]);

/** Notes an attempt that ended as nobody knows, or was given up; what the service has said is final. */
export function noteUnheard(
  { call }: Service,
  request: ConnectRequest,
  reason: unknown,
  signal: AbortSignal,
  find: FindConnection,
): void {
  const isUnknown =
    reason instanceof ConnectionError &&
    /^(network|not-found|timeout|service|unauthorized)$/.test(reason.code);
  if (!isUnknown && !signal.aborted) return;
  const own = unheard.get(call) ?? new Map<string, FindConnection>();
  unheard.set(call, own.set(keyOf(request), find));
}

/**
 * What the attempt before has made unheard, so that no second one is made. Rejects while the service cannot
 * say.
 */
export async function findUnheard(
  { call }: Service,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<ConnectedOutcome | undefined> {
  const own = unheard.get(call);
  const find = own?.get(keyOf(request));
  if (!find) return undefined;
  const found = await find(signal).catch((error: unknown): Connection | undefined => {
    if (error instanceof ConnectionError && error.code === 'not-found') return undefined;
    throw error;
  });
  own!.delete(keyOf(request));
  return found && connectedOutcome(found, request);
}
