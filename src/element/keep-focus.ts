import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { AfterPaint } from './after-paint.js';
import type { FormProperties } from './form-properties.js';
import type { Reactions } from './views/view-model.js';

const FIRST_CONTROL = 'form :is(input, select, textarea, button):enabled';

/**
 * Keeps the focus in the form when what has it goes, and gives it to the first field where the page wants
 * it there. Returns the element's `focus`.
 */
export function keepFocus(
  form: FormProperties,
  flow: ConnectionFlow,
  afterPaint: AfterPaint,
): (options?: FocusOptions) => void {
  let handOn: ReturnType<Reactions['followFocus']> | undefined;
  let isFocused = false;
  /** The page has called `focus` before there was anything to focus. */
  let isWanted = false;
  let first: Element | null = null;
  let shown = flow.state;

  /** Whether the focus waits for the form. Nobody else's is taken. */
  const isAwaited = () => {
    const { activeElement } = form.ownerDocument;
    return activeElement?.contains(form) && (isWanted || form.autofocus || activeElement.matches('dialog'));
  };

  const focus = (options?: FocusOptions) => {
    const { renderRoot } = form;
    isWanted = !first;
    // The skeleton and notices have a `tabindex`.
    for (const selector of [first ? FIRST_CONTROL : '[tabindex]', 'button'])
      for (const node of renderRoot?.querySelectorAll<HTMLElement>(selector) ?? []) {
        // One that is folded away takes none; where all are, the connection has a button.
        node.focus(options);
        if (renderRoot.activeElement === node) return;
      }
  };

  form.addController({
    hostUpdate() {
      isFocused = Boolean(form.renderRoot.activeElement);
      handOn = isFocused ? afterPaint.reactions?.followFocus(form.renderRoot, shown) : undefined;
    },
    hostUpdated() {
      const before = first;
      first = form.renderRoot.querySelector(FIRST_CONTROL);
      if (first !== before) {
        // Where `delegatesFocus` puts the focus, as when a dialog opens.
        before?.removeAttribute('autofocus');
        first?.setAttribute('autofocus', '');
      }
      shown = flow.state;
      handOn?.(shown);
      if (!form.renderRoot.activeElement && (isFocused || (first && !before && isAwaited()))) focus();
    },
  });
  return focus;
}
