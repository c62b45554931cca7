/** The attribute of an element or of its nearest ancestor that has it, also beyond shadow roots; `""` without one. */
export function nearest(element: Element, attribute: string): string {
  const named = element.closest(`[${attribute}]`);
  const { host } = element.getRootNode() as ShadowRoot;
  return named || !host ? (named?.getAttribute(attribute) ?? '') : nearest(host, attribute);
}
