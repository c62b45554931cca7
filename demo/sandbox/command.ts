import { parseArgs } from 'node:util';
import { integrations } from './catalog/index.js';
import { startSandbox } from './index.js';
import { startPage } from './start-page.js';

const usage = `Usage: connection-form-sandbox [options]

Starts a local stand-in for Integration.app (Membrane), with an OAuth provider for its apps to
sign in to, and a page with a form. All state is in memory; only this machine can reach it.

  --port <number>           of the API; default 4400
  --provider-port <number>  of the OAuth provider; default 4401
  --latency <milliseconds>  added to each answer; default 0
  --workspace-key <text>    default sandbox-workspace
  --workspace-secret <text> with which your back end signs tokens; default sandbox-secret
  --help
`;

const day = 24 * 60 * 60;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4400' },
      'provider-port': { type: 'string', default: '4401' },
      latency: { type: 'string', default: '0' },
      'workspace-key': { type: 'string', default: 'sandbox-workspace' },
      'workspace-secret': { type: 'string', default: 'sandbox-secret' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);

  const workspace = { key: values['workspace-key'], secret: values['workspace-secret'] };
  const sandbox = await startSandbox({
    port: readNumber('port', values.port),
    providerPort: readNumber('provider-port', values['provider-port']),
    latency: readNumber('latency', values.latency),
    workspace,
    // In the package the command is in a folder beside it.
    scriptFolder: new URL('..', import.meta.url).href,
  });
  const token = await sandbox.signToken({ id: 'customer-1', expiresIn: day });

  process.stdout.write(`
  api-uri           ${sandbox.apiUri}
  sign-in pages     ${sandbox.providerUri}
  workspace key     ${workspace.key}
  workspace secret  ${workspace.secret}
  integrations      ${integrations.map(({ key }) => key).join(', ')}

  A token for a customer, good for a day:
  ${token}

  A page with a form, which is served at the address below with all that it asks for:

${startPage(sandbox.apiUri)}
  Try it: ${sandbox.apiUri}/

`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit()));
  }
}

function readNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a number, not "${text}".`);
  return Number(text);
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
});
