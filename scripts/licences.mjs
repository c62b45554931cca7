import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Matches the folder of the package that a module is in, for modules in `node_modules`. */
const PACKAGE = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Writes the licences of all packages that modules come from: built files have no licence comments. */
export function writeLicences(file, modules) {
  const packages = new Set(modules.flatMap((module) => PACKAGE.exec(module)?.[0] ?? []));
  const texts = [...packages].map(licenceOf).sort();
  writeFileSync(file, texts.join('\n\n'));
}

/** The modules in the built files of a folder, which its source maps name. */
export function mappedModules(directory) {
  const maps = readdirSync(directory, { recursive: true }).filter((name) => name.endsWith('.js.map'));
  return maps.flatMap((name) => {
    const { sources } = JSON.parse(readFileSync(join(directory, name), 'utf8'));
    return sources.map((source) => join(directory, dirname(name), source));
  });
}

function licenceOf(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = readdirSync(directory).find((each) => /^licen[cs]e/i.test(each));
  const title = [name, version, license].filter(Boolean).join(' ');
  const text = file ? readFileSync(join(directory, file), 'utf8').trim() : '';
  return `${title}\n\n${text}\n`;
}
