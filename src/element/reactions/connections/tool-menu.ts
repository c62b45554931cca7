import { html, nothing } from 'lit/html.js';

/** In pixels, between the button and its menu. */
const GAP = 4;
/** In pixels: with less below, the menu opens above. */
const ENOUGH = 240;

const menuOf = ({ currentTarget }: Event) => currentTarget as HTMLElement;

/** Beside the button, within the window. */
function place(menu: HTMLElement): void {
  const { style } = menu;
  const { top, bottom, left, right } = menu.previousElementSibling!.getBoundingClientRect();
  const isAbove = innerHeight - bottom < ENOUGH && top > innerHeight - bottom;
  const isRtl = getComputedStyle(menu).direction === 'rtl';
  style.top = isAbove ? '' : `${bottom + GAP}px`;
  style.bottom = isAbove ? `${innerHeight - top + GAP}px` : '';
  style.left = isRtl ? `${left}px` : '';
  style.right = isRtl ? '' : `${document.documentElement.clientWidth - right}px`;
}

/**
 * As long as the menu is open it stays beside its button, while what both are in is scrolled. Once it closes it
 * hands the focus back, which Chromium does not within a shadow root.
 */
function follow(event: Event): void {
  const menu = menuOf(event);
  const button = menu.previousElementSibling as HTMLElement;
  const scrolled = () => (menu.matches(':popover-open') ? place(menu) : stop());
  const stop = () => removeEventListener('scroll', scrolled, true);
  if ((event as ToggleEvent).newState === 'open') {
    place(menu);
    addEventListener('scroll', scrolled, true);
  } else if (menu.matches(':focus-within')) button.focus();
}

/** Before what is pressed acts: the focus is back on the button then. */
const close = { handleEvent: (event: Event) => menuOf(event).hidePopover(), capture: true };

/** A button with three dots, and what it opens: in the top layer, so that no box of the page cuts it off. */
export function toolMenu(id: string, label: string, tools: readonly unknown[]): unknown {
  if (!tools.length) return nothing;
  return html`<button
      class="quiet dots"
      part="button menu"
      type="button"
      aria-label=${label}
      popovertarget="menu-${id}"
      data-opens
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h.01M8 8h.01M13 8h.01" /></svg>
    </button>
    <div class="menu" id="menu-${id}" popover @beforetoggle=${follow} @click=${close}>${tools}</div>`;
}
