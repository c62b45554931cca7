/** Marks a style sheet, for editors. */
export const css = String.raw;

/** The sheets made for each document, by their text. */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow root its styles in whichever document it is: a constructed style sheet serves
 * only the document that it was made for, and a shadow root loses its sheets on the way to another.
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
