import { untilAborted } from './until-aborted.js';

interface Flight {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  waiting: number;
}

const flights = new Map<unknown, Flight>();

/**
 * One run for all of the page who want the same at the same time. It is aborted when the last of
 * them has gone; whoever wants it after its end starts another.
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
