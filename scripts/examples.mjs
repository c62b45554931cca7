// Builds the examples, each with its own tool chain, over the package as it would be published.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = ['react', 'vue', 'svelte', 'angular'].map((name) => join('demo', name));
const run = (command, args, directory = '.') =>
  execFileSync(command, args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const place = mkdtempSync(join(tmpdir(), 'connection-form-'));
const tarball = join(
  place,
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', place]).trim(),
);

for (const example of examples) {
  const begun = Date.now();
  rmSync(join(example, 'dist'), { recursive: true, force: true });
  if (!install(example)) continue;
  try {
    run('npm', ['run', 'build'], example);
  } catch ({ stdout, stderr }) {
    console.error(`${example} does not build:\n${stdout}${stderr}`);
    process.exit(1);
  }
  console.log(`Built ${example} in ${Math.round((Date.now() - begun) / 1000)} s.`);
}
rmSync(place, { recursive: true });

/** False where its packages can't be had, which only CI does not forgive. */
function install(example) {
  try {
    if (!isInstalled(example)) run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], example);
  } catch ({ stderr }) {
    console.log(
      `Left out ${example}, its packages can't be installed: ${stderr.trim().split('\n').slice(0, 4).join(' ')}`,
    );
    if (process.env.CI) process.exit(1);
    return false;
  }
  // What was installed may be older than what is built now.
  const copy = join(example, 'node_modules/connection-form');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', copy]);
  return true;
}

/** With all that the lock file names, and the lock file with all that this package needs. */
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
