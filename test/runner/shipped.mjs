import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const execute = promisify(execFile);
const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/**
 * Packs what is built, as it would be published, and installs it into a project outside of this repository,
 * with nothing else than the SDK that a page may have. All processes started from here on find it by the environment's `SHIPPED`. It is
 * removed when this process ends.
 */
export async function installShipped() {
  const project = await mkdtemp(join(tmpdir(), 'connection-form-shipped-'));
  process.once('exit', () => rmSync(project, { recursive: true, force: true }));
  const sdk = join(root, 'node_modules/@integration-app/sdk/package.json');
  const { version } = JSON.parse(await readFile(sdk, 'utf8'));
  const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', project];
  const { stdout } = await npm(packing, root);
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await npm([...install, `./${stdout.trim()}`, `@integration-app/sdk@${version}`], project);
  process.env.SHIPPED = project;
}

/** A path in the project in which the packed package is installed. */
export function inShipped(...path) {
  const project = process.env.SHIPPED;
  if (!project) throw new Error('The packed package is not installed: start the tests with `npm test`.');
  return join(project, ...path);
}

/** A file of the installed package's own. */
export const shippedFile = (path) => inShipped('node_modules/connection-form', path);

function npm(args, cwd) {
  return execute('npm', args, { cwd, maxBuffer: 1 << 26, shell: process.platform === 'win32' });
}
