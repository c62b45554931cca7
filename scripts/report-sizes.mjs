import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chunks } from './chunks.mjs';

/** Prints the gzip sizes of the script files and their chunks, and the hashes for `integrity`. */
export function reportSizes(directory) {
  for (const name of ['connection-form.js', 'connection-form.lite.js', 'connection-form.whole.js']) {
    const hash = createHash('sha384')
      .update(readFileSync(join(directory, name)))
      .digest('base64');
    console.log(`dist/${name}  ${kilobytes(join(directory, name))} gzip  sha384-${hash}`);
  }
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
