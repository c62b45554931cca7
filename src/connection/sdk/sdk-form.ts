import { hideFrame } from '../attempt/page-policy.js';
import { parseJson } from '../attempt/service-message.js';
import { readRecord, readText } from '../protocols/read-answers.js';

/** The form and the frame that the SDK has added to the page for an attempt. */
export interface SdkForm {
  readonly requestId: string;
  /** The name of the popup or the frame that the SDK posts into. */
  readonly target: string;
  /** The frame that the SDK has added, hidden here because the SDK does not hide it completely. */
  readonly frame: HTMLIFrameElement | undefined;
  /** Resolves after the SDK has opened its popup, in a timer: it would re-open one that is closed earlier. */
  readonly submitted: Promise<unknown>;
}

/** Forms that an attempt has recognised as its own. */
const claimed = new WeakSet<Node>();

/**
 * Waits for the form that the SDK adds to the page. It contains what the SDK does not expose: the
 * request id, and the name of the popup or frame that it is posted to. `id`, of the connection or else
 * of the integration, distinguishes it from the form of another attempt at the same moment.
 */
export function watchForForm(id: string, signal: AbortSignal): Promise<SdkForm> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      // Only one: another attempt with the same id may have added its own.
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

/** `""` unless the node is the form of an attempt with this id. */
function requestIdIn(node: Node, id: string): string {
  const payload = node instanceof HTMLFormElement ? node.elements.namedItem('payload') : null;
  if (!(payload instanceof HTMLInputElement)) return '';
  // One generation has the id in the URL, the other in the payload.
  if (!((node as HTMLFormElement).action + payload.value).includes(id)) return '';
  return readText(readRecord(parseJson(payload.value)).requestId);
}
