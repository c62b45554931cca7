import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import alias from '@rollup/plugin-alias';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';
import { chunkOf, copyFor, modulesOfEntry, pathOf } from './chunks.mjs';
import { shortNames } from './internal-names.mjs';
import { externalLanguages } from './languages.mjs';
import { isOfPackage, LICENCES } from './licences.mjs';
import { EARLY, linkChunks } from './link-chunks.mjs';
import { withSmallTemplates } from './small-templates.mjs';

const TARGET = 'es2022';

/**
 * Bundles the script file: a small file with a stable name, which sends the early requests, and the
 * form with its chunks under hashed names. The entry has the modules that the table lists for it, and the
 * form gets them from there; the SDK has a bundle of its own, so that it shares no helpers with ajv.
 * Resolves with the files written, as `bundleOneFile` does.
 */
export async function bundleScript(entry, outdir) {
  const folder = dirname(entry);
  const names = {
    dir: outdir,
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hoistTransitiveImports: false,
  };
  const hashed = { ...names, entryFileNames: names.chunkFileNames };
  const sdkEntry = join(folder, 'connection/sdk/integration-app-sdk.ts');
  const early = [];
  const sdk = await bundle({ sdk: sdkEntry }, hashed);
  const files = await bundle(
    { form: join(folder, 'form.ts') },
    {
      ...hashed,
      // Only the modules in the table: otherwise a chunk would also get everything it imports.
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
    },
    [
      external(modulesOfEntry, EARLY),
      external([sdkEntry], `./${basename(sdk[0].fileName)}`),
      externalLanguages(),
      copyShared(),
      linkChunks(early),
    ],
  );
  const { fileName } = files.find((file) => file.isEntry);
  const form = `./${fileName}`;
  const entries = await bundle({ 'connection-form': entry }, { ...names, entryFileNames: '[name].js' }, [
    exportModules(entry, modulesOfEntry),
    external([join(folder, 'form.ts')], form),
    linkChunks(early, basename(fileName)),
  ]);
  return [...entries, ...files, ...sdk];
}

/** Files of the project that are in another bundle, which is known under one name. */
function external(files, id) {
  return {
    name: 'external',
    resolveId(path, importer) {
      const source = sourceOf(path, importer);
      return source && files.some((file) => resolve(file) === source) ? { id, external: true } : null;
    },
  };
}

/** Lets an entry also export everything that these modules export. */
function exportModules(entry, modules) {
  return {
    name: 'export-modules',
    transform(code, id) {
      if (id !== resolve(entry)) return null;
      const exported = modules.map((path) => `\nexport * from ${JSON.stringify(resolve(path))};`);
      return { code: code + exported.join(''), map: null };
    },
  };
}

/** Bundles an entry into one file, which works as a classic script, as a module and from `file:`. */
export function bundleOneFile(name, entry, outdir) {
  return bundle(
    { [name]: entry },
    { dir: outdir, format: 'iife', entryFileNames: '[name].js', inlineDynamicImports: true },
  );
}

/**
 * Bundles what a module of the npm entries takes from packages in CommonJS, which not every bundler reads:
 * it replaces the module of that name there.
 */
export function bundleLibrary(name, outdir) {
  return bundle(
    { [name]: join('src', `${name}.ts`) },
    { dir: outdir, format: 'es', entryFileNames: 'npm/[name].js' },
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
  // Nothing writes to the namespace of a module. The maps stay here: files that are published name none.
  const { output: files } = await bundled.write({ ...output, freeze: false, sourcemap: 'hidden' });
  await bundled.close();
  return files;
}

/** Copies what a chunk imports from another than the form, so that no chunk needs a second file. */
function copyShared() {
  return {
    name: 'copy-shared',
    resolveId(path, importer) {
      const source = sourceOf(path, importer);
      const chunk = source && chunkOf(importer);
      if (!source || chunk === 'form' || [chunk, 'form'].includes(chunkOf(source))) return null;
      return copyFor(chunk, source);
    },
    load: (id) => (pathOf(id) === id ? null : readFile(pathOf(id), 'utf8')),
  };
}

/** The TypeScript file that a TypeScript file imports by that path; undefined for packages. */
function sourceOf(path, importer = '') {
  const from = pathOf(importer);
  if (!from.endsWith('.ts') || !path.startsWith('.')) return undefined;
  const source = resolve(dirname(from), path.replace(/\.js$/, '.ts'));
  return existsSync(source) ? source : undefined;
}

function typescript() {
  return {
    name: 'typescript',
    resolveId(path, importer) {
      return sourceOf(path, importer) ?? null;
    },
    async transform(source, id) {
      if (!pathOf(id).endsWith('.ts')) return null;
      const { code, map } = await transform(await withSmallTemplates(source, id), {
        loader: 'ts',
        target: TARGET,
        sourcefile: id,
        sourcemap: true,
        ...shortNames,
      });
      return { code, map };
    },
  };
}

/**
 * Minifies entries, which every page loads, with terser too: slower than esbuild, but 5 % smaller. Only
 * esbuild shortens the names of private members.
 */
function minifyFiles() {
  return {
    name: 'minify',
    async renderChunk(code, { isEntry, moduleIds }) {
      const small = await minifyWithEsbuild(code);
      const { code: smallest, map } = isEntry ? await minifyWithTerser(small) : small;
      // At the end, where it moves no line of the source map.
      const notice = moduleIds.some(isOfPackage) ? `\n//! ${LICENCES}` : '';
      return { code: smallest.trimEnd() + notice, map };
    },
  };
}

function minifyWithTerser({ code, map }) {
  return minify(withOneKeyword(code), {
    module: true,
    ecma: 2022,
    // Functions of several statements stay functions: inlined, they compress worse. No function expression
    // of the bundle is called with `new`, or has a prototype of its own.
    compress: {
      passes: 4,
      inline: 1,
      unsafe_arrows: true,
      // No value that becomes a text is a symbol.
      unsafe: true,
      hoist_vars: true,
      // Shorter with these, but compressed longer.
      arrows: false,
      comparisons: false,
      sequences: false,
    },
    // The licences are in a file of their own; what is left are directives for bundlers.
    format: { comments: /webpackIgnore|@vite-ignore/ },
    sourceMap: { content: map },
  });
}

/**
 * Writes `let` for `const`, which the compiler has checked by now: one keyword compresses better than two.
 * Every character stays in its place, for the source map.
 */
function withOneKeyword(code) {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest);
  let rewritten = '';
  let end = 0;
  const visit = (node) => {
    if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.Const) {
      const start = node.getStart(file);
      rewritten += code.slice(end, start) + 'let'.padEnd('const'.length);
      end = start + 'const'.length;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return rewritten + code.slice(end);
}

function minifyWithEsbuild(code) {
  return transform(code, {
    minify: true,
    target: TARGET,
    sourcemap: true,
    legalComments: 'none',
    // The SDK names globals of Node that it does without; bundlers would put others in their place.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', Buffer: 'globalThis.Buffer' },
  });
}
