import { ConnectionError } from '../error.js';
import { untilAborted } from '../until-aborted.js';
import { protocolOf } from '../protocols/protocol-of.js';
import { randomId } from '../random-id.js';
import { buildConnectionRequest } from '../request.js';
import { depart } from '../return-trip.js';
import { frameSurface, hideFrame, openPopup, popupSurface, type Surface } from '../attempt/surface.js';
import { watchAttempt } from '../attempt/watch.js';
import { postForm } from './post-form.js';
import type { Attempt, AttemptOptions } from '../api.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';

/**
 * Connects without an SDK: opens the surface within the click's own task, then posts the
 * request into it.
 */
export function connectDirectly(
  service: Service,
  request: ConnectRequest,
  signal: AbortSignal,
  onLate?: AttemptOptions['onLate'],
): Attempt {
  const { integration, authOption, redirectUri } = request;
  const requestId = randomId();
  const name = `connection-request-${requestId}`;
  const kind = protocolOf(integration).surfaceFor(authOption, redirectUri);
  const popup = kind === 'popup' ? openPopup(name) : undefined;

  return {
    outcome: run(),
    focus: () => {
      popup?.focus();
      return popup !== undefined && !popup.closed;
    },
  };

  async function run(): Promise<Outcome> {
    if (kind === 'popup' && !popup) {
      throw new ConnectionError('popup-blocked', 'The browser has blocked the window.');
    }
    let token: string;
    try {
      signal.throwIfAborted();
      // Without a token at hand the window waits, empty, rather than come too late to be allowed.
      token = service.tokens.current ?? (await untilAborted(service.tokens.get(), signal));
    } catch (error) {
      popup?.close();
      throw error;
    }
    if (kind === 'redirect') {
      post(token, '_self', depart(request, redirectUri!));
      return { kind: 'leaving' };
    }
    const surface = popup ? popupSurface(popup) : openFrame(name);
    const outcome = watchAttempt(service, { request, requestId, token, surface, onLate }, signal);
    post(token, name);
    return outcome;
  }

  function post(token: string, target: string, returnUri?: string): void {
    const { url, fields } = buildConnectionRequest({
      apiUri: service.apiUri,
      generation: integration.generation,
      token,
      integrationId: integration.id,
      connectionId: request.connectionId,
      parameters: request.parameters,
      name: request.name,
      authOptionKey: authOption.key || undefined,
      allowMultipleConnections: request.allowMultipleConnections,
      customState: request.customState,
      requestId,
      redirectUri: returnUri,
    });
    postForm(url, fields, target);
  }
}

function openFrame(name: string): Surface {
  const frame = document.createElement('iframe');
  frame.name = name;
  hideFrame(frame);
  document.body.append(frame);
  return frameSurface(frame);
}
