import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Resolves once dist/ holds what the source says, which is built anew where it is older. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building, because dist/ is older than the source.');
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root });
}

function isBuilt() {
  const [dist] = changes('dist/connection-form.js');
  return dist !== undefined && [...changes('src'), ...changes('scripts')].every((change) => change <= dist);
}

/** When a file, or each file in a folder, was changed; nothing where there is none. */
function changes(path) {
  const stat = statSync(root + path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [stat.mtimeMs];
  return readdirSync(root + path).flatMap((name) => changes(`${path}/${name}`));
}
