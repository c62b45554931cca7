import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Serves TypeScript bundled, so that it and CommonJS packages need no further care. The test files
 * are bundled once, all together: what they share is one chunk, which a browser keeps in its cache.
 */
export function bundlePlugin(testFiles) {
  const served = new Map();

  async function bundle(files) {
    for (const [path, text] of await bundleFiles(files)) served.set(path, text);
  }

  let started;
  return {
    name: 'bundle',
    serverStart() {
      started = bundle(testFiles);
      // Told to whoever asks for a file.
      started.catch(() => {});
    },
    resolveMimeType(context) {
      if (context.path.endsWith('.ts')) return 'js';
    },
    async serve({ path }) {
      if (!path.endsWith('.ts') && !path.endsWith('.ts.map')) return;
      await started;
      // Any other file, as the script of a page that a test opens, is bundled when it is first asked for.
      if (!served.has(path) && path.endsWith('.ts')) await bundle([path.slice(1)]);
      const body = served.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.ts') ? 'js' : 'json' };
    },
  };
}

/** Pairs of an address and the text to be served there. */
async function bundleFiles(files) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: files,
    // Each file keeps its address.
    outbase: '.',
    outdir: '.',
    outExtension: { '.js': '.ts' },
    chunkNames: '__chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'error',
    // The runner serves these itself.
    external: ['/__web-*'],
    define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
  });
  return outputFiles.map(({ path, text }) => [`/${relative(root, path).replaceAll(sep, '/')}`, text]);
}
