import type { BaseElement } from '../base-element.js';

const FOCUSABLE = 'input, select, textarea, button, summary, a[href], [tabindex], [contenteditable]';

/**
 * A press on what cannot have the focus would put it into the first field, since the shadow root
 * delegates it, and nothing could be selected: plain text takes the focus itself, as long as it has it.
 */
export function keepFocusOffText(form: BaseElement): void {
  form.addEventListener('mousedown', (event) => {
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(form)).filter((node) => node instanceof Element);
    if (inside.some((node) => node.matches(FOCUSABLE))) return;
    const [target] = inside as (HTMLElement | undefined)[];
    // The click on a label focuses its control.
    if (!target || target.closest('label')) return event.preventDefault();
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  });
}
