import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Serves each test file as one bundle, so that TypeScript and CommonJS packages need no further care. */
export function bundlePlugin() {
  let rootDir;
  return {
    name: 'bundle',
    serverStart({ config }) {
      rootDir = config.rootDir;
    },
    resolveMimeType(context) {
      if (context.path.endsWith('.ts')) return 'js';
    },
    async serve(context) {
      if (!context.path.endsWith('.ts')) return;
      const result = await build({
        entryPoints: [rootDir + context.path],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        sourcemap: 'inline',
        write: false,
        logLevel: 'silent',
        // The runner serves these itself.
        external: ['/__web-*'],
        define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
        tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
      });
      return { body: result.outputFiles[0].text, type: 'js' };
    },
  };
}
