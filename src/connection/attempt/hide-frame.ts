/** Out of sight, out of the layout and out of the way of assistive technology. */
export function hideFrame({ style }: HTMLIFrameElement): void {
  // Through the object model: a style attribute a strict content security policy would drop.
  style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; border: 0; visibility: hidden';
}
