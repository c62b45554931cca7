import { adoptStyles as adoptHere, type CSSResultOrNative } from 'lit';

/**
 * Gives a shadow root its styles in whichever document it is: a constructed style sheet serves
 * only the document that it was made for, and a shadow root loses its sheets on the way to another.
 * See https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  if (ownerDocument === document) return adoptHere(root, styles);
  const view = ownerDocument.defaultView;
  // A document without a window, like that of a template, shows nothing.
  if (!view) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(textOf(style));
    return sheet;
  });
}

function textOf(style: CSSResultOrNative): string {
  if (!(style instanceof CSSStyleSheet)) return style.cssText;
  return [...style.cssRules].map((rule) => rule.cssText).join('\n');
}
