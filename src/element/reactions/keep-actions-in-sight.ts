import type { BaseElement } from '../base-element.js';

/** How many buttons high a window is at least in which one may lie over the fields: not a phone with 200 % text. */
const BUTTONS = 10;

/** Less of the buttons is in sight only where they stick: they do so a little beyond the end of what scrolls. */
const WHOLE = 0.98;

/**
 * Has the buttons of a form that is longer than the window stick to the end of that, and gives them a ground while they
 * lie over the fields (`data-footer="stuck"`). Not where the page has put something before the button, which is to be
 * read or ticked first. What has the focus never stays behind them, nor does what came of an attempt.
 */
export function keepActionsInSight(form: BaseElement): void {
  let view: Window | null = null;
  let resizes: ResizeObserver | undefined;
  let overlaps: IntersectionObserver | undefined;
  let actions: HTMLElement | null = null;
  let notice: Element | null = null;

  const find = (selector: string) => form.renderRoot.querySelector<HTMLElement>(selector);

  const setFooter = (footer: 'sticky' | 'stuck' | undefined) => {
    const root = find('.root');
    if (!root || root.dataset.footer === footer) return;
    if (footer) root.dataset.footer = footer;
    else delete root.dataset.footer;
  };
  const isSticky = () => Boolean(find('[data-footer]'));
  const isStuck = () => Boolean(find('[data-footer=stuck]'));

  /** Tells at once how much of them is in sight, and of each change. */
  const observe = (element: Element) => {
    overlaps!.disconnect();
    overlaps!.observe(element);
  };

  const measure = () => {
    if (!view) return;
    const button = find('.actions > .primary')?.offsetHeight;
    // Smaller than the window beside a keyboard on the screen.
    const room = Math.min(view.innerHeight, view.visualViewport?.height ?? Infinity);
    const isLong =
      button &&
      button * BUTTONS <= room &&
      // Not that of the element, which the page may have laid out in its own way.
      find('.root')!.offsetHeight > view.innerHeight &&
      !form.querySelector(':scope > [slot=before-submit]');
    if (!isLong) return setFooter(undefined);
    if (isSticky()) return;
    setFooter('sticky');
    if (actions) observe(actions);
  };

  /** Scrolls what stands behind the buttons to where it can be seen; by its `scroll-margin` it keeps clear of them. */
  const uncover = (element: Element) => {
    if (!isStuck() || !actions?.isConnected || actions.contains(element)) return;
    const box = element.getBoundingClientRect();
    const over = actions.getBoundingClientRect();
    if (box.bottom > over.top && box.height < over.top) element.scrollIntoView({ block: 'nearest' });
  };

  /** Not while a pointer is down, under which nothing may move; and after the browser itself has scrolled. */
  const onFocus = () => {
    const { activeElement } = form.renderRoot as ShadowRoot;
    if (!form.held && isStuck()) view!.requestAnimationFrame(() => activeElement && uncover(activeElement));
  };

  const stop = () => {
    view?.removeEventListener('resize', measure);
    view?.visualViewport?.removeEventListener('resize', measure);
    form.renderRoot.removeEventListener('focusin', onFocus);
    resizes?.disconnect();
    overlaps?.disconnect();
    view = actions = null;
  };

  const start = () => {
    const root = find('.root');
    const { defaultView } = form.ownerDocument;
    // Not every DOM without a browser has them.
    if (view || !root || !defaultView?.IntersectionObserver || !defaultView.ResizeObserver) return;
    view = defaultView;
    view.addEventListener('resize', measure);
    view.visualViewport?.addEventListener('resize', measure);
    form.renderRoot.addEventListener('focusin', onFocus);
    resizes = new defaultView.ResizeObserver(measure);
    resizes.observe(root);
    overlaps = new defaultView.IntersectionObserver(
      (entries) => {
        const { intersectionRatio } = entries.at(-1)!;
        if (isSticky()) setFooter(intersectionRatio < WHOLE ? 'stuck' : 'sticky');
      },
      { threshold: [WHOLE, 1] },
    );
  };

  form.addController({
    hostUpdated() {
      // It is rendered once more after it has left the page.
      if (!form.isConnected) return;
      start();
      if (!view) return;
      const shown = find('.actions');
      if (shown && shown !== actions) observe(shown);
      actions = shown;
      // With the layout of the next frame, in place of one of its own.
      view.requestAnimationFrame(measure);
      const said = find('form > .notice');
      if (said && said !== notice) uncover(said);
      notice = said;
    },
    hostDisconnected: stop,
  });
}
