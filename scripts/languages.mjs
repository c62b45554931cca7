import { readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'src/languages/';

/** The tags of the languages that the package has, besides English. */
export const languageTags = () => readdirSync(SOURCE).map((file) => basename(file, '.ts'));

/**
 * Writes a file for each language, which registers it: the form imports it, a page adds it to a form that is one
 * file, and the npm entry of the language takes the strings from there. So each is published once. `register.js`
 * is the module with which a page adds one of its own.
 */
export async function buildLanguages(outdir) {
  const options = {
    outdir: `${outdir}/languages`,
    bundle: true,
    target: 'es2022',
    charset: 'utf8',
    minify: true,
  };
  await build({
    ...options,
    entryPoints: languageTags().map((tag) => `${SOURCE}${tag}.ts`),
    format: 'iife',
  });
  await build({ ...options, entryPoints: { register: 'src/script-register.ts' }, format: 'esm' });
}

/** Lets the npm entries have the strings from those files. */
export function linkLanguages(outdir) {
  for (const tag of languageTags())
    writeFileSync(
      `${outdir}/npm/languages/${tag}.js`,
      `import "../../languages/${tag}.js";
import{languages}from"../element/speech/registry.js";export const ${tag}=languages().get("${tag}");
`,
    );
}

/** Leaves those files out of the bundle of the script file; chunks are in a folder beside theirs. */
export const externalLanguages = () => ({
  name: 'external-languages',
  resolveId(path) {
    return /^[.][.]\/languages\/\w+[.]js$/.test(path) ? { id: path, external: true } : null;
  },
});
