import { hideFrame } from '../attempt/hide-frame.js';

/** What the SDK has put into the page for an attempt. */
export interface SdkForm {
  readonly requestId: string;
  /** `_self`, or the name of the popup or the frame that the SDK posts into. */
  readonly target: string;
  /** Hidden well, for the SDK does not. */
  readonly frame: HTMLIFrameElement | undefined;
  /**
   * The SDK opens a popup from a timer: one that is closed before, it would open once more.
   */
  readonly submitted: Promise<unknown>;
}

/** Forms that an attempt has recognised as its own. */
const claimed = new WeakSet<Node>();

/**
 * Waits for the form that the SDK puts into the page, which tells what the SDK keeps to itself:
 * the request id, and whether a popup, a frame or this window is its target.
 */
export function watchForForm(signal: AbortSignal): Promise<SdkForm> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const [found] = added.flatMap(readForm);
      if (!found) return;
      observer.disconnect();
      const frame = added.find((node) => node instanceof HTMLIFrameElement && node.name === found.target) as
        | HTMLIFrameElement
        | undefined;
      if (frame) hideFrame(frame);
      resolve({ ...found, frame, submitted: new Promise((done) => setTimeout(done)) });
    });
    observer.observe(document.body, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}

function readForm(node: Node): Pick<SdkForm, 'requestId' | 'target'>[] {
  if (!(node instanceof HTMLFormElement) || claimed.has(node)) return [];
  const payload = node.elements.namedItem('payload');
  if (!(payload instanceof HTMLInputElement)) return [];
  try {
    const { requestId } = JSON.parse(payload.value) as { requestId?: unknown };
    if (typeof requestId !== 'string' || !requestId) return [];
    claimed.add(node);
    return [{ requestId, target: node.target }];
  } catch {
    return [];
  }
}
