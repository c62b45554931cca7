/**
 * Calls `leave` once the focus has left the field of a control: at once, or later where it has only gone
 * to a button of the same field, such as the one that reveals a secret. Not when the window has lost
 * the focus: that comes back to where it was.
 */
export function whenLeft({ currentTarget, relatedTarget }: FocusEvent, leave: () => void): void {
  const control = currentTarget as Element;
  const root = control.getRootNode() as ShadowRoot;

  const follow = (next: Element | null): void => {
    const place = root.activeElement ?? next;
    if (!place || !isOfField(place, control)) return leave();
    // Back in the control, the next blur is the control's own.
    if (control.contains(place)) return;
    place.addEventListener('blur', (event) => follow((event as FocusEvent).relatedTarget as Element), {
      once: true,
    });
  };
  follow(relatedTarget as Element | null);
}

function isOfField(place: Element, control: Element): boolean {
  if (control.closest('.field')?.contains(place)) return true;
  // The buttons of a list's items are outside the items' own fields.
  return place.localName === 'button' && Boolean(place.closest('.field')?.contains(control));
}
