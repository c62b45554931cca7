import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { inShipped } from './shipped.mjs';
import { startCommand } from './start-command.mjs';

/** As `test/corpus/read-rows.ts` has them for Node. */
const { CORPUS } = process.env;
const corpora = (CORPUS ? [CORPUS] : ['test/corpus/rows', '../shared/corpus']).filter(existsSync);

/**
 * Starts the sandbox for the run, tells the tests where it is, and signs tokens as a page's back end would.
 * Where the packed package is installed, it is its command that is started, else the source.
 */
export function sandboxPlugin() {
  let sandbox;
  return {
    name: 'sandbox',
    async serverStart() {
      sandbox = await (process.env.SHIPPED ? startShipped() : startSource());
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
      const set = /^\/__corpus\/([\w.-]+)$/.exec(context.path)?.[1];
      if (set === 'sets.json') {
        const sets = corpora
          .flatMap((folder) => readdirSync(folder))
          .filter((name) => name.endsWith('.jsonl'));
        return { body: JSON.stringify(sets), type: 'json' };
      }
      const file = set && corpora.map((folder) => join(folder, set)).find(existsSync);
      if (file) return { body: readFileSync(file, 'utf8'), type: 'text/plain' };
    },
  };
}

async function startSource() {
  const { startSandbox } = await tsImport('../../demo/sandbox/index.ts', import.meta.url);
  return startSandbox();
}

async function startShipped() {
  const { signToken } = await tsImport('../../demo/sandbox/tokens.ts', import.meta.url);
  const sandbox = await startCommand(inShipped('node_modules/.bin/connection-form-sandbox'), []);
  return { ...sandbox, signToken: (claims) => signToken(sandbox.workspace, 7200, claims) };
}
