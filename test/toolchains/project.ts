import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root, run } from '../node/fresh-project.js';
import type { Toolchain } from './toolchains.js';

const here = join(root, 'test/toolchains');
const quiet = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
const blocks = await readFile(join(root, 'docs/frameworks.md'), 'utf8');

/**
 * Installs the packages of a folder, as its lock file has them, and the packed package beside, in which the
 * sandbox takes the place of the hosted service: so the blocks need not say where that is.
 */
export async function install(
  folder: string,
  directory: string,
  tarball: string,
  apiUri: string,
): Promise<void> {
  await cp(join(here, folder), directory, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--no-save'];
  await run('npm', ['install', ...options, tarball], directory);
  const code = join(directory, 'node_modules/connection-form/dist/npm');
  for (const name of await readdir(code, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const text = await readFile(join(code, name), 'utf8');
    await writeFile(join(code, name), text.replaceAll('https://api.integration.app', apiUri));
  }
}

/** Makes a new project with the blocks under its heading, of which only the integration's key is another. */
export async function createProject({ name, heading }: Toolchain, directory: string): Promise<void> {
  const project = join(directory, name);
  const beside = join(here, 'projects', name);
  await mkdir(project, { recursive: true });
  // Some need nothing besides their blocks.
  if (existsSync(beside)) await cp(beside, project, { recursive: true });
  // Toolchains look for their packages in it.
  await cp(join(directory, 'package.json'), join(project, 'package.json'));
  const files = filesUnder(heading);
  const [tokens] = filesUnder('Frameworks');
  for (const [path, text] of files) {
    await write(join(project, path), text);
    if (text.includes("'./fetch-token'")) await write(join(project, dirname(path), tokens![0]), tokens![1]);
  }
  for (const file of await readdir(project, { recursive: true })) {
    if (!/\.(\w*tsx?|astro|vue|svelte)$/.test(file)) continue;
    const text = await readFile(join(project, file), 'utf8');
    await writeFile(join(project, file), text.replaceAll('hubspot', 'no-parameters'));
  }
}

/** Runs a command of a package as an npm script would. */
export async function runCommand(command: string, directory: string): Promise<void> {
  const [program, ...args] = command.split(' ');
  try {
    await promisify(execFile)(program!, args, {
      cwd: directory,
      env: environment(directory),
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Starts a server on a port, and returns what ends it; what it prints is in the error where it does not answer. */
export async function startServer(command: string, directory: string, port: number): Promise<() => void> {
  const [program, ...args] = command.replace('$PORT', String(port)).split(' ');
  const env = { ...environment(directory), HOST: '127.0.0.1', NITRO_HOST: '127.0.0.1', PORT: String(port) };
  // A group of its own, since a command may start others.
  const server = spawn(program!, args, { cwd: directory, env, detached: true });
  const stop = () => {
    if (server.exitCode === null) process.kill(-server.pid!);
  };
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (printed += text));
  const end = Date.now() + 60_000;
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))) {
    if (Date.now() > end || server.exitCode !== null) {
      stop();
      throw new Error(`${command} does not answer:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return stop;
}

function environment(directory: string): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...env } = process.env;
  const bin = join(dirname(directory), 'node_modules/.bin');
  return { ...env, ...quiet, PATH: [bin, env['PATH']].join(delimiter) };
}

/** The files that the blocks under a heading are, each with its path. */
function filesUnder(heading: string): [path: string, text: string][] {
  const part = blocks.split(/^#+ /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const files = [...part.matchAll(/^`([\w./+-]+)`\n\n```\w+\n([\s\S]*?)^```/gm)];
  if (!files.length) throw new Error(`docs/frameworks.md has no file under "${heading}".`);
  return files.map(([, path, text]) => [path!, text!]);
}

async function write(path: string, text: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} is there already.`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
