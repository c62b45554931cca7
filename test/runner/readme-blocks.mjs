import { readFile } from 'node:fs/promises';

const readme = new URL('../../README.md', import.meta.url);

/** The README's blocks of a language under a heading, which is given in lower case with hyphens. */
export async function readBlocks(slug, language) {
  for (const [, heading, text] of (await readFile(readme, 'utf8')).matchAll(
    /^##+ (.+)\n([\s\S]*?)(?=^##)/gm,
  )) {
    const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, each]) => each === language);
    if (heading.toLowerCase().replaceAll(' ', '-') === slug && blocks.length)
      return blocks.map(([, , block]) => block);
  }
  throw new Error(`The README has no block of ${language} under a heading "${slug}".`);
}
