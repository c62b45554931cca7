import { untilAborted } from './until-aborted.js';

/** Rejects after so many milliseconds, also where what is started does not heed the signal. */
export function withTimeout<T>(
  milliseconds: number,
  signal: AbortSignal,
  start: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  return untilAborted(start(limited), limited);
}
