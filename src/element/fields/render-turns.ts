import { FIRST } from './runs.js';

/** How long, in milliseconds, one task may go on with the rest. */
const TASK = 12;

/**
 * Lets a long form appear in steps: what fits in the first step is rendered at once, the rest in
 * tasks of their own, so that the first fields can be seen and used meanwhile.
 */
export class RenderTurns {
  #left = FIRST;
  #waiting = new Set<() => void>();
  #channel?: MessageChannel;

  /** Whether so many fields may be rendered now; if not, they are to wait. */
  take(count: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= count;
    return true;
  }

  /** Calls back in a later task; the function returned takes the job away. */
  wait(job: () => void): () => void {
    this.#waiting.add(job);
    if (this.#waiting.size === 1) afterPaint(() => this.#work());
    return () => this.#waiting.delete(job);
  }

  /** Does now whatever still waits. */
  finish(): void {
    for (const job of this.#waiting) this.#do(job);
  }

  #work(): void {
    const end = performance.now() + TASK;
    for (const job of this.#waiting) {
      if (performance.now() >= end) break;
      this.#do(job);
    }
    if (this.#waiting.size) this.#later();
    else this.#channel = undefined;
  }

  /** A message comes back in a task of its own at once, where a timer would wait for 4 ms. */
  #later(): void {
    if (!this.#channel) {
      this.#channel = new MessageChannel();
      this.#channel.port1.onmessage = () => this.#work();
    }
    this.#channel.port2.postMessage(undefined);
  }

  #do(job: () => void): void {
    this.#waiting.delete(job);
    // What a job renders inside itself is part of its turn.
    this.#left = Infinity;
    job();
    this.#left = 0;
  }
}

/** A hidden page paints no frames, so a timer stands by. */
function afterPaint(job: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    job();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 100);
}
