import { untilAborted } from './until-aborted.js';

interface Run {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  waiting: number;
}

const runs = new Map<unknown, Run>();

/**
 * One run for all of the page who ask for the same at the same time. It is aborted when the last
 * of them has gone; whoever asks after it has ended starts another.
 */
export async function singleFlight<T>(
  key: unknown,
  start: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let run = runs.get(key);
  if (!run) {
    const stop = new AbortController();
    run = { result: start(stop.signal), stop, waiting: 0 };
    runs.set(key, run);
  }
  run.waiting++;
  try {
    return (await untilAborted(run.result, signal)) as T;
  } finally {
    if (!--run.waiting) {
      runs.delete(key);
      run.stop.abort();
    }
  }
}
