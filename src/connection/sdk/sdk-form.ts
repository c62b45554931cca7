import { hideFrame } from '../attempt/page-policy.js';
import { parseJson } from '../attempt/service-message.js';
import { readRecord, readText } from '../protocols/reading.js';

/** What the SDK has added to the page for an attempt. */
export interface SdkForm {
  readonly requestId: string;
  /** The name of the popup or the frame that the SDK posts into. */
  readonly target: string;
  /** The frame that the SDK has added, hidden here because the SDK does not hide it completely. */
  readonly frame: HTMLIFrameElement | undefined;
  /** Settled once the SDK has opened its popup, from a timer: it would re-open one that is closed before. */
  readonly submitted: Promise<unknown>;
}

/** Forms that an attempt has recognised as its own. */
const claimed = new WeakSet<Node>();

/**
 * Waits for the form that the SDK adds to the page. It holds what the SDK keeps to itself: the
 * request id, and whether a popup or a frame is its target. `id` is what it connects, the
 * connection or else the integration: another attempt may begin in the same moment.
 */
export function watchForForm(id: string, signal: AbortSignal): Promise<SdkForm> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      // One only: another attempt to connect the same may have put its own there.
      const form = added.find((node) => !claimed.has(node) && requestIdIn(node, id)) as
        HTMLFormElement | undefined;
      if (!form) return;
      claimed.add(form);
      observer.disconnect();
      const { target } = form;
      const frame = added.find((node) => node instanceof HTMLIFrameElement && node.name === target) as
        HTMLIFrameElement | undefined;
      if (frame) hideFrame(frame);
      resolve({
        requestId: requestIdIn(form, id),
        target,
        frame,
        submitted: new Promise((done) => setTimeout(done)),
      });
    });
    observer.observe(document.body, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}

/** `""` for what is no form of an attempt with this id. */
function requestIdIn(node: Node, id: string): string {
  const payload = node instanceof HTMLFormElement ? node.elements.namedItem('payload') : null;
  if (!(payload instanceof HTMLInputElement)) return '';
  // One generation has the id in the address, the other in the payload.
  if (!((node as HTMLFormElement).action + payload.value).includes(id)) return '';
  return readText(readRecord(parseJson(payload.value)).requestId);
}
