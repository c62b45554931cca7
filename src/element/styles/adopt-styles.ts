const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow root its styles in whichever document it is: a constructed style sheet serves
 * only the document that it was made for, and a shadow root loses its sheets on the way to another.
 * See https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  const { ownerDocument } = root;
  // A document without a window, like that of a template, shows nothing.
  if (ownerDocument.defaultView) root.adoptedStyleSheets = styles.map((css) => sheetOf(css, ownerDocument));
}

function sheetOf(css: string, page: Document): CSSStyleSheet {
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map()));
  let sheet = known.get(css);
  if (!sheet) {
    known.set(css, (sheet = new page.defaultView!.CSSStyleSheet()));
    sheet.replaceSync(css);
  }
  return sheet;
}
