import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import type { Engine } from './studio.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders, from the root of the project. Git knows only that of the references. */
export const folders = {
  references: 'test/pictures/references',
  all: 'pictures',
  differing: 'pictures/differing',
} as const;

const engineFile = `${root}/${folders.references}/engine.json`;

export const readEngine = (): Engine => JSON.parse(readFileSync(engineFile, 'utf8'));

export const writeEngine = (engine: Engine): void =>
  writeFileSync(engineFile, `${JSON.stringify(engine, null, 2)}\n`);

export const readPicture = (path: string): PNG => PNG.sync.read(readFileSync(`${root}/${path}`));

export function writePicture(path: string, picture: PNG): void {
  const file = `${root}/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  // Even surfaces are smallest without a filter.
  const encoding = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  writeFileSync(file, PNG.sync.write(picture, encoding));
}
