// Builds the examples, each with its own tool chain, against the package as npm would publish it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = ['react', 'vue', 'svelte', 'angular'].map((name) => join('demo', name));
const run = (command, args, cwd = '.') =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const directory = mkdtempSync(join(tmpdir(), 'connection-form-'));
const tarball = join(
  directory,
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory]).trim(),
);

for (const example of examples) {
  const started = Date.now();
  rmSync(join(example, 'dist'), { recursive: true, force: true });
  if (!install(example)) continue;
  try {
    run('npm', ['run', 'build'], example);
  } catch ({ stdout, stderr }) {
    console.error(`${example} does not build:\n${stdout}${stderr}`);
    process.exit(1);
  }
  console.log(`Built ${example} in ${Math.round((Date.now() - started) / 1000)} s.`);
}
rmSync(directory, { recursive: true });

/** Returns false if the packages of the example can't be installed; in CI that is an error. */
function install(example) {
  try {
    if (!isInstalled(example)) run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], example);
  } catch ({ stderr }) {
    const reason = stderr.trim().split('\n').slice(0, 4).join(' ');
    console.log(`Left out ${example}, its packages can't be installed: ${reason}`);
    if (process.env.CI) process.exit(1);
    return false;
  }
  // The installed package may be older than the build.
  const copy = join(example, 'node_modules/connection-form');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', copy]);
  return true;
}

/** Whether the packages are as in the lock file; exits if that is older than our dependencies. */
function isInstalled(example) {
  const lock = join(example, 'package-lock.json');
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  const locked = JSON.stringify(packages['node_modules/connection-form'].dependencies);
  if (locked !== JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)) {
    console.error(`${lock} is older than the package's dependencies. Run: npm install --prefix ${example}`);
    process.exit(1);
  }
  const installed = join(example, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}
