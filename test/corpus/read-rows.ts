import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import type { Row } from './checks.js';

/** The project's own rows, each of one kind of trouble. */
export const ownRows = fileURLToPath(new URL('rows', import.meta.url));

/** Real schemas, which are not part of the project. */
const besideTheProject = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The folder that CORPUS names, else the project's own rows and what is beside the project. */
export function folders(): string[] {
  const { CORPUS } = process.env;
  return CORPUS ? [CORPUS] : [ownRows, besideTheProject].filter((folder) => existsSync(folder));
}

/** The rows of each `*.jsonl` of a folder, by the file's name. */
export function readSets(folder: string): [name: string, rows: Row[]][] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const rows = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Row);
    return [basename(file, '.jsonl'), rows];
  });
}
