import { connectionFinder } from '../attempt/connection-finder.js';
import { awaitAttempt } from '../attempt/await-attempt.js';
import { leavePage } from '../attempt/leave-page.js';
import { openByPage } from '../attempt/opened-window.js';
import { hideFrame } from '../attempt/page-policy.js';
import { departureUri, randomId } from '../attempt/return-trip.js';
import { leavesPage, needsPopup } from '../auth-types.js';
import { protocolOf } from '../protocols/protocol.js';
import { joinUri } from '../protocols/uris.js';
import type { AttemptStart, Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { WindowRequest } from '../popup.js';

/**
 * Connects without the SDK: posts the request into the popup, a hidden frame, or this window, or hands it to
 * the page's own opener.
 */
export async function connectDirectly(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
  { token, popup, openWindow, onLate, onLeaving }: AttemptStart,
): Promise<Outcome> {
  const { integration, authOption, redirectUri } = request;
  const requestId = randomId();
  if (leavesPage(request)) {
    postForm(requestTo(departureUri(request, redirectUri || location.href)), '_self');
    onLeaving?.();
    return leavePage(service, signal);
  }
  const findNew = connectionFinder(service, request, signal);
  if (openWindow && needsPopup(request)) {
    const open = (ended: AbortSignal) => openByPage(openWindow, requestTo(), ended);
    return awaitAttempt(service, { request, requestId, token, findNew, open, onLate }, signal);
  }
  if (!popup) await findNew.ready;
  const frame = popup ? undefined : document.createElement('iframe');
  const target = popup ?? frame!;
  // Not with the request id: what is shown there could listen to the result with it.
  target.name = randomId();
  if (frame) {
    hideFrame(frame);
    document.body.append(frame);
  }
  try {
    const outcome = awaitAttempt(
      service,
      { request, requestId, token, findNew, popup, frame, onLate },
      signal,
    );
    postForm(requestTo(), target.name);
    return await outcome;
  } finally {
    frame?.remove();
  }

  function requestTo(returnUri?: string): WindowRequest {
    // Listed one by one: some properties of a request must not be sent to the service.
    const { parameters, name, connectionId, connectorParameters, connectPayload } = request;
    const { allowMultipleConnections, customState } = request;
    const { connectPath, payload } = protocolOf(integration);
    const content = payload({
      ...connectPayload,
      parameters,
      name,
      connectionId,
      connectorParameters,
      allowMultipleConnections,
      customState,
      authOptionKey: authOption.key || undefined,
      [`${integration.kind}Id`]: integration.id,
      token,
      requestId,
      redirectUri: returnUri,
    });
    return { url: joinUri(service.apiUri, connectPath), fields: { payload: JSON.stringify(content) } };
  }
}

/** Posts the payload as a form of the page into the window or frame of that name. */
function postForm({ url, fields }: WindowRequest, target: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: url, target, hidden: true, acceptCharset: 'utf-8' });
  // Not in a hidden input: scripts that watch the page could read the token and the secrets there.
  form.addEventListener('formdata', ({ formData }) => formData.set('payload', fields.payload));
  document.body.append(form);
  try {
    form.submit();
  } catch {
    // Firefox throws where the page's policy forbids the form; `watchPolicy` gets an event for that too.
  }
  form.remove();
}
