import { errorOfAttempt } from './service-error.js';
import { confirmConnection } from './attempt/confirm.js';
import type { Service } from './attempt/service.js';
import type { Integration, Outcome } from './model.js';
import type { ConnectionResult } from './connection-result.js';

/** The outcome of an attempt that came back to this page, confirmed by the service. */
export async function resumeAttempt(
  service: Service,
  result: ConnectionResult,
  integration: Integration,
  signal: AbortSignal,
): Promise<Outcome> {
  if (result.kind === 'failed') throw errorOfAttempt(result.message, result.data);
  const { connectionId, customState } = result;
  const connection = await confirmConnection(service, connectionId, integration, signal);
  return { kind: 'connected', connection, ...(customState === undefined ? {} : { customState }) };
}
