import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';

/** What the linter says of these lines in a view, by the rule's own messages. */
let lint: (code: string) => Promise<string[]>;

const head = `
  import { html } from 'lit/html.js';
  declare const text: string, count: number, isThere: boolean, list: readonly string[], content: unknown;
  declare function frame(content: unknown): unknown;
  declare function say(name: string): string;
`;

describe('text in templates', () => {
  before(() => {
    const eslint = new ESLint();
    lint = async (code) => {
      // A file that is there, since the rule asks the compiler for types.
      const [result] = await eslint.lintText(head + code, { filePath: 'src/element/views/notices.ts' });
      return result!.messages
        .filter(({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars')
        .map(({ messageId, message }) => messageId ?? message);
    };
  });

  const refused: Record<string, [code: string, messageId: string]> = {
    'as a child': ['export const view = html`<p>${text}</p>`;', 'child'],
    'from a function': ["export const view = html`<p class=${text}>${say('more')}</p>`;", 'child'],
    'a number': ['export const view = html`<p title="a ${text}">${count}</p>`;', 'child'],
    'in a list': ['export const view = html`<p>${list}</p>`;', 'child'],
    'instead of a template': ['export const view = html`<p>${isThere ? html`<b></b>` : text}</p>`;', 'child'],
    'instead of what is unknown': ['export const view = html`<p>${isThere ? content : text}</p>`;', 'child'],
    'as a way out': ['export const view = html`<p>${content ?? text}</p>`;', 'child'],
    'a number that is 0': ['export const view = html`<p>${count && content}</p>`;', 'child'],
    'as the result of a view': [
      'export function view(): unknown { return isThere ? content : text; }',
      'returned',
    ],
    'as the result of a short view': ['export const view = (): unknown => text;', 'returned'],
    'as the content of a frame': ['export const view = frame(isThere && text);', 'passed'],
    'of the template, beside an expression': ['export const view = html`<p>Text ${content}</p>`;', 'beside'],
  };
  for (const [name, [code, messageId]] of Object.entries(refused))
    it(`is refused ${name}`, async () => assert.deepEqual(await lint(code), [messageId]));

  const accepted: Record<string, string> = {
    'a text in a property': 'export const view = html`<p .textContent=${text}></p>`;',
    'a text in an attribute': 'export const view = html`<p class="a ${text}" title=${text}></p>`;',
    'a template within':
      'export const view = html`<p>${isThere ? html`<b .textContent=${text}></b>` : ""}</p>`;',
    'nothing for an empty text': 'export const view = html`<p>${text && content}</p>`;',
    'a list of templates':
      'export const view = html`<p>${list.map((each) => html`<b title=${each}></b>`)}</p>`;',
    'a text on its own': 'export const view = html`<p>${content}<b>+</b></p>`;',
    'what decides for a filter':
      'export const view = html`<p>${list.filter((each) => each).map(frame)}</p>`;',
  };
  for (const [name, code] of Object.entries(accepted))
    it(`accepts ${name}`, async () => assert.deepEqual(await lint(code), []));
});
