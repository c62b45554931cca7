import { readBlocks } from './doc-blocks.mjs';
import { bundleShipped } from './shipped-plugin.mjs';

/**
 * Serves the blocks of the docs as pages: `/__docs/connect?integration=…` is the block under the
 * heading "Connect". What differs from the block as it stands is only where the service is and
 * which integration it names, and the script where the block leaves it out; the page's script and token come from the
 * addresses in the block, and packages from the project in which the packed one is installed.
 */
export function docPlugin() {
  return {
    name: 'docs',
    async serve(context) {
      const { path, query } = context;
      const slug = /^\/__docs\/([\w-]+)$/.exec(path)?.[1];
      if (slug) {
        context.cookies.set('claims', encodeURIComponent(query.claims), { httpOnly: true });
        return { body: await pageOf(slug, query), type: 'html' };
      }
      if (path === '/__docs/sdk.js') return bundled("export * from '@integration-app/sdk';");
      const module = /^\/__docs\/([\w-]+)\.js$/.exec(path)?.[1];
      if (module) return bundled(withAddresses((await readBlocks(module, 'ts')).join('\n'), query));
    },
  };
}

/** The token address of the blocks: answers for the customer for whom the page was opened. */
export function docTokens(context, next) {
  if (context.path === '/integration-app-token')
    context.url = `/__sandbox/token?claims=${context.cookies.get('claims')}`;
  return next();
}

const SCRIPT = '<script type="module" src="/connection-form/connection-form.js"></script>';

async function pageOf(slug, query) {
  const { integration = '', api = '' } = query;
  // A block that is no page is the module of one.
  const module = `/__docs/${slug}.js?${new URLSearchParams({ integration, api })}`.replaceAll('&', '&amp;');
  const [block] = await readBlocks(slug, 'html').catch(() => [
    `<script src="/test/pages/asserted.js"></script><script type="module" src="${module}"></script>`,
  ]);
  // The blocks that are about an attribute or a property leave out what loads the form.
  const loads = block.includes('<connection-form') && !block.includes('<script type="module" src=');
  const body = withAddresses(loads ? `${block}${SCRIPT}` : block, query);
  if (body.startsWith('<!doctype html>')) return body;
  if (body.startsWith('<html')) return `<!doctype html>${body}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not connected</title></head><body>${body}</body></html>`;
}

function withAddresses(block, { integration, api }) {
  return block
    .replaceAll('hubspot', integration)
    .replaceAll('/vendor/integration-app-sdk.js', '/__docs/sdk.js')
    .replaceAll('<connection-form', `<connection-form api-uri="${api}"`)
    .replaceAll('new IntegrationAppClient({', `new IntegrationAppClient({ apiUri: '${api}',`)
    .replaceAll('createConnectionApi({', `createConnectionApi({ apiUri: '${api}',`);
}

/** In one file: the addresses of more would have to differ from block to block. */
async function bundled(source) {
  const files = await bundleShipped(source, { splitting: false });
  return { body: files.get('page.js'), type: 'js' };
}
