/** Marks a string as a style sheet, for editors and Prettier. */
export const css = String.raw;

/** The style sheets of each document, by their text. */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow root its styles in its current document: a constructed style sheet works only in the
 * document it was created for, and a shadow root that is moved to another document loses its sheets.
 * See https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles(root: ShadowRoot, styles: Iterable<string>): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  // A document without a window, like that of a template, shows nothing.
  if (!view) return;
  const sheets = sheetsOf.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(ownerDocument, sheets);
  root.adoptedStyleSheets = Array.from(styles, (css) => {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheets.set(css, (sheet = new view.CSSStyleSheet()));
      sheet.replaceSync(css);
    }
    return sheet;
  });
}
