import { pause } from './pause.js';

/**
 * Resolves when a hidden frame is not going to answer: a document has come into it and nothing was heard of it for
 * some time, or none has come and the server cannot be reached, of which only Chromium tells by an error page.
 */
export function awaitFrameSilence(
  frame: HTMLIFrameElement,
  server: string,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const onLoad = () => {
      // Some browsers tell of the empty one that a frame begins with.
      if (frame.contentDocument?.URL !== 'about:blank') pause(milliseconds, signal).then(resolve, () => {});
    };
    frame.addEventListener('load', onLoad, { signal });
    const watchServer = (): Promise<void> =>
      pause(milliseconds, signal)
        .then(() => fetch(server, { method: 'HEAD', mode: 'no-cors', signal }))
        .then(watchServer, () => resolve());
    watchServer();
  });
}
