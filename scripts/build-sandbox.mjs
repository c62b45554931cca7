import { build } from 'esbuild';

/** Bundles the sandbox into one file, so that its dependencies are not dependencies of the package. */
export function buildSandbox(outfile) {
  return build({
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
    legalComments: 'eof',
    logLevel: 'warning',
  });
}
