import { awaitAttempt } from '../attempt/await-attempt.js';
import { leavePage } from '../attempt/leave-page.js';
import { hideFrame } from '../attempt/page-policy.js';
import { departureUri, randomId } from '../attempt/return-trip.js';
import { leavesPage } from '../auth-types.js';
import { connectionRequest } from '../protocols/protocol.js';
import type { AttemptStart, Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';

/** Connects without the SDK: posts the request into the popup, a hidden frame, or this window. */
export async function connectDirectly(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
  { token, popup, onLate, onLeaving }: AttemptStart,
): Promise<Outcome> {
  const { integration, authOption, redirectUri } = request;
  const requestId = randomId();
  if (leavesPage(request)) {
    post('_self', departureUri(request, redirectUri || location.href));
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
    const outcome = awaitAttempt(service, { request, requestId, token, popup, onLate }, signal);
    post(target.name);
    return await outcome;
  } finally {
    frame?.remove();
  }

  function post(target: string, returnUri?: string): void {
    // Listed one by one: some properties of a request must not be sent to the service.
    const { parameters, name, connectionId, allowMultipleConnections, customState } = request;
    const { connectorParameters, connectPayload } = request;
    const { url, payload } = connectionRequest({
      ...connectPayload,
      parameters,
      name,
      connectionId,
      allowMultipleConnections,
      customState,
      connectorParameters,
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

/** Posts the payload as a form of the page into the window or frame of that name. */
function postForm(url: string, payload: object, target: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: url, target, hidden: true });
  // Not in a hidden input: scripts that watch the page could read the token and the secrets there.
  form.addEventListener('formdata', ({ formData }) => formData.set('payload', JSON.stringify(payload)));
  document.body.append(form);
  try {
    form.submit();
  } catch {
    // Firefox throws where the page's policy forbids the form; `watchPolicy` gets an event for that too.
  }
  form.remove();
}
