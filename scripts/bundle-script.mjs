import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { minifyCssTemplates } from './minify-css.mjs';

/**
 * Bundles the script-tag file: one file with what a first paint needs, and chunks with immutable
 * names for the rest. By Rollup, because esbuild would put what the file and its chunks share
 * into further chunks, and the page would wait for one more round trip before it shows a form.
 */
export function bundleScript(entry, outdir) {
  return bundle({ 'connection-form': entry }, {
    dir: outdir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: false,
  });
}

/** Bundles all of an entry into one file, which works as a classic script, as a module and from a folder. */
export function bundleLite(entry, outdir) {
  return bundle({ 'connection-form.lite': entry }, {
    dir: outdir,
    format: 'iife',
    entryFileNames: '[name].js',
    inlineDynamicImports: true,
  });
}

async function bundle(input, output) {
  const bundled = await rollup({
    input,
    plugins: [typescript(), unusedParts(), nodeResolve({ browser: true, preferBuiltins: false }), json(), commonjs(), minifyChunks()],
    onwarn(warning, warn) {
      // Packages may well import in circles; our own rooms may not.
      const foreign = (warning.ids ?? [warning.id ?? '']).every((id) => id.includes('node_modules'));
      if (!foreign) warn(warning);
    },
  });
  await bundled.write({ ...output, sourcemap: true });
  await bundled.close();
}

/** Parts of the validators that ours never reach: references are resolved and formats checked by own code. */
const UNUSED = [
  [/fast-uri[\\/]index\.js$/, 'module.exports = {};'],
  [/@cfworker[\\/]json-schema[\\/]dist[\\/]esm[\\/]format\.js$/, 'export const format = {};'],
];

function unusedParts() {
  return {
    name: 'unused-parts',
    load: (id) => UNUSED.find(([file]) => file.test(id))?.[1],
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
        ? await minify(code, { module: true, ecma: 2022, compress: { passes: 3 }, sourceMap: true })
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
