import { awaitAttempt } from '../attempt/await-attempt.js';
import { outcomeOfClient } from '../attempt/confirm.js';
import { pause } from '../attempt/pause.js';
import { trustedOrigins, type ServiceMessage } from '../attempt/service-message.js';
import { ConnectionError } from '../error.js';
import { originOf } from '../protocols/addresses.js';
import { readRecord, readText } from '../protocols/reading.js';
import { guardMessages } from './message-guard.js';
import { primeClient } from './primed-client.js';
import { watchForForm, type SdkForm } from './sdk-form.js';
import type { AttemptStart, Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * How long the SDK may take from its call to its form, in milliseconds, when the attempt is given up
 * before: it waits for nothing but its own promises.
 */
const formLimit = 1000;

/**
 * Whether the SDK passes on all that the request says; its versions up to 1.7 know of no redirect.
 * A client of the page's own is right for its service; the one that is loaded here knows the older
 * generation only.
 */
export function sdkCanCarry(request: ConnectRequest, isPageClient: boolean): boolean {
  const { integration, customState, connectionId, name, redirectUri } = request;
  const knowsService = isPageClient || integration.generation === 'integration-app';
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
  { token, popup, onLate }: AttemptStart,
): Promise<Outcome> {
  const { integration } = request;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  let formOrEnd: Promise<SdkForm | undefined> | undefined;
  let form: SdkForm | undefined;
  try {
    guardMessages(trustedOrigins(service.apiUri, integration.oAuthCallbackUri), done.signal);
    const formAdded = watchForForm(request.connectionId ?? integration.id, done.signal);
    const answer = callSdk(primeClient(client, request, token), request);
    const ended = answer.then(
      () => undefined,
      () => undefined,
    );
    formOrEnd = Promise.race([formAdded, ended]);
    form = await Promise.race([formOrEnd, pause(service.limits.frame, over).then(rejectAsLate)]);
    // The SDK has ended before it has added a form; afterwards it is not the SDK that decides.
    if (!form) return await outcomeOfClient(service, integration, answer, async () => undefined, over);
    const { requestId, target } = form;
    // The SDK opens its window by this name, and so finds the one that is there.
    if (popup) popup.name = target;
    const sdkResult = answer.then(readResult, readFailure);
    return await awaitAttempt(service, { request, requestId, token, popup, sdkResult, onLate }, signal);
  } finally {
    if (!form) {
      // Given up in the very beginning: the SDK still adds its form, which has to be cleared away, too.
      form = (await Promise.race([formOrEnd, pause(formLimit, done.signal)])) || undefined;
      if (form && popup) popup.name = form.target;
    }
    // While its own origins are still trusted: the guard of another attempt would stop the message.
    if (form) releaseSdk(form.requestId, service.apiUri);
    done.abort();
    form?.frame?.remove();
    await form?.submitted;
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

function rejectAsLate(): never {
  throw new ConnectionError('timeout', 'The SDK has not begun in time.');
}

const never = new Promise<never>(() => {});

/** The SDK answers `null` when it saw the window closed, which is not the end here. */
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
 * Makes the SDK let go of its listener, its event source and its timer, which it keeps until a
 * message comes with its request id: one that says that the attempt is over.
 */
function releaseSdk(requestId: string, apiUri: string): void {
  const data = { source: 'integration.app', requestId, type: 'connectionAttemptOver' };
  window.dispatchEvent(new MessageEvent('message', { data, origin: originOf(apiUri) }));
}
