const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Gives a shadow root its styles in whichever document it is: a constructed style sheet serves
 * only the document that it was made for, and a shadow root loses its sheets on the way to another.
 * See https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  // A document without a window, like that of a template, shows nothing.
  if (!view) return;
  const known = sheets.get(ownerDocument) ?? {};
  sheets.set(ownerDocument, known);
  root.adoptedStyleSheets = styles.map((css) => {
    if (!known[css]) (known[css] = new view.CSSStyleSheet()).replaceSync(css);
    return known[css]!;
  });
}
