import { noChange } from 'lit/html.js';
import {
  directive,
  Directive,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
} from 'lit/directive.js';

/** In pixels, between the control and its list, and between the list and the edge of the window. */
const GAP = 4;
/** In pixels: with less below, the list opens where there is more. */
const ENOUGH = 280;

/**
 * Shows a list below or above the control beside it, in the top layer: no ancestor clips it, transforms it
 * or covers it, and in a modal dialog it is above that. As long as it is on the page it follows the
 * control from frame to frame, since nothing tells of all that may move a control.
 *
 * Without popovers the list stays where the style sheet puts it: below the control.
 */
class DropDownDirective extends Directive {
  readonly #list: HTMLElement;
  #marked?: string;
  #isVisible = true;
  #ended?: AbortController;
  readonly #clipping = new IntersectionObserver((entries) => {
    this.#isVisible = entries.at(-1)!.isIntersecting;
  });

  constructor(part: PartInfo) {
    super(part);
    this.#list = (part as unknown as ElementPart).element as HTMLElement;
  }

  /** @param marked Changes when another option is to be scrolled to. */
  override render(marked: string): unknown {
    const isNew = marked !== this.#marked;
    this.#marked = marked;
    // The first rendering happens before the list is on the page.
    queueMicrotask(() => {
      if (!this.#ended) this.#start();
      if (isNew) revealMarked(this.#list);
    });
    return noChange;
  }

  get #control(): HTMLElement {
    return this.#list.parentElement!.querySelector('input')!;
  }

  #start(): void {
    if (!this.#list.isConnected) return;
    const { signal } = (this.#ended = new AbortController());
    this.#clipping.observe(this.#control);
    // A finger that touches what takes no focus leaves it in the control.
    const press = (event: Event) => {
      const { parentElement } = this.#list;
      if (parentElement && !event.composedPath().includes(parentElement)) this.#control.blur();
    };
    addEventListener('pointerdown', press, { capture: true, signal });
    this.#follow();
  }

  readonly #follow = (): void => {
    const list = this.#list;
    if (!list.isConnected) {
      this.#clipping.disconnect();
      this.#ended!.abort();
      this.#ended = undefined;
      return;
    }
    if (list.showPopover) {
      // Also after it was moved, by which the browser hides it.
      if (!list.matches(':popover-open')) list.showPopover();
      place(list, this.#control);
      list.style.visibility = this.#isVisible ? '' : 'hidden';
    }
    requestAnimationFrame(this.#follow);
  };
}

/** Goes into the start tag of a list with `popover="manual"` that is rendered beside an input. */
export const dropDown: (marked: string) => DirectiveResult = directive(DropDownDirective);

/**
 * Below the control, or above it where there is more room: within what a phone's keyboard leaves. The
 * side does not depend on the options, so that the list stays there while they become fewer.
 */
function place(list: HTMLElement, control: HTMLElement): void {
  const { offsetTop, height } = visualViewport!;
  const { top, bottom, left, width } = control.getBoundingClientRect();
  const below = offsetTop + height - bottom - 2 * GAP;
  const above = top - offsetTop - 2 * GAP;
  const isAbove = below < ENOUGH && above > below;
  const { style } = list;
  style.maxHeight = `min(19em, ${isAbove ? above : below}px)`;
  style.width = `${width}px`;
  style.left = `${left}px`;
  style.top = `${isAbove ? top - GAP - list.offsetHeight : bottom + GAP}px`;
}

/** Scrolls within the list only: the page stays where it is. */
function revealMarked(list: HTMLElement): void {
  const option = list.querySelector<HTMLElement>('.active');
  const options = option?.parentElement;
  if (!option || !options) return;
  const { offsetTop, offsetHeight } = option;
  options.scrollTop = Math.max(
    offsetTop + offsetHeight - options.clientHeight,
    Math.min(offsetTop, options.scrollTop),
  );
}
