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
 * Bundles the script file: a small file with a stable name, which sends the early requests, and the
 * form with its chunks under hashed names. Two bundles, so that no chunk imports the stable name: if a
 * page loads that by another URL (`?v=2`, a redirect), everything would be loaded twice.
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
      // Only the modules in the table: otherwise a chunk would also get everything it imports.
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

/** Bundles an entry into one file, which works as a classic script, as a module and from `file:`. */
export function bundleLite(entry, outdir) {
  return bundle(
    { 'connection-form.lite': entry },
    { dir: outdir, format: 'iife', entryFileNames: '[name].js', inlineDynamicImports: true },
  );
}

async function bundle(input, output, plugins = []) {
  const bundled = await rollup({
    input,
    // Chunks may import from the entry `form`, without an extra file for what they share with it.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      ...plugins,
      typescript(),
      // ajv imports it for references to other documents, which our schemas do not have.
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
      // Circular imports within packages are not our concern.
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

/** Minifies entries, which every page loads, with terser: slower than esbuild, but 4 % smaller. */
function minifyFiles() {
  return {
    name: 'minify',
    async renderChunk(code, { isEntry }) {
      const { code: small, map } = await (isEntry ? minifyWithTerser(code) : minifyWithEsbuild(code));
      return { code: small, map };
    },
  };
}

function minifyWithTerser(code) {
  return minify(code, {
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    // The licences are in a file of their own.
    format: { comments: false },
    sourceMap: true,
  });
}

function minifyWithEsbuild(code) {
  return transform(code, {
    minify: true,
    target: TARGET,
    sourcemap: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
}
