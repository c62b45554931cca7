/** Which address a request goes to instead; undefined where it goes to its own. */
export type Rewrite = (url: string) => string | undefined;

/** Sends requests elsewhere, whoever makes them and in whatever way. Returns what ends that. */
export function rewriteAddresses(rewrite: Rewrite): () => void {
  const { fetch, EventSource } = window;
  const { submit } = HTMLFormElement.prototype;
  const { open } = XMLHttpRequest.prototype;
  window.fetch = (input, init) => fetch(rewrite(String(input)) ?? input, init);
  window.EventSource = class extends EventSource {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(rewrite(String(url)) ?? url, init);
    }
  };
  XMLHttpRequest.prototype.open = function (method: string, url: string | URL, ...more: unknown[]) {
    (open as (...given: unknown[]) => void).call(this, method, rewrite(String(url)) ?? url, ...more);
  };
  HTMLFormElement.prototype.submit = function () {
    const { search } = new URL(this.action);
    const other = rewrite(this.action);
    // By what is asked for there the form of an attempt is recognised.
    if (other) this.action = other + search;
    submit.call(this);
  };
  return () => {
    Object.assign(window, { fetch, EventSource });
    XMLHttpRequest.prototype.open = open;
    HTMLFormElement.prototype.submit = submit;
  };
}
