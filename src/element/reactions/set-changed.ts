/** Sets an attribute that is another: who watches the page would see each time that it is set. */
export function setChanged(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
