import { ConnectionError } from '../error.js';
import { pause } from './pause.js';
import type { Service } from './connector.js';

/**
 * Call it after posting the request into this window. Rejects if the page is not left after all, for
 * which there is no event: its policy forbids the form, the user chose to stay, or the answer is not a
 * page.
 */
export async function leavePage(
  { apiUri, limits, watchPolicy }: Service,
  signal: AbortSignal,
): Promise<never> {
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  // The browser may restore the page from its cache: this attempt has ended then.
  window.addEventListener('pagehide', () => done.abort(), { signal: ended });
  return new Promise((_, reject) => {
    const stay = (reason: unknown) => {
      done.abort();
      window.stop();
      reject(reason);
    };
    // After the attempt was given up, the browser must not leave the page.
    signal.addEventListener('abort', () => stay(signal.reason), { signal: done.signal });
    watchPolicy?.(apiUri, stay, ended);
    const giveUp = () => stay(new ConnectionError('timeout', 'The page could not be left in time.'));
    pause(limits.departure, ended).then(giveUp, () => {});
  });
}
