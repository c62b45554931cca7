import type { Field } from '../../../schema/field.js';

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
  /** Runs the job, which renders these fields, in a later task. */
  add(job: () => void, fields: ReadonlyMap<string, Field>): void;
  /** Runs waiting jobs at once: those that render one of the wanted fields. */
  finish(isWanted: (field: Field) => boolean): void;
}

export function createRenderQueue(): RenderQueue {
  const jobs = new Map<() => void, ReadonlyMap<string, Field>>();
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
      const end = performance.now() + TASK_LENGTH;
      try {
        for (const job of jobs.keys()) if (performance.now() < end) run(job);
      } finally {
        // Also after a job that throws.
        post();
      }
    };
    port2.postMessage(undefined);
  };

  const run = (job: () => void) => {
    jobs.delete(job);
    // Whatever a job renders inside it is part of this job.
    left = Infinity;
    try {
      job();
    } finally {
      left = 0;
    }
  };

  return {
    mayRender(count) {
      if (left <= 0) return false;
      left -= count;
      return true;
    },
    add(job, fields) {
      jobs.set(job, fields);
      if (jobs.size > 1) return;
      requestAnimationFrame(post);
      // A hidden page gets no animation frames.
      setTimeout(post, 100);
    },
    finish(isWanted) {
      for (const [job, fields] of jobs) if ([...fields.values()].some(isWanted)) run(job);
    },
  };
}
