import type { AfterPaint } from './after-paint.js';
import type { FormProperties } from './form-properties.js';
import type { Reactions } from './views/view-model.js';

const FIRST_CONTROL = 'form :is(input, select, textarea, button):enabled';

/**
 * Keeps the focus in the form when what has it goes, and gives it to the first field where the page wants
 * it there. Returns the element's `focus`.
 */
export function keepFocus(form: FormProperties, afterPaint: AfterPaint): (options?: FocusOptions) => void {
  let handOn: ReturnType<Reactions['followFocus']> | undefined;
  let isFocused = false;
  /** The page has called `focus` before there was anything to focus. */
  let isWanted = false;
  let first: Element | null = null;

  /** Whether the focus waits for the form. Nobody else's is taken. */
  const isAwaited = () => {
    const { activeElement } = form.ownerDocument;
    return activeElement?.contains(form) && (isWanted || form.autofocus || activeElement.matches('dialog'));
  };

  const focus = (options?: FocusOptions) => {
    const { renderRoot } = form;
    isWanted = !first;
    // The skeleton and notices have a `tabindex`.
    const nodes = renderRoot?.querySelectorAll<HTMLElement>(first ? FIRST_CONTROL : '[tabindex]') ?? [];
    for (const node of nodes) {
      // One that is folded away takes none.
      node.focus(options);
      if (renderRoot.activeElement === node) return;
    }
  };

  form.addController({
    hostUpdate() {
      isFocused = Boolean(form.renderRoot.activeElement);
      handOn = isFocused ? afterPaint.reactions?.followFocus(form.renderRoot) : undefined;
    },
    hostUpdated() {
      const before = first;
      first = form.renderRoot.querySelector(FIRST_CONTROL);
      if (first !== before) {
        // Where `delegatesFocus` puts the focus, as when a dialog opens.
        before?.removeAttribute('autofocus');
        first?.setAttribute('autofocus', '');
      }
      handOn?.();
      if (!form.renderRoot.activeElement && (isFocused || (first && !before && isAwaited()))) focus();
    },
  });
  return focus;
}
