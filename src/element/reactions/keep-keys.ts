import type { BaseElement } from '../base-element.js';

const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What besides fields does something with a key. */
const PRESSES = [
  ['Enter', 'button, summary, a'],
  [' ', 'button, summary'],
] as const;

/** What is typed. A dead key is the accent before its letter. */
const TYPES = /^(.|Dead|Unidentified)$/su;
/** Works on a text, or moves in it or through options. */
const EDITS = /^(Enter|Arrow.+|Home|End|Page.+|Backspace|Delete|Insert|Clear|Cut|Copy|Paste|Undo|Redo)$/;
/** The same with Ctrl or Cmd: all, copy, cut, paste, undo, redo. */
const EDITS_AS_CHORD = /^[acvxyz]$/i;

/**
 * Keeps the keys that a control uses from the page. There the element is their target, so that a page with
 * shortcuts cannot tell that somebody is typing. The others go on to the page, and all of them reach those
 * of its listeners that capture.
 */
export function keepKeys({ renderRoot }: BaseElement): void {
  /** Of the keys that are down: the page hears of their end where it has heard of their start. */
  const kept = new Map<string, boolean>();

  /** A listener of the page has prevented the default already. */
  let isTaken = false;

  const hear = (event: Event) => {
    // What the page has put into a slot is the page's.
    if (!renderRoot.contains(event.target as Node)) return;
    const { type, code } = event as KeyboardEvent;
    if (type === 'keydown') kept.delete(code);
    const isOurs = event.defaultPrevented && !isTaken;
    const isKept = kept.get(code) ?? (isOurs || isUsed(event as KeyboardEvent));
    kept.set(code, isKept);
    if (type === 'keyup') kept.delete(code);
    if (isKept) event.stopPropagation();
  };

  for (const type of EVENTS) {
    renderRoot.addEventListener(type, ({ defaultPrevented }) => (isTaken = defaultPrevented), true);
    // As they leave the shadow tree: every listener in it has been called by then.
    renderRoot.addEventListener(type, hear);
  }
}

/** Whether the control that has the focus does something with the key. */
function isUsed(event: KeyboardEvent): boolean {
  // What a browser fires as it fills in a control is no keyboard's event, and names no key.
  const { key = 'Unidentified', ctrlKey, metaKey, altKey, isComposing, keyCode } = event;
  const target = event.target as Element;
  // It is the input method's.
  if (isComposing || keyCode === 229) return true;
  if (!target.matches('input, select, textarea'))
    return (
      !ctrlKey && !metaKey && !altKey && PRESSES.some(([by, what]) => key === by && target.matches(what))
    );
  const isTyped = TYPES.test(key);
  // AltGr, and Option on a Mac, type other characters; with Alt the letter itself comes.
  if (isTyped && altKey) return !/^[a-z\d]$/i.test(key);
  if (!ctrlKey && !metaKey) return isTyped || EDITS.test(key);
  return (
    target.matches(':not(select, [type=checkbox], [type=radio])') &&
    (EDITS_AS_CHORD.test(key) || (key !== 'Enter' && EDITS.test(key)))
  );
}
