/** Which address a request goes to instead; undefined where it goes to its own. */
export type Rewrite = (url: string) => string | undefined;

/** Sends requests of a page elsewhere, whoever makes them and in whatever way. Returns what ends that. */
export function rewriteAddresses(rewrite: Rewrite, page: Window & typeof globalThis = window): () => void {
  const { fetch, EventSource } = page;
  const { submit } = page.HTMLFormElement.prototype;
  const { open } = page.XMLHttpRequest.prototype;
  page.fetch = (input, init) => fetch.call(page, rewrite(String(input)) ?? input, init);
  page.EventSource = class extends EventSource {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(rewrite(String(url)) ?? url, init);
    }
  };
  page.XMLHttpRequest.prototype.open = function (method: string, url: string | URL, ...more: unknown[]) {
    (open as (...given: unknown[]) => void).call(this, method, rewrite(String(url)) ?? url, ...more);
  };
  page.HTMLFormElement.prototype.submit = function () {
    const { search } = new URL(this.action);
    const other = rewrite(this.action);
    // By what is asked for there the form of an attempt is recognised.
    if (other) this.action = other + search;
    submit.call(this);
  };
  return () => {
    Object.assign(page, { fetch, EventSource });
    page.XMLHttpRequest.prototype.open = open;
    page.HTMLFormElement.prototype.submit = submit;
  };
}
