import { claimsToBeService, requestIdOf } from '../attempt/service-message.js';

/** Origins that a running attempt trusts; several attempts may run at once. */
const running = new Set<ReadonlySet<string>>();

/**
 * Keeps messages of strangers from the SDK while an attempt runs. The SDK looks at no origin and
 * takes messages without a request id, so any frame or opener of the page could announce a
 * connection that does not exist.
 */
export function guardMessages(origins: ReadonlySet<string>, signal: AbortSignal): void {
  running.add(origins);
  if (running.size === 1) {
    // On the window itself capturing listeners are called before the others, so also before
    // the SDK's.
    window.addEventListener('message', stopStrangers, { capture: true });
  }
  signal.addEventListener('abort', () => {
    running.delete(origins);
    if (running.size === 0) window.removeEventListener('message', stopStrangers, { capture: true });
  });
}

function stopStrangers(event: MessageEvent): void {
  if (!claimsToBeService(event.data)) return;
  const trusted = [...running].some((origins) => origins.has(event.origin));
  if (!trusted || !requestIdOf(event.data)) event.stopImmediatePropagation();
}
