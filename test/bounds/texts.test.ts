import { expect, fixture, html } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import { errorOfFailure } from '../../src/connection/attempt/service-error.js';
import { beginningOf } from '../../src/element/reactions/beginning-of.js';
import { plainText } from '../../src/element/reactions/plain-text.js';
import { description } from '../../src/element/fields/description.js';
import * as richText from '../../src/element/fields/rich-text/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { cleanText } from '../../src/value/reactions/clean-text.js';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';
import { countedCases } from '../support/counted-cases.js';
import { clearPage, form } from '../support/form-harness.js';
import { mountIntegration } from '../support/test-service-form.js';
import { newDraft } from '../support/new-draft.js';

/** Milliseconds: what is promised is 50; without bounds these texts take seconds to hours. */
const MAX_TIME = 1000;
/** A machine that is busy may hold up one try, or two. */
const MAX_TRIES = 3;

const texts: Record<string, string> = {
  'half links': '[a]('.repeat(25_000),
  'empty links without an end': '[]('.repeat(35_000),
  'new lines': '\n'.repeat(200_000) + 'x',
  blanks: ' '.repeat(100_000) + 'x',
  'beginnings of tokens': 'eyJ-'.repeat(25_000),
  'tokens with one point': 'eyJa.'.repeat(20_000),
  emphasis: '*a**_a_'.repeat(15_000),
  'quotations in quotations': '> '.repeat(50_000),
  'links in HTML': '<a href='.repeat(12_000),
  'elements without an end': '<a '.repeat(33_000),
  'links in HTML that end nowhere': '<a href=x>'.repeat(10_000),
  'an element full of attributes': `<a ${'href '.repeat(20_000)}>`,
  'beginnings of comments': '<!--'.repeat(25_000),
  'styles without an end': '<style>'.repeat(15_000),
  'a style without an end': '<style>' + 'x'.repeat(100_000),
  'bold without an end': '**a'.repeat(33_000),
  'beginnings of lists': '['.repeat(100_000),
  brackets: '('.repeat(100_000),
  capitals: 'A'.repeat(100_000),
  'a number at the end of a name': 'token ' + '1'.repeat(60) + 'x',
  digits: '0'.repeat(50_000) + '1'.repeat(50_000) + '0'.repeat(50_000) + 'e1',
  'marks over a letter': 'a' + '\u0301'.repeat(100_000),
  'letters of both directions': 'a\u05d0'.repeat(50_000),
  'beginnings of keys': '-----BEGIN X-----'.repeat(6000),
};

/** What is done with a text of the service, or of the user. */
const uses: Record<string, (text: string) => unknown> = {
  'as a description': (text) =>
    fixture(html`<div ${description(text, { richText: bundled(richText), addStyles() {} })}></div>`),
  'as the texts of a field': (text) => {
    const given = { type: 'string', title: text, description: text, examples: [text], 'x-secret': text };
    const { root } = newDraft({ properties: { [text]: given, token: given } });
    for (const field of root.fields)
      void [field.label, field.description, (field as { multiline?: boolean }).multiline];
  },
  'around a control': async (text) => {
    const given = { type: 'string', title: text, examples: [text], prefix: text, suffix: text } as DataSchema;
    const one = { title: text, enum: ['a', text] };
    const only = { type: 'string', title: text, const: text } as DataSchema;
    const page = await form({
      type: 'object',
      required: ['only'],
      properties: { given, one, only, [text]: {} },
    });
    await page.check();
    void page.host.offsetHeight;
    clearPage();
  },
  'as names': async (text) => {
    const authOptions = [
      { key: 'a', title: text },
      { key: 'b', title: text },
    ];
    const element = await mountIntegration({ name: text, authOptions } as Parameters<
      typeof mountIntegration
    >[0]);
    void element.offsetHeight;
    element.remove();
  },
  'as an error': (text) =>
    errorOfFailure({ status: 500, text: JSON.stringify({ message: text, data: { text } }) }),
  'as a failure': (text) => beginningOf(plainText(text), 'en'),
  'as it is typed': (text) => {
    const [field] = newDraft({ properties: { a: { type: 'string' } } }).root.fields;
    return cleanText(text, field as Field, true);
  },
  'as a number': (text) => readTypedNumber(text, 'en'),
};

describe('long texts', () => {
  const check = countedCases('bounds, texts');
  for (const [use, take] of Object.entries(uses)) {
    for (const [name, text] of Object.entries(texts)) {
      check(`${name} ${use}`, async () => {
        let time = Infinity;
        for (let tries = 0; time >= MAX_TIME && tries < MAX_TRIES; tries++) {
          const start = performance.now();
          await take(text);
          time = performance.now() - start;
        }
        expect(time).to.be.below(MAX_TIME);
      });
    }
  }
});
