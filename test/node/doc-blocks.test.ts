import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import { blocksIn, readDocs } from '../runner/doc-blocks.mjs';

const root = new URL('../../', import.meta.url);
const exists = (path: string) => existsSync(new URL(path, root));
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** What is needed of css-tree, which has no types. */
interface CssTree {
  parse(css: string, options: { onParseError(error: Error): void }): object;
  walk(tree: object, options: { visit: 'Declaration'; enter(node: { property: string }): void }): void;
  lexer: { matchDeclaration(node: object): { error: Error | null } };
}
const css = (await import('css-tree' as string)) as CssTree;

type Named = readonly { readonly name: string }[];
type Element = Record<'attributes' | 'cssParts' | 'cssProperties' | 'cssStates' | 'events', Named>;
const { modules } = readJson('dist/custom-elements.json') as { modules: { declarations?: Element[] }[] };
const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ cssParts }) => cssParts)!;

const docs = await readDocs();
const blocks = docs.flatMap(({ path, text }) => blocksIn(text).map((block) => ({ path, ...block })));
const blocksOf = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

/** Tests each block of these languages. */
function each(languages: string[], what: string, test: (code: string) => void | Promise<void>): void {
  const found = blocksOf(...languages);
  assert.ok(found.length, `The docs have no block of ${languages.join(' or ')}.`);
  for (const { path, heading, code } of found) it(`${path}, ${heading}: ${what}`, () => test(code));
}

describe('what the docs name', () => {
  const known = (kind: keyof Element) => element[kind].map(({ name }) => name);
  const kinds: [what: string, names: string[], named: RegExp][] = [
    ['tokens', known('cssProperties'), /(--connection-form-[\w-]*\w)/g],
    ['parts', known('cssParts'), /::part\(([\w-]+)\)/g],
    ['states', known('cssStates'), /:state\(([\w-]+)\)/g],
    ['events', known('events'), /addEventListener\(\s*'(connection-[\w-]+)'/g],
  ];
  for (const [what, names, pattern] of kinds)
    it(`the form has: ${what}`, () => {
      const named = docs.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name!));
      assert.ok(named.length);
      assert.deepEqual(
        named.filter((name) => !names.includes(name)),
        [],
      );
    });

  it('the form has: attributes', () => {
    // Besides those that HTML has for every element, and for one that is part of a form.
    const names = [...known('attributes'), 'lang', 'id', 'name'];
    const named = blocksOf('html').flatMap(({ code }) => [
      ...code.matchAll(/(?<=<connection-form\b[^<>]*\s)[\w-]+(?=[\s=>])/g),
    ]);
    assert.ok(named.length);
    assert.deepEqual(
      named.map(([name]) => name).filter((name) => !names.includes(name)),
      [],
    );
  });

  it('the package has: files', () => {
    const files = docs.flatMap(({ text }) => [...text.matchAll(/["']\/connection-form\/([\w./-]+)["']/g)]);
    assert.ok(files.length);
    assert.deepEqual(
      files.map(([, file]) => file!).filter((file) => !exists(`dist/${file}`) && !exists(file)),
      [],
    );
  });
});

describe('the blocks of the docs', () => {
  each(['css'], 'is CSS', (code) => {
    const errors: string[] = [];
    const tree = css.parse(code, { onParseError: ({ message }) => errors.push(message) });
    css.walk(tree, {
      visit: 'Declaration',
      enter(node) {
        const { error } = css.lexer.matchDeclaration(node);
        if (error && !node.property.startsWith('--')) errors.push(`${node.property}: ${error.message}`);
      },
    });
    assert.deepEqual(errors, []);
  });

  each(['js'], 'has no mistake in its syntax', checkSyntax);

  each(['html'], 'has no mistake in the syntax of its scripts', async (code) => {
    for (const [, attributes, script] of code.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      if (attributes!.includes('importmap')) JSON.parse(script!);
      else await checkSyntax(script!);
  });

  each(['json'], 'is JSON', (code) => void JSON.parse(code));

  each(['sh'], 'names only commands that there are', (code) => {
    const commands = code.split(/\n|&&/).map((line) => line.replace(/#.*/, '').trim());
    assert.deepEqual(
      commands.filter((command) => command && !isThere(command)),
      [],
    );
  });
});

async function checkSyntax(code: string): Promise<void> {
  await transform(code, { loader: 'js' });
}

/** Whether what a command starts is there: a script of the project, a command of the package or of a test runner. */
function isThere(command: string): boolean {
  const { scripts, bin } = readJson('package.json');
  const { dependencies, devDependencies } = readJson('test/toolchains/test-runners/package.json');
  const tools = { ...dependencies, ...devDependencies };
  const [program, ...words] = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [first, second = ''] = words.filter((word) => !word.startsWith('-'));
  if (program === 'npm') return first === 'ci' || Object.hasOwn(scripts, first === 'run' ? second : first!);
  if (program === 'npx') return Object.hasOwn(bin, first!) || Object.hasOwn(tools, first!);
  return program === 'node' && Object.hasOwn(tools, first!.split('/')[1]!);
}
