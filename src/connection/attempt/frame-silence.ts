import { pause } from './pause.js';

/** Resolves when a document has come into a hidden frame, and nothing was heard of it for some time. */
export async function frameIsSilent(
  frame: HTMLIFrameElement,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const loaded = () => {
      // Some browsers tell of the empty one that a frame begins with.
      if (frame.contentDocument?.URL !== 'about:blank') resolve();
    };
    frame.addEventListener('load', loaded, { signal });
  });
  await pause(milliseconds, signal);
}
