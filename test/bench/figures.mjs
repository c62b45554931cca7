/** Middle value; undefined of nothing. What was not measured (undefined, null) is left out. */
export function median(values) {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds: short ones with a decimal, since a millisecond is much of them. */
export const ms = (value) => (value === undefined ? '–' : value < 20 ? value.toFixed(1) : value.toFixed(0));

export const kilobytes = (value) => (value === undefined ? '–' : (value / 1024).toFixed(1));

export const ratio = (value, base) => (value === undefined || !base ? '–' : (value / base).toFixed(2));

/** Prints rows below a heading, as a Markdown table: it can be pasted as it is. */
export function printTable(title, columns, rows) {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  // Names to the left, figures to the right.
  const line = (row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : `:${'-'.repeat(width + 1)}`)).join('|')}|`;
  console.log([`\n### ${title}\n`, line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n'));
}

/** Each in turn is the first, so that none always pays for what another has left behind. */
export function rotated(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
