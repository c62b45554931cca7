/** How many fields are in the first frame: a few screens full, or all of most forms. */
const FIRST_FRAME = 120;

/**
 * How long, in milliseconds, each later task may take: each frame between them costs, and longer ones
 * would be felt in typing.
 */
const TASK_LENGTH = 40;

/**
 * Lets a long form appear in steps: the first fields are rendered at once, the rest in
 * tasks of their own, so that the first fields can be seen and used meanwhile.
 */
export interface RenderQueue {
  /** Whether so many fields may be rendered now; if not, they are to wait. */
  mayRender(count: number): boolean;
  /** Calls back in a later task. */
  add(job: () => void): void;
  /** Does at once every job that is still waiting. */
  finish(): void;
}

export function createRenderQueue(): RenderQueue {
  const { port1, port2 } = new MessageChannel();
  const jobs = new Set<() => void>();
  let left = FIRST_FRAME;
  let isPosted = false;

  /** Goes on in a task of its own, after the frame if there is one: a timer would take 4 ms more. */
  const post = () => {
    if (isPosted || !jobs.size) return;
    isPosted = true;
    port2.postMessage(undefined);
  };

  const work = (length: number) => {
    const end = performance.now() + length;
    for (const job of jobs) {
      if (performance.now() >= end) break;
      jobs.delete(job);
      // What a job renders inside itself is part of its turn.
      left = Infinity;
      job();
      left = 0;
    }
    post();
  };

  port1.onmessage = () => {
    isPosted = false;
    work(TASK_LENGTH);
  };

  return {
    mayRender(count) {
      if (left <= 0) return false;
      left -= count;
      return true;
    },
    add(job) {
      jobs.add(job);
      if (jobs.size > 1) return;
      requestAnimationFrame(post);
      // A hidden page has no frames.
      setTimeout(post, 100);
    },
    finish: () => work(Infinity),
  };
}
