import type { BaseElement } from '../base-element.js';

/** What begins a press, and what may end it: browsers swallow `pointerup` where they open a list or a menu. */
const EVENTS = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'pointermove',
  'click',
  'keydown',
  'change',
  'blur',
] as const;

/** In milliseconds: after a tap, the events of a mouse follow in tasks of their own. */
const TAP = 350;

/**
 * Lets the form render nothing while a pointer is down anywhere on the page. A press takes the focus
 * from a field, which then says what is wrong: if that moved the page, the pointer would be released
 * over something else, and the click would be lost.
 */
export function holdWhilePressed(form: BaseElement): void {
  let view: Window | null = null;
  let release: (() => void) | undefined;
  let timer = 0;

  const resume = () => {
    clearTimeout(timer);
    form.held = undefined;
    release?.();
    release = undefined;
  };

  const hear = (event: Event) => {
    const { type, button, pointerType } = event as PointerEvent;
    if (type === 'pointerdown') {
      if (button) return;
      resume();
      form.held = new Promise((resolve) => (release = resolve));
    } else if (release && isEnd(event as PointerEvent, view)) {
      // What the click does is shown at once. What was held is shown in a later task: rendering between
      // the listeners of a click would reset a checkbox before it reports its change.
      const isUp = type === 'pointerup';
      if (!isUp) form.held = undefined;
      clearTimeout(timer);
      timer = setTimeout(resume, isUp && pointerType !== 'mouse' ? TAP : 0) as unknown as number;
    }
  };

  const stop = () => {
    for (const type of EVENTS) view?.removeEventListener(type, hear, true);
    resume();
  };
  const start = () => {
    stop();
    view = form.ownerDocument.defaultView;
    for (const type of EVENTS) view?.addEventListener(type, hear, true);
  };

  start();
  form.addController({ hostConnected: start, hostDisconnected: stop });
}

/** Not what a press itself causes: the control that loses the focus fires `change` and `blur`. */
function isEnd(event: PointerEvent, view: Window | null): boolean {
  const [target] = event.composedPath();
  switch (event.type) {
    case 'pointermove':
      return !event.buttons;
    case 'change':
      return (target as Element).localName === 'select';
    case 'blur':
      return target === view;
    default:
      return true;
  }
}
