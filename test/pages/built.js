// A page without a build: its form says in attributes what the page's address says.
const { searchParams } = new URL(location.href);

globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});
globalThis.errors = [];
addEventListener('error', ({ message }) => globalThis.errors.push(message));

globalThis.logged = [];
const ownError = console.error;
console.error = (...words) => {
  globalThis.logged.push(words.join(' '));
  ownError.apply(console, words);
};

globalThis.told = [];
addEventListener('connection-error', ({ detail }) => globalThis.told.push(detail.error));

// Where the form waits long, the test need not.
const ownSetTimeout = globalThis.setTimeout;
globalThis.hasty = searchParams.has('hasty');
globalThis.setTimeout = (callback, delay, ...rest) =>
  ownSetTimeout(callback, globalThis.hasty ? delay / 20 : delay, ...rest);

// The order tells; a request's time in the browser's books is when it got to it.
globalThis.askedFirst = [];
const ownFetch = globalThis.fetch;
globalThis.fetch = (url, ...rest) => {
  if (!customElements.get('connection-form')) globalThis.askedFirst.push(url);
  return ownFetch(url, ...rest);
};

// A test that has this page in a frame may change what its requests meet.
if (parent !== globalThis) parent.beforeForm?.(globalThis);

const form = document.createElement('connection-form');
form.setAttribute('integration-key', searchParams.get('integration'));
form.setAttribute('api-uri', searchParams.get('api'));
form.setAttribute('token-url', `/__sandbox/token?claims=${encodeURIComponent(searchParams.get('claims'))}`);
for (const name of searchParams.get('attributes')?.split(' ') ?? []) form.setAttribute(name, '');
document.body.append(form);
