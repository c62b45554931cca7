import type { AttemptLimits } from './limits.js';

/**
 * Listens to an event stream until the signal is aborted. The browser re-opens a stream that
 * broke, but gives up on one that was answered with an error: that one is opened again here.
 */
export function listenToEvents(
  url: () => string,
  onData: (data: unknown) => void,
  limits: Pick<AttemptLimits, 'streamRetry' | 'streamRetryMost'>,
  signal: AbortSignal,
): void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = limits.streamRetry;

  function open(): void {
    source = new EventSource(url());
    source.onopen = () => {
      wait = limits.streamRetry;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      onData(parsed(data));
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, limits.streamRetryMost);
    };
  }

  if (signal.aborted) return;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    source?.close();
  });
  open();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
