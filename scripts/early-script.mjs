import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleOneFile } from './bundle.mjs';

const NAME = 'connection-form.early';

/**
 * Builds the inline script with early requests, for back ends of any kind as a file of its own, and writes what
 * `connection-form/head` knows of it and of the script file into the npm entries.
 */
export async function buildEarlyScript(directory, scripts) {
  await bundleOneFile(NAME, 'src/script-early.ts', directory);
  const file = join(directory, `${NAME}.js`);
  rmSync(`${file}.map`);
  // The hash is that of the very text between the tags.
  const text = readFileSync(file, 'utf8').trim();
  writeFileSync(file, text);
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const form = scripts.find(({ name }) => name === 'form').fileName;
  const constants = {
    EARLY_SCRIPT: text,
    EARLY_SCRIPT_HASH: hash,
    NEEDED_FILES: [`chunks/${basename(form)}`],
  };
  writeFileSync(
    join(directory, 'npm/head/built.js'),
    Object.entries(constants)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join(''),
  );
}
