import { ConnectionError } from '../error.js';
import { pause } from './pause.js';
import { watchPolicy } from './page-policy.js';
import type { Service } from './connector.js';

/**
 * To be called once this window has been sent to the service. Rejects when the page is not left after
 * all, for which there is no event: its policy forbids the form, the user chose to stay, or the answer
 * is no page.
 */
export async function leavePage({ apiUri, limits }: Service, signal: AbortSignal): Promise<never> {
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  // The page may be restored as it was: by then this is over.
  window.addEventListener('pagehide', () => done.abort(), { signal: over });
  return new Promise((_, reject) => {
    const stay = (reason: unknown) => {
      done.abort();
      window.stop();
      reject(reason);
    };
    // Once the attempt is given up, the page must not be left any more.
    signal.addEventListener('abort', () => stay(signal.reason), { signal: done.signal });
    watchPolicy(apiUri, stay, over);
    const giveUp = () => stay(new ConnectionError('timeout', 'The page could not be left in time.'));
    pause(limits.departure, over).then(giveUp, () => {});
  });
}
