import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { mountIntegration } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const createdAt = '2026-01-02T03:04:05Z';
const key = { type: 'object', properties: { key: { type: 'string' } } } as const;

/** The words of the elements that do not stand in one line each. */
function brokenWords(form: ConnectionForm, selector: string): string[] {
  const elements = [...form.renderRoot.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  expect(elements.length, selector).to.be.above(0);
  const range = document.createRange();
  return elements.flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

describe('a form with text of 200 % that is narrow', () => {
  const { style } = document.documentElement;
  let form: ConnectionForm;
  before(() => (style.fontSize = '200%'));
  after(() => (style.fontSize = ''));
  afterEach(() => form.remove());

  const mount = async (...given: Parameters<typeof mountIntegration>) => {
    form = await mountIntegration(...given);
    await until(() => form.renderRoot.adoptedStyleSheets.length > 1, 'the styles of the reactions');
  };

  const connections = [
    { id: 'a', name: 'Northwind', createdAt },
    { id: 'b', name: 'Support', createdAt },
    { id: 'c', name: 'Archive', createdAt, disconnected: true },
  ];

  for (const width of [280, 320])
    it(`breaks no word of a name, of a state or of an auth option at ${width} px`, async () => {
      await mount(
        { name: 'Northwind', authOptions: [{ key: 'key', schema: key }], connections },
        { archivable: true, allowMultipleConnections: true },
      );
      form.style.width = `${width}px`;
      for (const selector of ['.name', '.pill', '[part=existing] b', '.health'])
        expect(brokenWords(form, selector), selector).to.deep.equal([]);
      for (const pill of form.renderRoot.querySelectorAll('.pill, .health')) {
        const text = document.createRange();
        text.selectNodeContents(pill);
        const [line] = text.getClientRects();
        expect(line!.top - pill.getBoundingClientRect().top, 'a dot alone in its line').to.be.below(
          line!.height / 2,
        );
      }
      form.remove();
      await mount({
        name: 'Northwind',
        authOptions: [
          { key: 'key', title: 'API key', schema: key },
          { key: 'sign-in', type: 'oauth2', title: 'Everybody signs in themselves' },
          { key: 'other', title: 'Service account', schema: key },
        ],
      });
      form.style.width = `${width}px`;
      expect(brokenWords(form, '.card > label'), 'titles').to.deep.equal([]);
      expect(brokenWords(form, '.card > .description'), 'descriptions').to.deep.equal([]);
    });
});
