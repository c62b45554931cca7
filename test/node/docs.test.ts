import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { anchorOf } from '../../demo/docs.js';
import { readDocs } from '../runner/doc-blocks.mjs';

const root = new URL('../../', import.meta.url);
const { chunks } = (await import(new URL('scripts/chunks.mjs', root).href)) as {
  chunks: readonly { name: string; paths: readonly string[] }[];
};
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const exists = (path: string) => existsSync(new URL(path, root));

const texts = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/password-managers.md',
  'docs/page-forms.md',
  'docs/access.md',
];

/** What stands in backticks, without the blocks of code. */
function quoted(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** Whether a quoted text names a file or folder of this project; patterns and places to fill do not. */
function isPath(code: string): boolean {
  return /^(src|test|scripts|demo|docs)\/[\w./-]*$/.test(code) || /^[\w-]+\.(md|json|mjs)$/.test(code);
}

/** The anchors of the headings of a text. */
function anchorsIn(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) => anchorOf(heading!));
}

describe('the docs', async () => {
  const docs = await readDocs();

  for (const { path, text } of docs)
    it(`${path} links only to what exists`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\)/g)];
      const missing = links.filter(([, file, anchor]) => {
        const url = new URL(file || path.split('/').at(-1)!, new URL(path, root));
        return !existsSync(url) || (anchor && !anchorsIn(readFileSync(url, 'utf8')).includes(anchor));
      });
      assert.deepEqual(
        missing.map(([link]) => link),
        [],
      );
    });

  it('README.md leads to each of the others', () => {
    const { text } = docs.find(({ path }) => path === 'README.md')!;
    const others = docs.map(({ path }) => path).filter((path) => path !== 'README.md');
    assert.deepEqual(
      others.filter((path) => !text.includes(`(${path})`)),
      [],
    );
  });

  it('README.md is a short entry', () => {
    const { text } = docs.find(({ path }) => path === 'README.md')!;
    assert.ok(text.split('\n').length < 250);
  });
});

describe('the texts for contributors', () => {
  for (const name of texts) {
    it(`${name} names only files and folders that exist`, () => {
      const missing = quoted(read(name))
        .filter(isPath)
        .filter((path) => !exists(path));
      assert.deepEqual(missing, []);
    });

    it(`${name} links only to what exists`, () => {
      const links = [...read(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, path]) => path!);
      const folder = new URL(name, root);
      assert.deepEqual(
        links.filter((path) => !existsSync(new URL(path, folder))),
        [],
      );
    });

    it(`${name} names only commands that exist`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const named = [...read(name).matchAll(/npm (?:run ([\w:]+)|(test|start)\b)/g)];
      const unknown = named.map(([, run, plain]) => run ?? plain!).filter((script) => !scripts[script]);
      assert.deepEqual(unknown, []);
    });
  }

  it('the architecture tells of every chunk', () => {
    const text = read('docs/architecture.md');
    for (const { name } of chunks) assert.ok(text.includes(`| \`${name}\` |`), name);
  });

  it('the table of chunks names only files and folders that exist', () => {
    const paths = chunks.flatMap((chunk) => chunk.paths).filter((path) => path.includes('/'));
    assert.deepEqual(
      paths.filter((path) => !exists(path)),
      [],
    );
  });
});
