import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleLite, bundleScript } from './bundle-script.mjs';
import { writeLicences } from './licences.mjs';
import { buildSandbox } from './build-sandbox.mjs';
import { writeManifestFiles } from './manifest-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

await bundleScript('src/script.ts', 'dist');
await bundleLite('src/script-lite.ts', 'dist');
writeLicences('dist', 'licences.txt');

// The npm entries stay unbundled, so that a bundler shares Lit with the rest of its page.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
// Hand-written declarations are none of the compiler's output.
cpSync('src/frameworks', 'dist/npm/frameworks', {
  recursive: true,
  filter: (path) => !/\.ts$/.test(path) || path.endsWith('.d.ts'),
});

writeManifestFiles('dist');
await buildSandbox('dist/sandbox/connection-form-sandbox.js');

for (const name of ['connection-form.js', 'connection-form.lite.js']) {
  const file = readFileSync(`dist/${name}`);
  const integrity = 'sha384-' + createHash('sha384').update(file).digest('base64');
  console.log(
    `dist/${name}  ${(gzipSync(file, { level: 9 }).length / 1024).toFixed(1)} KB gzip  ${integrity}`,
  );
}
