import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The file beside the built ones; those with code of packages name it in their last line. */
export const LICENCES = 'licences.txt';

/** Matches the files in which packages keep the words that their copies have to bring. */
const NOTICE = /^(licen[cs]e|copying|notice)/i;

/**
 * Writes into a folder the licences of all packages that built files hold code of, each with the names of
 * those files. `holdings` has the paths of the modules that the bundler has put into each file, by the file's name.
 */
export function writeLicences(directory, holdings) {
  const holders = new Map();
  for (const [name, modules] of holdings) {
    for (const each of new Set(modules.filter(isOfPackage).map(packageOf))) {
      holders.set(each, [...(holders.get(each) ?? []), name]);
    }
  }
  const sections = [...holders].map(([directory, names]) => section(directory, names)).sort();
  const own = `The files beside this one are part of connection-form:\n\n${noticesOf('.')}`;
  writeFileSync(join(directory, LICENCES), `${[own, ...sections].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

/** What Rollup has put into files, by their names. Modules of which nothing is left are not among it. */
export function holdingsOfRollup(files) {
  return files
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, modules }) => [
      fileName,
      Object.keys(modules).filter((id) => modules[id].renderedLength > 0),
    ]);
}

/** What esbuild has put into files, by their names. */
export function holdingsOfEsbuild({ outputs }, directory) {
  return Object.entries(outputs).map(([path, { inputs }]) => [
    relative(directory, path),
    Object.keys(inputs).filter((id) => inputs[id].bytesInOutput > 0),
  ]);
}

/** Whether a module is part of a package, and neither our own nor the bundler's. */
export const isOfPackage = (id) => /[\\/]node_modules[\\/]/.test(resolve(pathOf(id)));

/** Bundlers mark modules that stand in for others: `\0/path/of.js?commonjs-module`. */
const pathOf = (id) => id.replace(/^\0/, '').split('?')[0];

/** The folder of the package that a module is part of. */
function packageOf(id) {
  let directory = dirname(resolve(pathOf(id)));
  // Folders within packages may have a package.json that says only how to read their files.
  while (!isPackage(directory)) directory = dirname(directory);
  return directory;
}

function isPackage(directory) {
  const file = join(directory, 'package.json');
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).version);
}

function section(directory, holders) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const title = [name, version, license].filter(Boolean).join(' ');
  const text = noticesOf(directory) || `This package comes without a text of its licence (${license}).`;
  return `${title}\nUsed in: ${holders.sort().join(', ')}\n\n${text}`;
}

function noticesOf(directory) {
  return readdirSync(directory)
    .filter((name) => NOTICE.test(name))
    .sort()
    .map((name) => readFileSync(join(directory, name), 'utf8').trim())
    .join('\n\n');
}
