/** The language of an element, as HTML has it: that of the nearest `lang`, also beyond shadow roots. */
export function languageOf(element: Element): string {
  const named = element.closest('[lang]');
  const root = element.getRootNode();
  if (!named && 'host' in root) return languageOf((root as ShadowRoot).host);
  return named?.getAttribute('lang') || navigator.language;
}
