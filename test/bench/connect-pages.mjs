import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleScript } from '../../scripts/bundle.mjs';

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

  return {
    files: { ...dist, '/vendor.js': script(vendor) },
    pages: {
      // Its script stands in the head, as the README has it.
      ours: (settings) =>
        page(
          settings,
          '<script type="module" src="connection-form.js"></script>',
          `<connection-form integration-key="${settings.integrationKey}" token="${settings.token}" api-uri="${settings.apiUri}"></connection-form>
           <script type="module">${ours}</script>`,
        ),
      vendor: (settings) => page(settings, '<script type="module" src="vendor.js"></script>', ''),
      ideal: (settings) => page(settings, '', `<script type="module">${ideal}</script>`),
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

/** The script-tag file and its chunks as they are now, whatever lies in dist. */
async function bundleForm() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'connection-form-bench-'));
  try {
    await bundleScript(join(root, 'src/script.ts'), directory);
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.js'));
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [`/${name}`, script(await readFile(join(directory, name)))]),
      ),
    );
  } finally {
    await rm(directory, { recursive: true });
  }
}

const script = (body) => ({ body, type: 'text/javascript' });
