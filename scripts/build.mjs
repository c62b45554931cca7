import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleLibrary, bundleOneFile, bundleScript } from './bundle.mjs';
import { holdingsOfEsbuild, holdingsOfRollup, writeLicences } from './licences.mjs';
import { buildEarlyScript } from './early-script.mjs';
import { buildSandbox } from './build-sandbox.mjs';
import { buildLanguages, linkLanguages } from './languages.mjs';
import { writeManifestFiles } from './manifest-files.mjs';
import { removeSpace, removeUnreachable } from './slim-npm-entries.mjs';
import { reportSizes } from './report-sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const scripts = [
  ...(await bundleScript('src/script.ts', 'dist')),
  ...(await bundleOneFile('connection-form.lite', 'src/script-lite.ts', 'dist')),
  ...(await bundleOneFile('connection-form.whole', 'src/script-whole.ts', 'dist')),
];

await buildLanguages('dist');

// The npm entries are not bundled, so that a page's bundler can share Lit with its other code; only what comes
// from packages in CommonJS is, below.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
// The compiler does not copy hand-written declarations.
cpSync('src/frameworks', 'dist/npm/frameworks', {
  recursive: true,
  filter: (path) => !/\.ts$/.test(path) || path.endsWith('.d.ts'),
});

removeUnreachable('dist/npm');
await removeSpace('dist/npm');
linkLanguages('dist');

const libraries = await bundleLibrary('validation/ajv/library', 'dist');
// The script file's chunk has nothing but the SDK in it.
const { fileName } = scripts.find(({ name }) => name === 'sdk');
writeFileSync(
  'dist/npm/connection/sdk/integration-app-sdk.js',
  `export { IntegrationAppClient } from '../../../${fileName}';\n`,
);
await buildEarlyScript('dist', scripts);
writeLicences('dist', holdingsOfRollup([...scripts, ...libraries]));

writeManifestFiles('dist');
const sandbox = await buildSandbox('dist/sandbox/connection-form-sandbox.js');
writeLicences('dist/sandbox', holdingsOfEsbuild(sandbox, 'dist/sandbox'));

await reportSizes('dist');
