type Control = HTMLInputElement & HTMLOptionElement;

/** What each control showed when the form last wrote to it, or took in what it shows. */
const known = new WeakMap<Element, string>();

/** As text, so that it is the same for every control that is new: unticked, or empty. */
function shown({ type, checked, selected, value, validity }: Control): string {
  // A date that is typed in part is empty for scripts, but invalid.
  return '' + (selected ?? (/checkbox|radio/.test(type) ? checked : value + validity.badInput));
}

/** Options show what a select does. */
const CONTROLS = 'input, textarea, option';

const CHOICES = 'select, [type=checkbox], [type=radio]';

/** The controls in a node, or itself if it is one. */
const controlsIn = (node: ParentNode): Iterable<ParentNode> =>
  (node as Element).matches?.(CONTROLS) ? [node] : node.querySelectorAll(CONTROLS);

/**
 * Whether a control shows what the form has neither written nor taken in: autofill, password managers
 * and scripts may fill it in without an event, and the browser fires none for a part of a date.
 */
export function isForeign(control: unknown): boolean {
  return shown(control as Control) !== (known.get(control as Control) ?? 'false');
}

/** What the controls in a node show from now on counts as known to the form. */
export function noteShown(node: ParentNode): void {
  for (const control of controlsIn(node)) known.set(control as Control, shown(control as Control));
}

/** Sets a property of a control, unless that already has the value, or shows what is still to be taken in. */
export function show(control: Element, name: string, value: unknown): void {
  const properties = control as unknown as Record<string, unknown>;
  if (properties[name] !== value) {
    if (isForeign(control)) return;
    properties[name] = value;
  }
  noteShown(control);
}

/** Takes in what the other controls in a node show, with the events that fire when the user fills them in. */
export function takeShown(node: ParentNode, except?: EventTarget | null): void {
  // Texts first: what is chosen may take away the fields that they are in.
  const foreign = ([...controlsIn(node)] as Control[]).filter(isForeign);
  for (const isChoice of [false, true])
    for (const control of foreign) {
      const target = control.closest('select') ?? control;
      // Of radio buttons, the chosen one speaks for all; where none is, the one that was.
      const isSilent = target.matches(
        '[readonly], :disabled, :has(:checked) > * > [type=radio]:not(:checked)',
      );
      if (isSilent || target === except || isChoice !== target.matches(CHOICES) || !isForeign(control))
        continue;
      for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
    }
}
