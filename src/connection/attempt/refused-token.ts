import type { ConnectionError } from '../error.js';
import { untilAborted } from '../service/until-aborted.js';
import { pause } from './pause.js';
import { renewClient } from './renew-client.js';
import type { AttemptStart, Service } from './connector.js';
import type { Outcome } from '../model.js';

/** Errors of attempts whose token the service refused, before it made anything. */
const refusals = new WeakSet<ConnectionError>();

export function markRefusal(error: ConnectionError): ConnectionError {
  if (error.code === 'unauthorized') refusals.add(error);
  return error;
}

/**
 * Makes an attempt, and once more with another token if the service refused the first. Only a refusal
 * repeats it: after any other end there may be a connection.
 */
export async function withRenewedToken(
  service: Service,
  signal: AbortSignal,
  start: AttemptStart,
  first: (start: AttemptStart) => Promise<Outcome>,
  again: (start: AttemptStart) => Promise<Outcome>,
): Promise<Outcome> {
  const { token, popup } = start;
  try {
    return await first(start);
  } catch (error) {
    if (!refusals.has(error as ConnectionError)) throw error;
    const emptied = popup && emptyPopup(popup, signal);
    const renewed = await untilAborted(renewToken(service, token), signal).catch(() => {});
    await emptied;
    signal.throwIfAborted();
    // Without a window the user has to click again, with the new token.
    if (!renewed || popup?.closed) throw error;
    const outcome = await again({ ...start, token: renewed });
    // A closed window still tells what it showed last: nothing, where the page with the refusal had asked for its end
    // before it was taken out.
    if (outcome.kind === 'cancelled' && blankDocument(popup)) throw error;
    return outcome;
  }
}

/** How often a popup is looked at, in milliseconds, and after how many looks it is asked again to empty. */
const lookEvery = 20;
const looksToAsk = 25;

/**
 * Takes the page with the refusal out of the popup, before that page closes it; resolves once it is gone.
 * The refusal may be heard before the browser shows that the page has replaced the blank one, and a request
 * that is made then can be lost.
 */
async function emptyPopup(popup: Window, signal: AbortSignal): Promise<void> {
  const before = blankDocument(popup);
  for (let looks = 0; !popup.closed; looks++) {
    const now = blankDocument(popup);
    if (now && now !== before) return;
    if (looks % looksToAsk === 0) popup.location.replace('about:blank');
    await pause(lookEvery, signal);
  }
}

/** Undefined where there is no popup, or it shows a page of another origin. */
function blankDocument(popup?: Window): Document | undefined {
  try {
    const { document } = popup!;
    return document.URL === 'about:blank' ? document : undefined;
  } catch {
    return undefined;
  }
}

async function renewToken(
  { pageClient, tokens }: Service,
  refused: string,
): Promise<string | false | undefined> {
  return pageClient ? (await renewClient(pageClient)) && tokens.get() : tokens.renew(refused);
}
