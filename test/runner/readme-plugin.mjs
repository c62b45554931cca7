import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);

/**
 * Serves the README's blocks as pages: `/__readme/connect?integration=…` is the block under the
 * heading "Connect". What differs from the block as it stands is only where the service is and
 * which integration it names; the page's script and token come from the addresses in the block.
 */
export function readmePlugin() {
  return {
    name: 'readme',
    async serve(context) {
      const { path, query } = context;
      const slug = /^\/__readme\/([\w-]+)$/.exec(path)?.[1];
      if (slug) {
        context.cookies.set('claims', encodeURIComponent(query.claims), { httpOnly: true });
        return { body: pageOf(await readBlock(slug), query.integration, query.api), type: 'html' };
      }
      const file = /^\/connection-form\/([\w./-]+\.js)$/.exec(path)?.[1];
      if (file) return { body: await readFile(new URL(`dist/${file}`, root), 'utf8'), type: 'js' };
      if (path === '/__readme/sdk.js') return { body: await bundleSdk(), type: 'js' };
    },
  };
}

/** The token address of the blocks: answers for the customer for whom the page was opened. */
export function readmeTokens(context, next) {
  if (context.path === '/integration-app-token')
    context.url = `/__sandbox/token?claims=${context.cookies.get('claims')}`;
  return next();
}

async function readBlock(slug) {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  for (const [, heading, text] of readme.matchAll(/^### (.+)\n([\s\S]*?)(?=^##)/gm)) {
    const block = /```html\n([\s\S]*?)```/.exec(text)?.[1];
    if (heading.toLowerCase().replaceAll(' ', '-') === slug && block) return block;
  }
  throw new Error(`The README has no block under a heading "${slug}".`);
}

function pageOf(block, integration, api) {
  const body = block
    .replaceAll('hubspot', integration)
    .replaceAll('<connection-form', `<connection-form api-uri="${api}"`)
    .replaceAll('new IntegrationAppClient({', `new IntegrationAppClient({ apiUri: '${api}',`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not connected</title>
    <script type="importmap">{"imports":{"@integration-app/sdk":"/__readme/sdk.js"}}</script></head><body>${body}</body></html>`;
}

async function bundleSdk() {
  const { outputFiles } = await build({
    entryPoints: ['@integration-app/sdk'],
    bundle: true,
    format: 'esm',
    write: false,
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}
