/** An address with all that the page's own lends it; undefined for what is none. */
export function wholeUri(uri: string): URL | undefined {
  return URL.canParse(uri, document.baseURI) ? new URL(uri, document.baseURI) : undefined;
}
