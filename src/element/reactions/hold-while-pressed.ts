import type { BaseElement } from '../base-element.js';

/** What may end a press. Browsers swallow the `pointerup` where they open a list or a menu, or drag. */
const ENDS = [
  'pointerup',
  'pointercancel',
  'pointermove',
  'mouseup',
  'click',
  'dragend',
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
  let stop: (() => void) | undefined;

  const start = () => {
    stop?.();
    const view = form.ownerDocument.defaultView;
    if (!view) return;
    let release: (() => void) | undefined;
    let timer = 0;

    const end = (event: Event) => {
      const { type, pointerType } = event as PointerEvent;
      if (!isEnd(event as PointerEvent, view)) return;
      // What the click does is shown at once. What was held is shown in a later task: rendering between
      // the listeners of a click would reset a checkbox before it reports its change.
      if (type !== 'pointerup' && type !== 'mouseup') form.held = undefined;
      clearTimeout(timer);
      const isTap = type === 'pointerup' && pointerType !== 'mouse';
      timer = view.setTimeout(resume, isTap ? TAP : 0);
    };

    const resume = () => {
      for (const type of ENDS) view.removeEventListener(type, end, true);
      form.held = undefined;
      release?.();
      release = undefined;
    };

    const press = ({ button }: MouseEvent) => {
      if (button) return;
      clearTimeout(timer);
      if (release) return;
      form.held = new Promise((resolve) => (release = resolve));
      for (const type of ENDS) view.addEventListener(type, end, true);
    };

    const presses = ['pointerdown', 'mousedown'] as const;
    for (const type of presses) view.addEventListener(type, press, true);
    stop = () => {
      for (const type of presses) view.removeEventListener(type, press, true);
      resume();
    };
  };

  start();
  form.addController({ hostConnected: start, hostDisconnected: () => stop?.() });
}

/** Not what a press itself causes: the control that loses the focus fires `change` and `blur`. */
function isEnd(event: PointerEvent, view: Window): boolean {
  const [target] = event.composedPath();
  switch (event.type) {
    case 'pointermove':
      return event.buttons === 0;
    case 'change':
      return (target as Element).localName === 'select';
    case 'blur':
      return target === view;
    default:
      return true;
  }
}
