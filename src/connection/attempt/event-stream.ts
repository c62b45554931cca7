import { pause } from './pause.js';
import { parseJson } from './service-message.js';
import type { AttemptLimits } from './attempt-limits.js';

/**
 * How many streams of the page are open at the same time: over HTTP/1.1 a browser has six connections to a
 * host, and the requests of the attempts need some of them.
 */
const most = 2;

let count = 0;

/** Opens the streams that wait for their turn, in order. */
const waiting = new Set<() => void>();

function passOn(): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  next();
}

/**
 * Listens to an event stream until the signal is aborted. Where more attempts wait than streams may be open,
 * they take turns; the service keeps a result for who listens later. The browser itself re-opens a stream that
 * breaks, but not one that the server answered with an error; this function does, at the URL of then.
 * `onRefused` is told of such an answer, and whether the stream had been open at the same URL.
 */
export function listenToEvents(
  url: () => string,
  onData: (data: unknown) => void,
  {
    streamRetry,
    streamRetryMost,
    streamTurn,
  }: Pick<AttemptLimits, 'streamRetry' | 'streamRetryMost' | 'streamTurn'>,
  signal: AbortSignal,
  onRefused?: (hasBeenOpen: boolean) => void,
): void {
  let wait = streamRetry;

  function open(): void {
    if (signal.aborted) return passOn();
    if (count === most) return void waiting.add(open);
    count++;
    let hasBeenOpen = false;
    const source = new EventSource(url());

    const close = () => {
      clearInterval(turn);
      signal.removeEventListener('abort', close);
      source.close();
      count--;
      passOn();
    };
    const turn = setInterval(() => {
      if (!waiting.size) return;
      close();
      open();
    }, streamTurn);

    signal.addEventListener('abort', close);
    source.onopen = () => {
      hasBeenOpen = true;
      wait = streamRetry;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => onData(parseJson(data));
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      close();
      onRefused?.(hasBeenOpen);
      pause(wait, signal).then(open, () => {});
      wait = Math.min(wait * 2, streamRetryMost);
    };
  }

  open();
}
