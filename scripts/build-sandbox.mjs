import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LICENCES } from './licences.mjs';

const noFastUri = fileURLToPath(new URL('no-fast-uri.cjs', import.meta.url));
const penpal = createRequire(import.meta.url).resolve('penpal/dist/penpal.min.js');

/**
 * Bundles the sandbox into one file, so that its dependencies are not dependencies of the package.
 * Resolves with esbuild's list of what is in it.
 */
export async function buildSandbox(outfile) {
  const { metafile } = await build({
    entryPoints: ['demo/sandbox/command.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Some bundled packages are CommonJS and call `require` for Node's own modules.
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire } from 'node:module';",
        'const require = createRequire(import.meta.url);',
      ].join('\n'),
    },
    footer: { js: `//! ${LICENCES}` },
    // ajv imports it for references to other documents, which the fixtures do not have.
    alias: { 'fast-uri': noFastUri },
    plugins: [embeddedPenpal, fewMediaTypes, namedClasses, noNotes],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
}

/** The one file that the sandbox reads when it runs becomes part of it. */
const embeddedPenpal = {
  name: 'embedded-penpal',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]demo[\\/]sandbox[\\/]penpal\.ts$/ }, () => ({
      contents: `export { default as penpal } from ${JSON.stringify(penpal)} with { type: 'text' };`,
    }));
  },
};

/** Of the list of all media types the sandbox needs those that web pages and their servers exchange. */
const fewMediaTypes = {
  name: 'few-media-types',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mime-db[\\/]db\.json$/ }, async ({ path }) => {
      const all = Object.entries(JSON.parse(await readFile(path, 'utf8')));
      const few = all.filter(([type]) => MEDIA_TYPES.test(type));
      return { contents: JSON.stringify(Object.fromEntries(few)), loader: 'json' };
    });
  },
};

/**
 * oidc-provider stores and finds what it remembers by the names of its classes. `keepNames` would keep those of all
 * functions of all packages too, which are 14 KB of the tarball.
 */
const namedClasses = {
  name: 'named-classes',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]oidc-provider[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: code.replace(/\bclass ([A-Z]\w*)( extends [^{]+)? \{/g, "$& static name = '$1';") };
    });
  },
};

/** Packages note what they do and what is out of date; nobody who runs the sandbox needs to read that. */
const noNotes = {
  name: 'no-notes',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]node_modules[\\/](debug|depd)[\\/].*\.js$/ }, () => ({
      contents: `
        const note = () => {};
        note.function = (wrapped) => wrapped;
        note.property = note;
        module.exports = () => note;`,
    }));
  },
};

const MEDIA_TYPES =
  /^(text\/(html|plain|css|javascript)|application\/(javascript|json|jwt|x-www-form-urlencoded|.*\+(json|jwt))|multipart\/form-data|image\/(png|svg\+xml))$/;
