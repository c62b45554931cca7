import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyCssTemplates } from './minify-css.mjs';

/**
 * Bundles for the script tag: one file with what a first paint needs, and chunks with immutable
 * names for the rest. By Rollup, because esbuild would put what the file and its chunks share
 * into further chunks, and the page would wait for one more round trip before it shows a form.
 */
export async function bundleScript(entry, outdir) {
  const bundle = await rollup({
    input: { 'connection-form': entry },
    plugins: [
      { name: 'minify-css', transform: (code, id) => (/\/styles\/[\w-]+\.ts$/.test(id) ? minifyCssTemplates(code).then((text) => ({ code: text, map: null })) : null) },
      nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }),
      json(),
      commonjs(),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' } }),
      terser({ module: true, ecma: 2022, compress: { passes: 3 } }),
    ],
    onwarn(warning, warn) {
      // The SDK's own modules refer to each other in circles.
      if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.includes('node_modules'))) return;
      if (warning.code === 'THIS_IS_UNDEFINED') return;
      warn(warning);
    },
  });
  await bundle.write({
    dir: outdir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: false,
  });
  await bundle.close();
}
