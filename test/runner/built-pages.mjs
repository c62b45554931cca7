const lite = '/connection-form/connection-form.lite.js';
const whole = '/connection-form/connection-form.whole.js';
const script = '/connection-form/connection-form.js';

const fromBlob = (file) => `<script type="module">
  const code = await (await fetch('${file}')).text();
  await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
</script>`;

/** The ways to have the built files in a page. */
const pages = {
  script: `<script type="module" src="${script}"></script>`,
  // A classic script shares its names with those of the page.
  'script-classic': `<script>let e, t, n, o, r;</script><script src="${script}"></script>`,
  'script-classic-deferred': `<script defer src="${script}"></script>`,
  'script-from-blob': fromBlob(script),
  'script-by-import-map': `<script type="importmap">{"imports":{"form":"${script}"}}</script><script type="module">import 'form';</script>`,
  'script-below-base':
    '<base href="/connection-form/below/"><script type="module" src="../connection-form.js"></script>',
  'script-classic-below-base':
    '<base href="/connection-form/below/"><script src="../connection-form.js"></script>',
  'two-classic-versions': `<script src="${script}"></script><script src="${script}?another"></script>`,
  'lite-classic': `<script src="${lite}"></script>`,
  'lite-from-blob': fromBlob(lite),
  'lite-module': `<script type="module" src="${lite}"></script>`,
  'whole-classic': `<script src="${whole}"></script>`,
  'whole-from-blob': fromBlob(whole),
  'whole-module': `<script type="module" src="${whole}"></script>`,
  // Two parts of a page that know nothing of each other, each with a version of its own.
  'two-versions': `<script src="${lite}"></script><script type="module" src="${script}"></script><script type="module" src="${script}?another"></script>`,
  // What a bundler makes of the package's entries.
  'npm-define': '<script type="module" src="/__npm/define/page.js"></script>',
  'npm-script': '<script type="module" src="/__npm/script/page.js"></script>',
  'npm-lite': '<script type="module" src="/__npm/lite/page.js"></script>',
  'npm-whole': '<script type="module" src="/__npm/whole/page.js"></script>',
};

/**
 * Serves pages with the built files: `/__built/lite-classic?integration=…&api=…`; with `strict`
 * under a policy that allows nothing but what docs/strict-pages.md lists; with `late` the built files are at that
 * address, where a chunk may not come. A middleware, because the runner's
 * own server puts a script of its own into the pages that it serves.
 */
export async function builtPages(context, next) {
  const name = /^\/__built\/([\w-]+)$/.exec(context.path)?.[1];
  if (!name) return next();
  const { api, strict, provider = '', late } = context.query;
  const script = late ? pages[name].replaceAll('/connection-form/', late) : pages[name];
  if (strict !== undefined) context.set('Content-Security-Policy', policyFor(api, provider));
  context.type = 'html';
  context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page with a form</title><link rel="icon" href="data:,"></head>
    <body><script src="/test/pages/built.js"></script>${script}</body></html>`;
}

function policyFor(api, provider) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The page's own token address, and the service.
    `connect-src 'self' ${api}`,
    `frame-src ${api}`,
    // Chromium and WebKit hold a form to it on its whole way, through the service's redirect to the sign-in.
    `form-action ${api} ${provider}`,
    'img-src https: data:',
    "require-trusted-types-for 'script'",
  ].join('; ');
}
