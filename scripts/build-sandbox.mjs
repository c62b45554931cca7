import { build } from 'esbuild';

/** The sandbox as one file, so that who only embeds the form installs none of what it is made of. */
export function buildSandbox(outfile) {
  return build({
    entryPoints: ['demo/sandbox/command.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Some of what is bundled is CommonJS and requires Node's own modules.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    legalComments: 'eof',
    logLevel: 'warning',
  });
}
