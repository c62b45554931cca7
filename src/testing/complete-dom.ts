/**
 * Adds to a page without a browser, as jsdom and happy-dom make it, what the form needs and is missing there,
 * in the least form that does: styles style nothing, and nothing is ever seen. A browser lacks none of it.
 */
export function completeDom(): void {
  // On a server there is nothing to complete.
  if (!globalThis.document) return;
  add(CSSStyleSheet.prototype, 'replaceSync', () => {});
  addStates(HTMLElement.prototype);
  add(AbortSignal, 'any', abortedWithAny);
  add(AbortSignal, 'timeout', abortedAfter);
  add(URL, 'canParse', canParse);
  add(globalThis, 'matchMedia', unmatchedMedia);
  add(globalThis, 'IntersectionObserver', BlindObserver);
  add(globalThis, 'MessageChannel', TimerChannel);
}

/** Test runners give the global object the names of all that a window has, also of what is missing. */
function add(target: object, name: string, value: unknown): void {
  if ((target as Record<string, unknown>)[name] === undefined)
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** By the element, since test runners keep the class of the internals from the page. */
function addStates(element: HTMLElement): void {
  if (globalThis.ElementInternals && 'states' in ElementInternals.prototype) return;
  const { attachInternals } = element;
  element.attachInternals = function (): ElementInternals {
    const internals = (attachInternals?.call(this) ?? {}) as ElementInternals;
    add(internals, 'states', new Set());
    return internals;
  };
}

function abortedWithAny(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const abort = () => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true, signal: controller.signal });
  }
  return controller.signal;
}

function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('The time is up.', 'TimeoutError')), milliseconds);
  return controller.signal;
}

function canParse(url: string, base?: string): boolean {
  try {
    return Boolean(new URL(url, base));
  } catch {
    return false;
  }
}

function unmatchedMedia(media: string): object {
  return Object.assign(new EventTarget(), { media, matches: false, onchange: null });
}

class BlindObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** One way only: from the second port to `onmessage` of the first. */
class TimerChannel {
  readonly port1: { onmessage?: (event: { data: unknown }) => void; close(): void } = { close() {} };
  readonly port2 = {
    postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data })),
  };
}
