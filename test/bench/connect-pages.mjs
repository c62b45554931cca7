import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleForm, script } from './built-form.mjs';

/** What every script in the pages is served and bundled for. */
const target = 'es2022';

/**
 * The pages that are compared. `files` are what lies beside them, by path; `pages[name](settings)`
 * is the page as its back end would write it for a customer.
 */
export async function buildPages() {
  const [probe, ideal, ours, vendor, dist] = await Promise.all([
    bundle('probe', 'iife'),
    bundle('ideal', 'esm'),
    bundle('ours', 'esm'),
    bundle('vendor', 'esm'),
    bundleForm(),
  ]);
  const page = (
    settings,
    head,
    body,
  ) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Connect</title>
<script>settings = ${JSON.stringify(settings)}; ${probe}</script>${head}</head><body>${body}</body></html>`;

  const form = ({ integrationKey, token, apiUri }) =>
    `<connection-form integration-key="${integrationKey}" token="${token}" api-uri="${apiUri}"></connection-form>`;
  const end = `<script type="module">${ours}</script>`;
  const tag = '<script type="module" src="connection-form.js"></script>';
  const preloads = Object.keys(dist)
    .filter((path) => /^\/(connection-form|chunks\/form-[\w-]+)\.js$/.test(path))
    .map((path) => `<link rel="modulepreload" href="${path.slice(1)}">`);

  return {
    files: { ...dist, '/vendor.js': script(vendor) },
    pages: {
      // The scripts stand where the README has them.
      'script tag': (settings) => page(settings, tag, form(settings) + end),
      snippet: (settings) =>
        page(
          settings,
          [...preloads, tag].join(''),
          `${form(settings)}<script>${dist['/connection-form.early.js'].body}</script>${end}`,
        ),
      lite: (settings) =>
        page(settings, '<script src="connection-form.lite.js"></script>', form(settings) + end),
      guide: (settings) => page(settings, '<script type="module" src="vendor.js"></script>', ''),
      inline: (settings) => page(settings, '', `<script type="module">${ideal}</script>`),
    },
  };
}

async function bundle(name, format) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format,
    target,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
