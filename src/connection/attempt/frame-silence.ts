import { pause } from './pause.js';

/** Resolves when a document has come into a hidden frame, and nothing was heard of it for some time. */
export function awaitFrameSilence(
  frame: HTMLIFrameElement,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const onLoad = () => {
      // Some browsers tell of the empty one that a frame begins with.
      if (frame.contentDocument?.URL !== 'about:blank') pause(milliseconds, signal).then(resolve, () => {});
    };
    frame.addEventListener('load', onLoad, { signal });
  });
}
