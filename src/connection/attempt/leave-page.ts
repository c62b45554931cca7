import { ConnectionError } from '../error.js';
import { pause } from './pause.js';
import { watchPolicy } from './policy-watch.js';
import type { Service } from './service.js';

/**
 * To be called once this window has been sent to the service. Nothing tells that the page is not
 * left after all: its policy forbids the form, the user would rather stay, the answer is no page.
 */
export async function leavePage({ apiUri, limits }: Service, signal: AbortSignal): Promise<never> {
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  // The page may come back as it was: then this is over.
  window.addEventListener('pagehide', () => done.abort(), { signal: over });
  return new Promise((_, reject) => {
    const stay = (reason: unknown) => {
      done.abort();
      window.stop();
      reject(reason);
    };
    // Given up, the page must not be left any more.
    signal.addEventListener('abort', () => stay(signal.reason), { signal: done.signal });
    watchPolicy(apiUri, stay, over);
    const late = () => stay(new ConnectionError('timeout', 'The page could not be left in time.'));
    pause(limits.departure, over).then(late, () => {});
  });
}
