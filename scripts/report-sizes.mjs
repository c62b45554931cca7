import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chunks } from './chunks.mjs';

/** Prints the gzip sizes of the script files and their chunks, the hashes for `integrity`, and what makes a page fast. */
export async function reportSizes(directory) {
  for (const name of ['connection-form.js', 'connection-form.lite.js', 'connection-form.whole.js']) {
    const hash = createHash('sha384')
      .update(readFileSync(join(directory, name)))
      .digest('base64');
    console.log(`dist/${name}  ${kilobytes(join(directory, name))} gzip  sha384-${hash}`);
  }
  const head = await import(pathToFileURL(resolve(directory, 'npm/head.js')).href);
  console.log(
    `dist/connection-form.early.js  ${kilobytes(join(directory, 'connection-form.early.js'))} gzip  ${head.earlyScriptHash}`,
  );
  console.log(
    `\nFor the head of a page, and behind its forms:\n\n${head.preloadLinks()}\n${head.earlyScript()}`,
  );
  console.log(`\nThe chunks of connection-form.js (dist/chunks/):\n`);
  const files = readdirSync(join(directory, 'chunks')).filter((file) => file.endsWith('.js'));
  const rows = files.map((file) => {
    const name = file.replace(/-[\w-]{6}\.js$/, '');
    const { holds = '', loads = '' } = chunks.find((chunk) => chunk.name === name) ?? {};
    return [name, kilobytes(join(directory, 'chunks', file)), holds, loads];
  });
  print([['chunk', 'gzip', 'what it holds', 'when it loads'], ...rows]);
}

function kilobytes(path) {
  return `${(gzipSync(readFileSync(path), { level: 9 }).length / 1024).toFixed(1)} KB`;
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}
