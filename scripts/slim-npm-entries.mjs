import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';

/** Removes the declarations and the code in a folder that no entry of the package leads to. */
export function removeUnreachable(directory) {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? target : Object.values(target),
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

/** Removes the comments from the code in a folder; those for users of the package are in its declarations. */
export async function removeComments(directory) {
  for (const file of filesIn(directory, '.js')) {
    const { code } = await transform(readFileSync(file, 'utf8'), { target: 'es2022', legalComments: 'none' });
    writeFileSync(file, code);
  }
}

function filesIn(directory, ending) {
  const names = readdirSync(directory, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => resolve(join(directory, name)));
}
