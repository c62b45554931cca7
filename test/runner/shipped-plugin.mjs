import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { inShipped, shippedFile } from './shipped.mjs';

/**
 * Serves what the packed package holds, as its users have it: the script files and presets below `/connection-form/`
 * and, for the demo, `/dist/`; and its entries put through a bundler, as `/__npm/define/page.js`.
 */
export function shippedPlugin() {
  const bundles = new Map();

  return {
    name: 'shipped',
    async serve({ path }) {
      const file = /^\/(?:connection-form|dist)\/([\w./-]+\.js)$/.exec(path)?.[1];
      if (file) return { body: await readFile(shippedFile(`dist/${file}`), 'utf8'), type: 'js' };
      const preset = /^\/connection-form\/(presets\/[\w-]+\.css)$/.exec(path)?.[1];
      if (preset) return { body: await readFile(shippedFile(preset), 'utf8'), type: 'css' };
      const [, entry, name] = /^\/__npm\/([\w-]+)\/([\w./-]+\.js)$/.exec(path) ?? [];
      if (!entry) return;
      if (!bundles.has(entry)) bundles.set(entry, bundleShipped(`import 'connection-form/${entry}';`));
      const body = (await bundles.get(entry)).get(name);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

/** What a page's bundler makes of a TypeScript file in the project that has the package: names and texts. */
export async function bundleShipped(source, options = {}) {
  const directory = inShipped();
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: directory, loader: 'ts', sourcefile: 'page.ts' },
    absWorkingDir: directory,
    outdir: '.',
    entryNames: 'page',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    ...options,
  });
  return new Map(outputFiles.map(({ path, text }) => [relative(directory, path).replaceAll(sep, '/'), text]));
}
