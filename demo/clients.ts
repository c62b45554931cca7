import { build } from 'esbuild';

/** What the pages of the demo import besides the form: the clients of both published SDKs, and the stand-in for tests. */
const modules: Record<string, string> = {
  'integration-app': `export { IntegrationAppClient as Client } from '@integration-app/sdk'`,
  membrane: `export { MembraneClient as Client } from '@membranehq/sdk'`,
  testing: `export { TestService } from 'connection-form/testing'`,
};

const bundles = new Map<string, Promise<string>>();

/** Bundled when it is first asked for; undefined for a name that is none. */
export function bundleClient(name: string): Promise<string> | undefined {
  const contents = modules[name];
  if (contents === undefined) return undefined;
  let bundle = bundles.get(name);
  if (!bundle) bundles.set(name, (bundle = bundleModule(contents)));
  return bundle;
}

async function bundleModule(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
}
