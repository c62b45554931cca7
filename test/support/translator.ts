/** What a translator does to the texts of a page. */
export type Translator = (root: ShadowRoot) => void;

/**
 * Translates as browsers do it: every text of a shadow tree goes, and in its place comes an element of the
 * translator's with the new text.
 */
export const translate: Translator = (root) => {
  for (const text of textsIn(root)) {
    if (text.parentElement!.closest('font, [translate=no]')) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `«${text.data}»`;
    text.replaceWith(outer);
  }
};

/** The worst that a program can do: every text is gone, and what remembers it writes into nothing. */
export const loseTexts: Translator = (root) => textsIn(root).forEach((text) => text.remove());

/** The texts that can be seen. */
export function textsIn(root: ParentNode): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter((text) => text.data.trim() && !text.parentElement?.closest('style, output'));
}

/** A text without the marks of the translator. */
export const untranslated = (text: string | null): string => (text ?? '').replace(/[«»]/g, '').trim();

/** What can be read, element by element, without the marks and the elements of the translator. */
export function saidIn(root: ShadowRoot): string[] {
  const said = new Map<Element, string>();
  for (const text of textsIn(root)) {
    let element = text.parentElement!;
    while (element.localName === 'font') element = element.parentElement!;
    said.set(element, (said.get(element) ?? '') + text.data);
  }
  return [...said].map(([{ localName }, text]) => `${localName}: ${untranslated(text)}`);
}
