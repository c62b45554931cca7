import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { LICENCES } from './licences.mjs';

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
    // oidc-provider stores and finds what it remembers by the names of its classes.
    keepNames: true,
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
    plugins: [embeddedPenpal],
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
