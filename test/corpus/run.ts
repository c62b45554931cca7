/**
 * Reads, fills and checks schemas through drafts, and prints how many of each set pass:
 * `npm run corpus`, with `-- --verbose` for what is wrong. CORPUS names a folder of `*.jsonl` files;
 * CONTRIBUTING.md says what a line holds.
 */
import { check, checks, type CheckName, type Row } from './checks.js';
import { folders, readSets } from './read-rows.js';

const isVerbose = process.argv.includes('--verbose');
const names = Object.keys(checks) as CheckName[];

const total = await count('corpus', []);
const lines = [['set', 'rows', ...names]];
for (const folder of folders()) {
  for (const [name, rows] of readSets(folder)) {
    const counted = await count(name, rows);
    lines.push([name, ...Object.values(counted).map(String)]);
    for (const each of ['rows', ...names] as const) total[each] += counted[each];
  }
}
lines.push(['all', ...Object.values(total).map(String)]);
const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
for (const line of lines)
  console.log(
    line
      .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!)))
      .join('  '),
  );

const { rows, read, ...rest } = total;
const counts = Object.entries(rest).map(([name, number]) => `${number} ${name}`);
console.log(`corpus: ${read} of ${rows} read, ${counts.join(', ')}`);
process.exitCode = names.every((name) => total[name] === rows) ? 0 : 1;

async function count(set: string, rows: readonly Row[]): Promise<Record<CheckName | 'rows', number>> {
  const counted = { rows: rows.length } as Record<CheckName | 'rows', number>;
  for (const name of names) {
    counted[name] = 0;
    for (const row of rows) {
      const faults = await check(name, row);
      if (faults.length === 0) counted[name]++;
      else if (isVerbose) console.log(`${name}: ${set}: ${row.id}\n  ${faults.slice(0, 5).join('\n  ')}`);
    }
  }
  return counted;
}
