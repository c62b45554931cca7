import { watch } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import { context } from 'esbuild';

/** Where pages hear that there is something new. */
const changesPath = '/dist/changes';

/** Reloads the page after each build, and once the server is there again. */
const reloader = `{
  const changes = new EventSource('${changesPath}');
  let lost = false;
  changes.onmessage = () => location.reload();
  changes.onerror = () => (lost = true);
  changes.onopen = () => lost && location.reload();
}`;

/**
 * Serves under `/dist` the script-tag files as the source now stands: bundled by esbuild alone, in
 * memory and not minified, and anew at each change of a file in `src`.
 */
export async function liveBuild(): Promise<MiddlewareHandler> {
  const served = new Map<string, string>();
  const listeners = new Set<() => void>();
  const bundler = await context({
    entryPoints: {
      'connection-form': 'src/script.ts',
      'connection-form.lite': 'src/script-lite.ts',
      'connection-form.whole': 'src/script-whole.ts',
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'error',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"development"' },
  });

  async function build(): Promise<void> {
    const begun = performance.now();
    // What is wrong has been printed; the next change may mend it.
    const result = await bundler.rebuild().catch(() => undefined);
    if (!result) return;
    served.clear();
    for (const { path, text } of result.outputFiles!) {
      const isEntry = /connection-form(\.lite|\.whole)?\.js$/.test(path);
      served.set(`/${relative(resolve(), path)}`, isEntry ? text + reloader : text);
    }
    for (const tell of listeners) tell();
    console.log(`  Built in ${Math.round(performance.now() - begun)} ms`);
  }

  await build();
  let planned: NodeJS.Timeout | undefined;
  watch('src', { recursive: true }, () => {
    // An editor changes a file more than once when it saves it.
    clearTimeout(planned);
    planned = setTimeout(build, 30);
  });

  return async (context, next) => {
    if (context.req.path === changesPath)
      return streamSSE(
        context,
        (stream) =>
          new Promise((resolve) => {
            const tell = () => void stream.writeSSE({ data: 'built' });
            // How long the page waits when the server has gone, in milliseconds.
            void stream.write('retry: 100\n\n');
            listeners.add(tell);
            stream.onAbort(() => {
              listeners.delete(tell);
              resolve();
            });
          }),
      );
    const text = served.get(context.req.path);
    if (text === undefined) return next();
    return context.body(text, 200, {
      'Content-Type': context.req.path.endsWith('.map') ? 'application/json' : 'text/javascript',
      'Cache-Control': 'no-store',
    });
  };
}
