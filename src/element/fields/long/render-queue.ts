/** Fields in the first frame: a few screens, or all fields of most forms. */
const FIRST_FRAME = 120;

/**
 * The length of each later task in milliseconds. Shorter tasks would cost more frames in between, and
 * the user would notice longer ones while typing.
 */
const TASK_LENGTH = 40;

/**
 * Renders a long form in steps: the first fields at once, the others in later tasks, so that the user
 * can see and use the first fields meanwhile.
 */
export interface RenderQueue {
  /** Whether this many fields may render now; if not, they have to be added to the queue. */
  mayRender(count: number): boolean;
  /** Runs the job in a later task. */
  add(job: () => void): void;
  /** Runs all waiting jobs at once. */
  finish(): void;
}

export function createRenderQueue(): RenderQueue {
  const jobs = new Set<() => void>();
  let left = FIRST_FRAME;
  let isPosted = false;

  /** Continues in a new task. A message, because a timer would add 4 ms. */
  const post = () => {
    if (isPosted || !jobs.size) return;
    isPosted = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open channel is never freed, with all that its listener holds.
      port1.close();
      isPosted = false;
      work(TASK_LENGTH);
    };
    port2.postMessage(undefined);
  };

  const work = (length: number) => {
    const end = performance.now() + length;
    for (const job of jobs) {
      if (performance.now() >= end) break;
      jobs.delete(job);
      // Whatever a job renders inside it is part of this job.
      left = Infinity;
      job();
      left = 0;
    }
    post();
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
      // A hidden page gets no animation frames.
      setTimeout(post, 100);
    },
    finish: () => work(Infinity),
  };
}
