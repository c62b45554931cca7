import { ConnectionError } from '../error.js';
import { frameSurface, hideFrame, openPopup, type Surface } from '../attempt/surface.js';

/** What the SDK has set up for an attempt. */
export interface SdkSurface {
  readonly requestId: string;
  /** Undefined when the SDK is leaving the page. */
  readonly surface: Surface | undefined;
}

/** Forms that an attempt has recognised as its own. */
const claimed = new WeakSet<Node>();

/**
 * Waits for the form that the SDK puts into the page, which tells what the SDK keeps to itself:
 * the request id, and whether a popup, a frame or this window is its target.
 *
 * The form comes in the task of the click, and the SDK opens the popup from a timer after it. So
 * the popup is opened here, under the SDK's name for it: `window.open` in the SDK then finds the
 * same window. That way the window is at hand, a blocked one is known at once, and nothing global
 * has to be replaced.
 */
export function watchForSurface(signal: AbortSignal): Promise<SdkSurface> {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const found = added.map(readForm).find((form) => form !== undefined);
      if (!found) return;
      observer.disconnect();
      try {
        resolve({ requestId: found.requestId, surface: surfaceOf(found, added) });
      } catch (error) {
        reject(error);
      }
    });
    observer.observe(document.body, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}

interface SdkForm {
  readonly requestId: string;
  readonly target: string;
}

function readForm(node: Node): SdkForm | undefined {
  if (!(node instanceof HTMLFormElement) || claimed.has(node)) return undefined;
  const payload = node.elements.namedItem('payload');
  if (!(payload instanceof HTMLInputElement)) return undefined;
  try {
    const { requestId } = JSON.parse(payload.value) as { requestId?: unknown };
    if (typeof requestId !== 'string' || !requestId) return undefined;
    claimed.add(node);
    return { requestId, target: node.target };
  } catch {
    return undefined;
  }
}

function surfaceOf({ target }: SdkForm, added: readonly Node[]): Surface | undefined {
  if (target === '_self') return undefined;
  const frame = added.find(
    (node) => node instanceof HTMLIFrameElement && node.name === target,
  ) as HTMLIFrameElement | undefined;
  if (frame) {
    hideFrame(frame);
    return frameSurface(frame);
  }
  const popup = openPopup(target);
  if (!popup) throw new ConnectionError('popup-blocked', 'The browser has blocked the window.');
  // Closed before the SDK's timer has run, the popup would be opened by it once more.
  const taken = new Promise((resolve) => setTimeout(resolve));
  return { window: popup, hidden: false, close: () => void taken.then(() => popup.close()) };
}
