import { readdir, readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

/** The texts for those who use the package: README.md, and what it leads to. */
export async function readDocs() {
  const names = (await readdir(new URL('docs/', root))).filter((name) => name !== 'architecture.md');
  const paths = ['README.md', ...names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(new URL(path, root), 'utf8') })),
  );
}

/** The blocks of a language under a heading of these texts, which is given in lower case with hyphens. */
export async function readBlocks(slug, language) {
  for (const { text } of await readDocs())
    for (const { heading, blocks } of sectionsOf(text)) {
      const found = blocks.filter((block) => block.language === language);
      if (slugOf(heading) === slug && found.length) return found.map(({ code }) => code);
    }
  throw new Error(`The docs have no block of ${language} under a heading "${slug}".`);
}

/** All blocks of a text. */
export function blocksIn(text) {
  return sectionsOf(text).flatMap(({ heading, blocks }) => blocks.map((block) => ({ heading, ...block })));
}

const slugOf = (heading) => heading.toLowerCase().replaceAll(' ', '-');

/** The headings of a text, each with the blocks of code between it and the next one. */
function sectionsOf(text) {
  const sections = [];
  for (const [, heading, language, code] of text.matchAll(/^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (heading) sections.push({ heading, blocks: [] });
    else sections.at(-1)?.blocks.push({ language, code });
  }
  return sections;
}
