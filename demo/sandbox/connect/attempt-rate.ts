import { tooMany } from '../errors.js';

const minute = 60_000;

/** Counts the attempts to connect of the last minute, of each customer by itself. */
export class AttemptRate {
  readonly #begun = new Map<string, number[]>();

  constructor(private readonly perMinute: number) {}

  /** Counts one more; throws a 429 instead when there were too many. */
  count(customerId: string): void {
    const now = Date.now();
    const recent = (this.#begun.get(customerId) ?? []).filter((begun) => begun > now - minute);
    const [first = now] = recent;
    if (recent.length >= this.perMinute)
      throw tooMany('Too many attempts to connect.', Math.ceil((first + minute - now) / 1000));
    this.#begun.set(customerId, [...recent, now]);
  }
}
