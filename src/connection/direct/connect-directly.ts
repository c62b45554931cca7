import { protocolOf } from '../protocols/protocol-of.js';
import { randomId } from '../service/random-id.js';
import { connectionRequest } from '../request.js';
import { depart } from '../attempt/return-trip.js';
import { hideFrame } from '../attempt/hide-frame.js';
import { leavePage } from '../attempt/leave-page.js';
import { watchAttempt } from '../attempt/watch.js';
import { postForm } from './post-form.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { AttemptTerms } from '../service/link.js';
import type { Service } from '../attempt/service.js';

/** Connects without an SDK: posts the request into the popup, a hidden frame, or this window. */
export async function connectDirectly(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
  { token, popup, onLate, onLeaving }: AttemptTerms,
): Promise<Outcome> {
  const { integration, authOption, redirectUri } = request;
  const requestId = randomId();
  if (protocolOf(integration).redirects(authOption, redirectUri)) {
    post('_self', depart(request, redirectUri!));
    onLeaving?.();
    return leavePage(service, signal);
  }
  const frame = popup ? undefined : document.createElement('iframe');
  const target = popup ?? frame!;
  target.name = `connection-request-${requestId}`;
  if (frame) {
    hideFrame(frame);
    document.body.append(frame);
  }
  try {
    const outcome = watchAttempt(service, { request, requestId, token, popup, onLate }, signal);
    post(target.name);
    return await outcome;
  } finally {
    frame?.remove();
  }

  function post(target: string, returnUri?: string): void {
    // Named one by one: not all that a request holds is for the service.
    const { parameters, name, connectionId, allowMultipleConnections, customState } = request;
    const { url, payload } = connectionRequest({
      parameters,
      name,
      connectionId,
      allowMultipleConnections,
      customState,
      apiUri: service.apiUri,
      generation: integration.generation,
      token,
      integrationId: integration.id,
      authOptionKey: authOption.key || undefined,
      requestId,
      redirectUri: returnUri,
    });
    postForm(url, payload, target);
  }
}
