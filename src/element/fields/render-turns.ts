/** How many fields are in the first frame: a few screens full, or all of most forms. */
const FIRST = 120;

/** How long, in milliseconds, each later task may take: each frame between them costs, and longer ones would be felt in typing. */
const LATER = 40;

/**
 * Lets a long form appear in steps: the first fields are rendered at once, the rest in
 * tasks of their own, so that the first fields can be seen and used meanwhile.
 */
export class RenderTurns {
  #left = FIRST;
  #waiting = new Set<() => void>();
  #channel = new MessageChannel();
  #posted = false;

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.#posted = false;
      this.#work(LATER);
    };
  }

  /** Whether so many fields may be rendered now; if not, they are to wait. */
  take(count: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= count;
    return true;
  }

  /** Calls back in a later task. */
  wait(job: () => void): void {
    this.#waiting.add(job);
    if (this.#waiting.size === 1) {
      requestAnimationFrame(this.#post);
      // A hidden page has no frames.
      setTimeout(this.#post, 100);
    }
  }

  /** Does now whatever still waits. */
  finish(): void {
    this.#work(Infinity);
  }

  #work(length: number): void {
    const end = performance.now() + length;
    for (const job of this.#waiting) {
      if (performance.now() >= end) break;
      this.#waiting.delete(job);
      // What a job renders inside itself is part of its turn.
      this.#left = Infinity;
      job();
      this.#left = 0;
    }
    this.#post();
  }

  /** Goes on in a task of its own, after the frame if there is one: a timer would take 4 ms more. */
  #post = (): void => {
    if (this.#posted || !this.#waiting.size) return;
    this.#posted = true;
    this.#channel.port2.postMessage(undefined);
  };
}
