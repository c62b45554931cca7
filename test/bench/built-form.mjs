import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleOneFile, bundleScript } from '../../scripts/bundle.mjs';

/** The script files with their chunks as they are now, whatever lies in dist: by path, `{ body, type }`. */
export async function bundleForm() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'connection-form-bench-'));
  try {
    await bundleScript(join(root, 'src/script.ts'), directory);
    for (const name of ['early', 'lite'])
      await bundleOneFile(`connection-form.${name}`, join(root, `src/script-${name}.ts`), directory);
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.js'));
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [`/${name}`, script(await readFile(join(directory, name)))]),
      ),
    );
  } finally {
    await rm(directory, { recursive: true });
  }
}

export const script = (body) => ({ body, type: 'text/javascript' });
