import { claimsToBeService, requestIdOf } from '../attempt/service-message.js';

/** The origins that each running attempt trusts; several may run at once. */
const trusted = new Set<ReadonlySet<string>>();

/**
 * Keeps forged messages from the SDK while an attempt runs. The SDK checks no origin and accepts
 * messages without a request id, so any frame or opener of the page could announce a connection that
 * does not exist.
 */
export function guardMessages(origins: ReadonlySet<string>, signal: AbortSignal): void {
  trusted.add(origins);
  if (trusted.size === 1) {
    // On the window itself, capturing listeners run before all others, so also before the SDK's.
    window.addEventListener('message', stopStrangers, { capture: true });
  }
  signal.addEventListener('abort', () => {
    trusted.delete(origins);
    if (trusted.size === 0) window.removeEventListener('message', stopStrangers, { capture: true });
  });
}

function stopStrangers(event: MessageEvent): void {
  try {
    if (!claimsToBeService(event.data)) return;
    const isTrusted = [...trusted].some((origins) => origins.has(event.origin));
    if (isTrusted && requestIdOf(event.data)) return;
  } catch {
    // The SDK, which reads the same of it, would throw.
  }
  event.stopImmediatePropagation();
}
