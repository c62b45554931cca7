import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import alias from '@rollup/plugin-alias';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { chunkOf } from './chunks.mjs';

const TARGET = 'es2022';

/**
 * Bundles the script-tag file: a small one under a stable name, which makes the early requests, and
 * the form with its chunks under immutable names. Two bundles, so that no chunk leads back to the
 * stable name: by another address of it (`?v=2`, a redirect) all would be loaded twice.
 */
export async function bundleScript(entry, outdir) {
  const formEntry = join(dirname(entry), 'form.ts');
  const names = {
    dir: outdir,
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hoistTransitiveImports: false,
  };
  const files = await bundle(
    { form: formEntry },
    {
      ...names,
      entryFileNames: names.chunkFileNames,
      // Only what is named: else all that a chunk imports would be put into it.
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
    },
  );
  const form = files.find((file) => file.isEntry);
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
    { dir: outdir, format: 'iife', entryFileNames: '[name].js', inlineDynamicImports: true },
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
      // ajv would bring it for references to other documents, which our schemas have none of.
      alias({
        entries: [
          { find: 'fast-uri', replacement: fileURLToPath(new URL('no-fast-uri.cjs', import.meta.url)) },
        ],
      }),
      nodeResolve({ browser: true, preferBuiltins: false }),
      json(),
      commonjs(),
      minifyFiles(),
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

function typescript() {
  return {
    name: 'typescript',
    resolveId(path, importer) {
      if (!importer?.endsWith('.ts') || !path.startsWith('.')) return null;
      const source = resolve(dirname(importer), path.replace(/\.js$/, '.ts'));
      return existsSync(source) ? source : null;
    },
    async transform(source, id) {
      if (!id.endsWith('.ts')) return null;
      const { code, map } = await transform(source, {
        loader: 'ts',
        target: TARGET,
        sourcefile: id,
        sourcemap: true,
      });
      return { code, map };
    },
  };
}

/** What every page loads is worth the slower minifier, which saves another 4 %. */
function minifyFiles() {
  return {
    name: 'minify',
    async renderChunk(code, { isEntry }) {
      const { code: small, map } = await (isEntry ? byTerser(code) : byEsbuild(code));
      return { code: small, map };
    },
  };
}

function byTerser(code) {
  return minify(code, {
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    // The licences stand in a file of their own.
    format: { comments: false },
    sourceMap: true,
  });
}

function byEsbuild(code) {
  return transform(code, {
    minify: true,
    target: TARGET,
    sourcemap: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
}
