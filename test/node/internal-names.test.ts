import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { INTERNAL_NAMES } from '../../scripts/internal-names.mjs';

/** The text of a file, or of all TypeScript in a folder. */
function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n');
}

const occursIn = (text: string) => {
  const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  return (name: string) => new RegExp(`\\b${name}\\b`).test(code);
};

const isDeclaredIn = (text: string) => (name: string) =>
  new RegExp(`^\\s+(?:(?:readonly|get|set|static) )*${name}[?]?[(:<]`, 'm').test(text);

/** What other programs read and write: the service, the page, a file with a language, a test of a page. */
const SHARED = [
  'src/connection/protocols',
  'src/connection/model.ts',
  'src/connection/sdk-client.ts',
  'src/element/events.ts',
  'src/element/form-properties.ts',
  'src/element/speech',
  'src/element/strings',
  'src/languages',
  'src/schema/keywords.ts',
  'src/testing',
];

const DECLARATIONS = [
  'node_modules/typescript/lib/lib.dom.d.ts',
  'node_modules/typescript/lib/lib.es5.d.ts',
  'node_modules/lit-html/lit-html.d.ts',
  'node_modules/lit-html/directive.d.ts',
  'node_modules/ajv/dist/core.d.ts',
  'node_modules/@integration-app/sdk/dist/index.d.ts',
];

describe('the names that the script files shorten', () => {
  it('are names of members of the form itself', () => {
    const source = textOf('src');
    assert.deepEqual(
      INTERNAL_NAMES.filter((name) => !isDeclaredIn(source)(name)),
      [],
    );
  });

  it('are no names of exports, which chunks have as they stand', () => {
    const source = textOf('src');
    const isExported = (name: string) =>
      new RegExp(`^export (?:(?:async|const|function|class|abstract) )+${name}\\b`, 'm').test(source) ||
      new RegExp(`^export (?:type )?\\{[^}]*\\b${name}\\b`, 'm').test(source);
    assert.deepEqual(INTERNAL_NAMES.filter(isExported), []);
  });

  it('are in no string, by which a member could be read', () => {
    const source = textOf('src');
    const isQuoted = (name: string) => new RegExp(`(['"\`])${name}\\1`).test(source);
    assert.deepEqual(INTERNAL_NAMES.filter(isQuoted), []);
  });

  for (const path of SHARED)
    it(`are not in ${path}`, () => {
      assert.deepEqual(INTERNAL_NAMES.filter(occursIn(textOf(path))), []);
    });

  it('are not in the reference of the element', () => {
    const [element] = readFileSync('docs/reference.md', 'utf8').split('## Headless API');
    assert.deepEqual(INTERNAL_NAMES.filter(occursIn(element!)), []);
  });

  it('are not what the changelog promises', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    assert.deepEqual(
      INTERNAL_NAMES.filter((name) => new RegExp(`\`${name}\\b`).test(changelog)),
      [],
    );
  });

  for (const path of DECLARATIONS)
    it(`are not declared in ${path}`, () => {
      assert.deepEqual(INTERNAL_NAMES.filter(isDeclaredIn(readFileSync(path, 'utf8'))), []);
    });
});
