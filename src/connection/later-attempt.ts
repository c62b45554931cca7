import type { Attempt } from './api.js';

/** An attempt that starts only once what it needs has come. */
export function laterAttempt<T>(coming: Promise<T>, start: (come: T) => Attempt, signal: AbortSignal): Attempt {
  let attempt: Attempt | undefined;
  const outcome = coming.then((come) => {
    // Given up in the meantime, it must not open a window.
    signal.throwIfAborted();
    attempt = start(come);
    return attempt.outcome;
  });
  return { outcome, focus: () => attempt?.focus() ?? false };
}
