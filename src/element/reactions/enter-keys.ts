import type { BaseElement } from '../base-element.js';
import { ownKeys } from './own-keys.js';

/** What takes text or opens a list, in the order of the form; only what can be reached. */
const CONTROLS =
  'form :is(input:not([type=checkbox], [type=radio], [type=file]), select, textarea):enabled:not([readonly])';

/**
 * Has the Enter key of a phone's keyboard say what it does: it goes to the next control, and from the last
 * one connects. Controls in which Enter does something else say so in their templates.
 */
export function guideEnterKeys(form: BaseElement): void {
  const { renderRoot } = form;

  const controls = () => [...renderRoot.querySelectorAll<HTMLInputElement>(CONTROLS)];
  const isUnfolded = (control: Element) => !control.closest('details:not([open])');

  const label = () => {
    const all = controls();
    const last = all.findLast(isUnfolded);
    for (const control of all) {
      // The attribute, since not every engine has the property.
      const now = control.getAttribute('enterkeyhint') ?? '';
      const hint = control === last ? 'go' : 'next';
      if (control.localName !== 'input' || now === hint || /done|search/.test(now)) continue;
      control.setAttribute('enterkeyhint', hint);
    }
  };

  const goOn = ownKeys((event) => {
    const target = event.target as HTMLInputElement;
    if (event.key !== 'Enter' || event.defaultPrevented || !target.matches('[enterkeyhint=next]')) return;
    // A key of a real keyboard submits, as in every form.
    if (!matchMedia('(pointer: coarse)').matches) return;
    const all = controls().filter(isUnfolded);
    event.preventDefault();
    all[all.indexOf(target) + 1]?.focus();
  });

  form.addController({ hostUpdated: label });
  // Long forms render most of their fields later, without an update of the element.
  renderRoot.addEventListener('focusin', label);
  renderRoot.addEventListener('keydown', goOn);
}
