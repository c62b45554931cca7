import { pause } from './pause.js';

/** How late a timer may be, and how long to wait once more if it was later, in milliseconds. */
const late = 5_000;
const moment = 10_000;

/**
 * A pause that is a time limit. After the computer slept, or the page was frozen, timers that were due
 * come all at once: what came meanwhile then has a moment to arrive.
 */
export async function timeLimit(milliseconds: number, signal: AbortSignal): Promise<void> {
  const due = Date.now() + milliseconds;
  await pause(milliseconds, signal);
  if (Date.now() > due + late) await pause(moment, signal);
}
