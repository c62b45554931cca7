/**
 * Translates as browsers do it: every text of a shadow tree goes, and in its place comes an element of the
 * translator's with the new text.
 */
export function translate(root: ShadowRoot): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest('font, style, [translate=no]')) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `«${text.data}»`;
    text.replaceWith(outer);
  }
}
