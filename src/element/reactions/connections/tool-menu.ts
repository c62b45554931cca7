import { html, nothing } from 'lit/html.js';
import { ownKeys } from '../own-keys.js';

/** In pixels, between the button and its menu. */
const GAP = 4;
/** In pixels: with less below, the menu opens above. */
const ENOUGH = 240;

const menuOf = ({ currentTarget }: Event) => currentTarget as HTMLElement;

const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

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

/** The first item has the focus, unless a key has given it to another since. */
function enter(event: Event): void {
  const menu = menuOf(event);
  if ((event as ToggleEvent).newState === 'open' && !menu.matches(':focus-within')) itemsOf(menu)[0]!.focus();
}

/** Arrows open the menu, at its beginning or its end. */
const openWithKeys = ownKeys((event) => {
  const index = { ArrowDown: 0, ArrowUp: -1 }[event.key];
  if (index === undefined) return;
  event.preventDefault();
  const menu = menuOf(event).nextElementSibling as HTMLElement;
  if (!menu.matches(':popover-open')) menu.showPopover();
  itemsOf(menu).at(index)!.focus();
});

/** The keys of https://www.w3.org/WAI/ARIA/apg/patterns/menubar/; the browser closes the menu with Escape. */
const goWithKeys = ownKeys((event) => {
  const menu = menuOf(event);
  const items = itemsOf(menu);
  const index = items.findIndex((item) => item.matches(':focus'));
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
  // On from the button.
  if (event.key === 'Tab') menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)!.focus();
});

/** Before what is pressed acts: the focus is back on the button then. */
const close = { handleEvent: (event: Event) => menuOf(event).hidePopover(), capture: true };

/** A button with three dots, and the menu that it opens: in the top layer, so that no box of the page cuts it off. */
export function toolMenu(id: string, label: string, tools: readonly unknown[]): unknown {
  if (!tools.length) return nothing;
  return html`<button
      class="quiet dots"
      part="button menu"
      type="button"
      aria-label=${label}
      aria-haspopup="menu"
      popovertarget="menu-${id}"
      data-opens
      @keydown=${openWithKeys}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h.01M8 8h.01M13 8h.01" /></svg>
    </button>
    <div
      class="menu"
      id="menu-${id}"
      role="menu"
      aria-label=${label}
      popover
      @beforetoggle=${follow}
      @toggle=${enter}
      @keydown=${goWithKeys}
      @click=${close}
      >${tools}</div
    >`;
}
