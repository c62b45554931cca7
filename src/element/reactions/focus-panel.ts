import type { BaseElement } from '../base-element.js';

/**
 * Hands the focus to the panel that takes the place of the fields and of the button, which are hidden then; and from
 * there back to where it was.
 */
export function focusPanel(form: BaseElement): void {
  const find = (selector: string) => form.renderRoot.querySelector<HTMLElement>(selector);
  let left: HTMLElement | undefined;
  let wasFocused = false;

  form.addController({
    hostUpdate() {
      wasFocused = Boolean(form.renderRoot.activeElement?.closest('.sign-in'));
    },
    hostUpdated() {
      const panel = find('.sign-in .notice');
      const activeElement = form.renderRoot.activeElement as HTMLElement | null;
      if (panel) {
        // Of what is hidden the browser takes the focus only later.
        if (!activeElement?.matches('form > :not(.sign-in), form > :not(.sign-in) *')) return;
        left = activeElement;
        panel.focus();
      } else if (wasFocused) {
        const back = left;
        left = undefined;
        // Once the fields can be changed again.
        queueMicrotask(() => (back?.isConnected ? back : find('.actions .primary'))?.focus());
      }
    },
  });
}
