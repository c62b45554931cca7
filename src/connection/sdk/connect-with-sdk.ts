import { awaitAttempt } from '../attempt/await-attempt.js';
import { connectionFinder } from '../attempt/connection-finder.js';
import { outcomeOfClient } from '../attempt/confirm.js';
import { pause } from '../attempt/pause.js';
import { trustedOrigins, type ServiceMessage } from '../attempt/service-message.js';
import { leavesPage } from '../auth-types.js';
import { ConnectionError } from '../error.js';
import { originOf } from '../protocols/uris.js';
import { readRecord, readText } from '../protocols/read-answers.js';
import { guardMessages } from './message-guard.js';
import { primeClient } from './primed-client.js';
import { watchForForm, type SdkForm } from './sdk-form.js';
import type { AttemptStart, Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * How long to wait for the SDK's form after the attempt was given up, in milliseconds. The SDK waits
 * only for its own promises by then.
 */
const formLimit = 1000;

/** Each attempt over the SDK has a stream of its own, which makes room for no other. */
const mostAttempts = 2;
let attempts = 0;

/**
 * Whether the SDK can send everything in the request, now; its versions up to 1.7 have no redirect, and none makes a
 * connection without an integration.
 */
export function sdkCanCarry(request: ConnectRequest): boolean {
  const { integration, customState, connectorParameters, connectPayload, connectionId, name } = request;
  const isSentDirectly = customState !== undefined || connectorParameters || connectPayload;
  const isKnown = connectionId ? !name : integration.kind === 'integration';
  return attempts < mostAttempts && isKnown && !isSentDirectly && !leavesPage(request);
}

/**
 * Connects with `connect()` and `reconnect()` of the SDK, over a client that need not send requests
 * first. Watches the attempt independently of the SDK, which gives up too early.
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
  const ended = AbortSignal.any([signal, done.signal]);
  let formOrEnd: Promise<SdkForm | undefined> | undefined;
  let form: SdkForm | undefined;
  attempts++;
  try {
    guardMessages(trustedOrigins(service.apiUri, integration.oAuthCallbackUri), done.signal);
    const findNew = connectionFinder(service, request, ended);
    if (!popup) await findNew.ready;
    const formAdded = watchForForm(request.connectionId ?? integration.id, done.signal);
    const answer = callSdk(primeClient(client, request, token), request);
    const sdkSettled = answer.then(
      () => undefined,
      () => undefined,
    );
    formOrEnd = Promise.race([formAdded, sdkSettled]);
    form = await Promise.race([formOrEnd, pause(service.limits.frame, ended).then(rejectWithTimeout)]);
    // Without a form the result of the SDK counts; after it has added one, `awaitAttempt` decides.
    if (!form) return await outcomeOfClient(service, request, answer, ended);
    const { requestId, target, frame } = form;
    // The SDK opens its window by this name, and so uses the one that is open already.
    if (popup) popup.name = target;
    forgetName(form, popup).catch(() => {});
    const sdkResult = answer.then(readResult, readFailure);
    const attempt = { request, requestId, token, findNew, popup, frame, sdkResult, onLate };
    return await awaitAttempt(service, attempt, signal);
  } finally {
    if (!form) {
      // The attempt was given up early: the SDK still adds its form, which must be removed as well.
      form = (await Promise.race([formOrEnd, pause(formLimit, done.signal)])) || undefined;
      if (form && popup) popup.name = form.target;
    }
    // Before the guard ends: otherwise the guard of another attempt would stop this message.
    if (form) releaseSdk(form.requestId, service.apiUri);
    attempts--;
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

function rejectWithTimeout(): never {
  throw new ConnectionError('timeout', 'The SDK has not begun in time.');
}

/** The SDK's name holds the request id, with which the page that is shown could listen to the result. */
async function forgetName({ submitted, frame }: SdkForm, popup: Window | undefined): Promise<void> {
  await submitted;
  if (frame) frame.name = '';
  if (popup) popup.name = '';
}

const never = new Promise<never>(() => {});

/** The SDK resolves with `null` when the window looks closed; the attempt may still go on then. */
function readResult(connection: unknown): ServiceMessage | Promise<never> {
  const connectionId = readText(readRecord(connection).id);
  return connectionId ? { kind: 'created', connectionId } : never;
}

function readFailure(reason: unknown): ServiceMessage | Promise<never> {
  const { isIntegrationAppError, isMembraneError, data } = readRecord(reason);
  if (!isIntegrationAppError && !isMembraneError) return never;
  // Not the message of the SDK's error, which may end in a link for developers.
  return { kind: 'failed', error: readRecord(data).message, errorData: data };
}

/**
 * Makes the SDK release its listener, its event source and its timer, which it keeps until it gets a
 * message with its request id.
 */
function releaseSdk(requestId: string, apiUri: string): void {
  const data = { source: 'integration.app', requestId, type: 'connectionAttemptOver' };
  window.dispatchEvent(new MessageEvent('message', { data, origin: originOf(apiUri) }));
}
