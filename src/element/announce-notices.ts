import type { BaseElement } from './base-element.js';

/**
 * Has screen readers say what is marked with the class `said`, such as a notice, when it comes or changes. A notice
 * with the focus they read anyway.
 */
export function announceNotices(form: BaseElement): void {
  let said = '';
  form.addController({
    hostUpdated() {
      const { renderRoot } = form;
      const text = [...renderRoot.querySelectorAll('.said')].map((node) => node.textContent).join(' ');
      if (text === said) return;
      said = text;
      // A field that the update takes the focus from is left, and says how it is, first.
      queueMicrotask(() => {
        renderRoot.querySelector('output')!.textContent = renderRoot.querySelector('.notice:focus')
          ? ''
          : text;
      });
    },
  });
}
