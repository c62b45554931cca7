import { readBlocks } from './readme-blocks.mjs';
import { bundleShipped } from './shipped-plugin.mjs';

/**
 * Serves the README's blocks as pages: `/__readme/connect?integration=…` is the block under the
 * heading "Connect". What differs from the block as it stands is only where the service is and
 * which integration it names; the page's script and token come from the addresses in the block, and
 * packages from the project in which the packed one is installed.
 */
export function readmePlugin() {
  return {
    name: 'readme',
    async serve(context) {
      const { path, query } = context;
      const slug = /^\/__readme\/([\w-]+)$/.exec(path)?.[1];
      if (slug) {
        context.cookies.set('claims', encodeURIComponent(query.claims), { httpOnly: true });
        return { body: await pageOf(slug, query.integration, query.api), type: 'html' };
      }
      if (path === '/__readme/sdk.js') return bundled("export * from '@integration-app/sdk';");
      const module = /^\/__readme\/([\w-]+)\.js$/.exec(path)?.[1];
      if (module) return bundled((await readBlocks(module, 'ts')).join('\n'));
    },
  };
}

/** The token address of the blocks: answers for the customer for whom the page was opened. */
export function readmeTokens(context, next) {
  if (context.path === '/integration-app-token')
    context.url = `/__sandbox/token?claims=${context.cookies.get('claims')}`;
  return next();
}

async function pageOf(slug, integration, api) {
  // A block that is no page is the module of one.
  const [block] = await readBlocks(slug, 'html').catch(() => [
    `<script src="/test/pages/asserted.js"></script><script type="module" src="/__readme/${slug}.js"></script>`,
  ]);
  const body = block
    .replaceAll('hubspot', integration)
    .replaceAll('<connection-form', `<connection-form api-uri="${api}"`)
    .replaceAll('new IntegrationAppClient({', `new IntegrationAppClient({ apiUri: '${api}',`);
  if (body.startsWith('<!doctype html>')) return body;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not connected</title>
    <script type="importmap">{"imports":{"@integration-app/sdk":"/__readme/sdk.js"}}</script></head><body>${body}</body></html>`;
}

/** In one file: the addresses of more would have to differ from block to block. */
async function bundled(source) {
  const files = await bundleShipped(source, { splitting: false });
  return { body: files.get('page.js'), type: 'js' };
}
