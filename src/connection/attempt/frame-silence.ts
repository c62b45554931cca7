import { pause } from './pause.js';

/**
 * Resolves when a hidden frame is not going to answer: a document has come into it and nothing was heard of it for
 * some time, or none comes since the server cannot be reached. Not every browser has an error page, or a `load`
 * event, to tell of that. Rejects with the signal.
 */
export async function awaitFrameSilence(
  frame: HTMLIFrameElement,
  server: string,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  // The document of another origin cannot be read.
  const isEmpty = () => frame.contentDocument?.URL === 'about:blank';
  const isReachable = () =>
    fetch(server, { method: 'HEAD', mode: 'no-cors', signal }).then(
      () => true,
      () => false,
    );
  do await pause(milliseconds, signal);
  while (isEmpty() && (await isReachable()));
  if (!isEmpty()) await pause(milliseconds, signal);
}
