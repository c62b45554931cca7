import { untilAborted } from './until-aborted.js';

interface Flight {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  waiting: number;
}

const flights = new Map<unknown, Flight>();

/**
 * Shares one run among all callers with the same key at the same time. Aborts it when the last caller
 * has gone; a caller after its end starts a new one.
 */
export async function singleFlight<T>(
  key: unknown,
  start: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let flight = flights.get(key);
  if (!flight) {
    const stop = new AbortController();
    flight = { result: start(stop.signal), stop, waiting: 0 };
    flights.set(key, flight);
  }
  flight.waiting++;
  try {
    return (await untilAborted(flight.result, signal)) as T;
  } finally {
    if (!--flight.waiting) {
      flights.delete(key);
      flight.stop.abort();
    }
  }
}
