import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A server on this machine with pages that load modules of the source. */
export interface SourceServer {
  readonly origin: string;
  /** The address of a page that loads these files, named from the root of the project. */
  pageOf(...files: string[]): string;
  close(): void;
}

/** Bundles these files together, so that they share what they import. */
export async function serveSource(files: readonly string[]): Promise<SourceServer> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outbase: '.',
    outdir: '.',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(root.length - 1), text]));

  const server = createServer(async ({ url = '/' }, answer) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const text = texts.get(pathname);
    if (text !== undefined) return answer.setHeader('Content-Type', 'text/javascript').end(text);
    if (pathname !== '/') return answer.writeHead(404).end();
    const scripts = searchParams
      .getAll('load')
      .map((file) => `<script type="module" src="/${file}"></script>`);
    const icon = '<link rel="icon" href="data:,">';
    answer.setHeader('Content-Type', 'text/html');
    answer.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${icon}</head><body>${scripts.join('')}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    pageOf: (...loaded) =>
      `${origin}/?${new URLSearchParams(loaded.map((file) => ['load', file.replace(/ts$/, 'js')]))}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
