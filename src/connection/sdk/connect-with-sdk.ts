import { ConnectionError } from '../error.js';
import { pause } from '../attempt/pause.js';
import { originOf } from '../protocols/addresses.js';
import { readRecord, readText } from '../protocols/reading.js';
import { trustedOrigins, type ServiceMessage } from '../attempt/service-message.js';
import { unseenAttempt } from '../attempt/unseen-attempt.js';
import { watchAttempt } from '../attempt/watch.js';
import { guardMessages } from './message-guard.js';
import { primeClient } from './primed-client.js';
import { watchForForm, type SdkForm } from './sdk-form.js';
import type { AttemptTerms } from '../service/link.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';
import type { SdkClient } from '../sdk-client.js';

/** How long the SDK may take to its form once it is called, in milliseconds: it waits for nothing but its own promises. */
const momentOfSdk = 1000;

/**
 * Whether the SDK passes on all that the request says; its versions up to 1.7 know of no redirect.
 * A client of the page's own is right for its service; the one that is loaded here knows the older
 * generation only.
 */
export function sdkCanCarry(request: ConnectRequest, givenClient: boolean): boolean {
  const { integration, customState, connectionId, name, redirectUri } = request;
  const knowsService = givenClient || integration.generation === 'integration-app';
  return knowsService && customState === undefined && !redirectUri && !(connectionId && name);
}

/**
 * Connects with the SDK's own `connect()` and `reconnect()`, over a client that need not ask the
 * service first, and watches the attempt besides the SDK, which gives up too early.
 */
export async function connectWithSdk(
  service: Service,
  client: SdkClient,
  request: ConnectRequest,
  signal: AbortSignal,
  { token, popup, onLate }: AttemptTerms,
): Promise<Outcome> {
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  let begun: Promise<SdkForm | undefined> | undefined;
  let set: SdkForm | undefined;
  try {
    guardMessages(trustedOrigins(service.apiUri, request.integration.oAuthCallbackUri), done.signal);
    const found = watchForForm(request.connectionId ?? request.integration.id, done.signal);
    const answer = callSdk(primeClient(client, request, token), request);
    const answered = answer.then(
      () => undefined,
      () => undefined,
    );
    begun = Promise.race([found, answered]);
    set = await Promise.race([begun, pause(service.limits.frame, over).then(late)]);
    // The client has an end of its own before it has set up anything; later the watch decides.
    if (!set) return await unseenAttempt(service, request.integration, answer, async () => undefined, over);
    const { requestId, target } = set;
    // The SDK opens its window by this name, and so finds the one that is there.
    if (popup) popup.name = target;
    const heard = answer.then(readResult, readFailure);
    return await watchAttempt(service, { request, requestId, token, popup, heard, onLate }, signal);
  } finally {
    if (!set) {
      // Given up in the very beginning: the SDK goes on to its form, and what that leads to goes, too.
      set = (await Promise.race([begun, pause(momentOfSdk, done.signal)])) || undefined;
      if (set && popup) popup.name = set.target;
    }
    // While its own origins are trusted still: what guards another attempt would stop it.
    if (set) releaseSdk(set.requestId, service.apiUri);
    done.abort();
    set?.frame?.remove();
    await set?.submitted;
  }
}

function callSdk(client: SdkClient, request: ConnectRequest): Promise<unknown> {
  const { integration, authOption, parameters, connectionId, name } = request;
  const authOptionKey = authOption.key || undefined;
  if (connectionId) {
    return client.connection(connectionId).reconnect({ parameters, authOptionKey });
  }
  const { allowMultipleConnections } = request;
  return client
    .integration(integration.id)
    .connect({ name, parameters, authOptionKey, allowMultipleConnections });
}

function late(): never {
  throw new ConnectionError('timeout', 'The SDK has not begun in time.');
}

const never = new Promise<never>(() => {});

/** `null` is how the SDK says that it saw the window closed, which is not the end here. */
function readResult(connection: unknown): ServiceMessage | Promise<never> {
  const connectionId = readText(readRecord(connection).id);
  return connectionId ? { kind: 'created', connectionId } : never;
}

function readFailure(reason: unknown): ServiceMessage | Promise<never> {
  const { isIntegrationAppError, isMembraneError, data } = readRecord(reason);
  if (!isIntegrationAppError && !isMembraneError) return never;
  // The SDK's own message may end in a link for developers.
  return { kind: 'failed', error: readRecord(data).message, errorData: data };
}

/**
 * Makes the SDK let go of its listener, its event source and its timer, which it keeps until it
 * hears something with its request id: it hears that the attempt is over.
 */
function releaseSdk(requestId: string, apiUri: string): void {
  const data = { source: 'integration.app', requestId, type: 'connectionAttemptOver' };
  window.dispatchEvent(new MessageEvent('message', { data, origin: originOf(apiUri) }));
}
