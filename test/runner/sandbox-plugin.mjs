import { existsSync, readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** Starts the sandbox for the run, tells the tests where it is, and signs tokens as a page's back end would. */
export function sandboxPlugin() {
  let sandbox;
  return {
    name: 'sandbox',
    async serverStart() {
      const { startSandbox } = await tsImport('../../demo/sandbox/index.ts', import.meta.url);
      sandbox = await startSandbox();
    },
    async serverStop() {
      await sandbox?.close();
    },
    async serve(context) {
      if (context.path === '/__sandbox/addresses.js') {
        const { apiUri, providerUri } = sandbox;
        return {
          body: `globalThis.sandbox = ${JSON.stringify({ apiUri, providerUri, tokenUri: '/__sandbox/token' })};`,
          type: 'js',
        };
      }
      if (context.path === '/__sandbox/token') {
        const claims = JSON.parse(context.query.claims ?? '{}');
        return { body: JSON.stringify({ token: await sandbox.signToken(claims) }), type: 'json' };
      }
      // What the examples ask of the back end of their product.
      if (context.path === '/config.json')
        return { body: JSON.stringify({ apiUri: sandbox.apiUri }), type: 'json' };
      if (context.path === '/token') {
        return {
          body: JSON.stringify({ token: await sandbox.signToken({ id: context.cookies.get('customer') }) }),
          type: 'json',
        };
      }
      const set = /^\/__corpus\/([\w-]+\.jsonl)$/.exec(context.path)?.[1];
      if (set) {
        const file = new URL(set, corpus);
        return { body: existsSync(file) ? readFileSync(file, 'utf8') : '', type: 'text/plain' };
      }
    },
  };
}
