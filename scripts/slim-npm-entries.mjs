import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { languageTags } from './languages.mjs';
import { withSmallTemplates } from './small-templates.mjs';

/** Removes the declarations and the code in a folder that no entry of the package leads to. */
export function removeUnreachable(directory) {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const targets = Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    .flatMap((target) =>
      target.includes('*') ? languageTags().map((tag) => target.replace('*', tag)) : target,
    );
  for (const ending of ['.d.ts', '.js'])
    removeAllBut(
      directory,
      ending,
      targets.filter((target) => target.endsWith(ending)),
    );
}

function removeAllBut(directory, ending, entries) {
  const reached = new Set();
  const reach = (file) => {
    if (reached.has(file) || !existsSync(file)) return;
    reached.add(file);
    const { importedFiles, referencedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
    for (const { fileName } of [...importedFiles, ...referencedFiles]) {
      if (fileName.startsWith('.'))
        reach(resolve(dirname(file), fileName.replace(/(\.d\.ts|\.js)$/, ending)));
    }
  };
  for (const entry of entries) reach(resolve(entry));
  for (const file of filesIn(directory, ending)) if (!reached.has(file)) rmSync(file);
}

/**
 * Removes from the code in a folder its comments, which for users of the package are in its declarations, and the
 * space between its words, also in templates and style sheets.
 */
export async function removeSpace(directory) {
  for (const file of filesIn(directory, '.js')) {
    const small = await withSmallTemplates(readFileSync(file, 'utf8'), file);
    const { code } = await transform(small, {
      target: 'es2022',
      legalComments: 'none',
      minifyWhitespace: true,
    });
    writeFileSync(file, code);
  }
}

function filesIn(directory, ending) {
  const names = readdirSync(directory, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => resolve(join(directory, name)));
}
