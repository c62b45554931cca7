import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const execute = promisify(execFile);

/** What the command has printed; rejects with all of it when the command fails. */
export async function run(command: string, args: readonly string[], directory: string): Promise<string> {
  try {
    const { stdout } = await execute(command, args, { cwd: directory, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Packs the package as it would be published, of what is built. Gives the tarball's path. */
export async function packPackage(directory: string): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory];
  return join(directory, (await run('npm', args, root)).trim());
}

/** A copy of a folder outside of this repository, where nothing of its packages is at hand. */
export class FreshProject {
  private constructor(readonly directory: string) {}

  /** With the folder's own packages and the packed one installed. */
  static async from(folder: string): Promise<FreshProject> {
    const project = new FreshProject(await mkdtemp(join(tmpdir(), 'connection-form-')));
    const { directory } = project;
    await cp(folder, directory, { recursive: true, filter: (path) => !path.includes('node_modules') });
    const tarball = await packPackage(directory);
    await project.run(
      'npm',
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      tarball,
    );
    return project;
  }

  run(command: string, ...args: string[]): Promise<string> {
    return run(command, args, this.directory);
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}
