import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const penpal = createRequire(import.meta.url).resolve('penpal/dist/penpal.min.js');

/**
 * Bundles the sandbox into one file, so that its dependencies are not dependencies of the package.
 * Resolves with the modules in it.
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
    plugins: [embeddedPenpal],
    legalComments: 'eof',
    logLevel: 'warning',
    metafile: true,
  });
  return [...Object.keys(metafile.inputs), penpal];
}

/** The one file that the sandbox reads when it runs becomes part of it. */
const embeddedPenpal = {
  name: 'embedded-penpal',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]demo[\\/]sandbox[\\/]penpal\.ts$/ }, async () => {
      const text = await readFile(penpal, 'utf8');
      return { contents: `export const penpal = ${JSON.stringify(text)};` };
    });
  },
};
