import { pause } from './pause.js';
import { parseJson } from './service-message.js';
import type { AttemptLimits } from './attempt-limits.js';

/**
 * Listens to an event stream until the signal is aborted. The browser itself re-opens a stream that
 * breaks, but not one that the server answered with an error; this function does, at the URL of then.
 * `onRefused` is told of such an answer, and whether the stream had been open at the same URL.
 */
export function listenToEvents(
  url: () => string,
  onData: (data: unknown) => void,
  { streamRetry, streamRetryMost }: Pick<AttemptLimits, 'streamRetry' | 'streamRetryMost'>,
  signal: AbortSignal,
  onRefused?: (hasBeenOpen: boolean) => void,
): void {
  let source: EventSource | undefined;
  let wait = streamRetry;

  function open(): void {
    let hasBeenOpen = false;
    source = new EventSource(url());
    source.onopen = () => {
      hasBeenOpen = true;
      wait = streamRetry;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => onData(parseJson(data));
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      onRefused?.(hasBeenOpen);
      pause(wait, signal).then(open, () => {});
      wait = Math.min(wait * 2, streamRetryMost);
    };
  }

  if (signal.aborted) return;
  signal.addEventListener('abort', () => source?.close());
  open();
}
