import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { minifyCssTemplates } from './minify-css.mjs';

/**
 * Bundles the script-tag file: a small one under a stable name, which asks the service ahead, and
 * the form with its chunks under immutable names. Two bundles, so that no chunk leads back to the
 * stable name: by another address of it (`?v=2`, a redirect) all would be loaded twice. By Rollup,
 * because esbuild would put what the form and its chunks share into further chunks, and the page
 * would wait for one more round trip before it shows a form.
 */
export async function bundleScript(entry, outdir) {
  const formEntry = join(dirname(entry), 'form.ts');
  const names = {
    dir: outdir,
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hoistTransitiveImports: false,
  };
  const [form] = await bundle({ form: formEntry }, { ...names, entryFileNames: names.chunkFileNames });
  const linked = {
    name: 'form',
    resolveId: (path) => (path === './form.js' ? { id: `./${form.fileName}`, external: 'relative' } : null),
  };
  await bundle({ 'connection-form': entry }, { ...names, entryFileNames: '[name].js' }, [linked]);
}

/** Bundles all of an entry into one file, which works as a classic script, as a module and from a folder. */
export function bundleLite(entry, outdir) {
  return bundle(
    { 'connection-form.lite': entry },
    {
      dir: outdir,
      format: 'iife',
      entryFileNames: '[name].js',
      inlineDynamicImports: true,
    },
  );
}

async function bundle(input, output, plugins = []) {
  const bundled = await rollup({
    input,
    // Chunks may take from the form what it has; no file of its own is to stand between them.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      ...plugins,
      typescript(),
      unusedParts(),
      nodeResolve({ browser: true, preferBuiltins: false }),
      json(),
      commonjs(),
      minifyChunks(),
    ],
    onwarn(warning, warn) {
      // Packages may well import in circles; our own rooms may not.
      const foreign = (warning.ids ?? [warning.id ?? '']).every((id) => id.includes('node_modules'));
      if (!foreign) warn(warning);
    },
  });
  const { output: files } = await bundled.write({ ...output, sourcemap: true });
  await bundled.close();
  return files;
}

/** Parts of the validators that ours never reach: references are resolved and formats checked by own code. */
const UNUSED = [
  [/fast-uri[\\/]index\.js$/, 'module.exports = {};'],
  [/@cfworker[\\/]json-schema[\\/]dist[\\/]esm[\\/]format\.js$/, 'export const format = {};'],
  [
    /@cfworker[\\/]json-schema[\\/]dist[\\/]esm[\\/]dereference\.js$/,
    'export const dereference = undefined;',
  ],
];

/** And its sentences, a line each: ours come from `strings`. */
const MESSAGE = /^ *error: [`'].*[`']$/gm;

function unusedParts() {
  return {
    name: 'unused-parts',
    load: (id) => UNUSED.find(([file]) => file.test(id))?.[1],
    transform: (source, id) =>
      /@cfworker[\\/].*validate\.js$/.test(id) ? { code: source.replace(MESSAGE, ''), map: null } : null,
  };
}

function typescript() {
  const compilerOptions = { experimentalDecorators: true, useDefineForClassFields: false };
  return {
    name: 'typescript',
    resolveId(path, importer) {
      if (!importer?.endsWith('.ts') || !path.startsWith('.')) return null;
      const source = resolve(dirname(importer), path.replace(/\.js$/, '.ts'));
      return existsSync(source) ? source : null;
    },
    async transform(source, id) {
      if (!id.endsWith('.ts')) return null;
      const { code, map } = await transform(await minifyCssTemplates(source), {
        loader: 'ts',
        target: 'es2022',
        sourcefile: id,
        sourcemap: true,
        tsconfigRaw: { compilerOptions },
      });
      return { code, map };
    },
  };
}

/** The first file is worth the slower minifier, which saves it another 4 %. */
function minifyChunks() {
  return {
    name: 'minify',
    async renderChunk(code, { isEntry }) {
      const { code: small, map } = isEntry
        ? await minify(code, {
            module: true,
            ecma: 2022,
            compress: { passes: 4, inline: 1, unsafe_arrows: true },
            mangle: { toplevel: true },
            // The licences stand in a file of their own.
            format: { comments: false },
            nameCache: { vars: { props: namesForChunks(code) } },
            sourceMap: true,
          })
        : await transform(code, {
            minify: true,
            target: 'es2022',
            sourcemap: true,
            legalComments: 'none',
            define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
          });
      return { code: small, map };
    },
  };
}

/**
 * What the chunks take from the entry is called there as they call it, which leaves out some
 * eighty `as` in its list of exports. In the form of the minifier's cache of names.
 */
function namesForChunks(code) {
  const [, list = ''] = /\bexport \{([^}]*)\};?\s*$/.exec(code) ?? [];
  return Object.fromEntries(
    [...list.matchAll(/([\w$]+) as ([\w$]+)/g)].map(([, name, alias]) => ['$' + name, alias]),
  );
}
