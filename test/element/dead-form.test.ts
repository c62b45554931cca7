import { expect } from '@open-wc/testing';
import { lite } from '../../src/editions/lite.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { until } from '../support/until.js';

customElements.define(
  'lite-connection-form',
  class extends ConnectionForm {
    static override edition = lite;
  },
);

const EDITIONS = [
  ['standard', 'connection-form'],
  ['lite', 'lite-connection-form'],
] as const;

const text: DataSchema = { type: 'string' };

/** Schemas that refuse an untouched form for what no field of it holds, and what the form says of that. */
const REFUSED: [name: string, schema: DataSchema, problem: string, given?: object, inLite?: string][] = [
  ['asks for something, and has no field', { minProperties: 1 }, 'This form needs at least 1 entry.'],
  ['accepts nothing', { not: {} }, 'This form doesn’t have the right format.'],
  ['is for a text', { type: 'string' }, 'This form must be text.'],
  ['is for a list', { type: 'array', items: text }, 'This form must be a list.'],
  ['is for one value', { const: 5 }, 'This form must be “5”.'],
  [
    'requires what it forbids',
    { properties: { hostName: false }, required: ['hostName'] },
    'Enter Host name.',
  ],
  [
    'requires what it has no place for',
    { additionalProperties: false, required: ['site_id'] },
    'Enter Site ID.',
  ],
  [
    'refuses what the page gives for what is not shown',
    { properties: { siteId: { ...text, 'x-hidden': true } } },
    'Site ID must be text.',
    { siteId: 5 },
  ],
  [
    'has optional fields, of which some are needed',
    { properties: { a: text, b: text }, minProperties: 1 },
    'This form needs at least 1 entry.',
  ],
  [
    'has optional fields, of which one of two is needed',
    {
      properties: { a: { ...text, title: 'Site' }, b: text },
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    'Fill in one of these: Site / B.',
    {},
    'This form doesn’t have the right format.',
  ],
  [
    'has fields that exclude each other',
    { properties: { a: text, b: text }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    'Fill in only one of these: A / B.',
    { a: 'x', b: 'y' },
    'This form fits more than one of the options. Fill in what tells them apart.',
  ],
  [
    'has fields, and a rule for them together',
    { properties: { a: text, b: text }, not: { properties: { a: false } } },
    'This form doesn’t have the right format.',
  ],
];

const problems = ({ root }: SchemaForm): string[] =>
  [...root.querySelectorAll('.said')].map((node) => node.textContent!.trim());

describe('<connection-form> says why it refuses', () => {
  afterEach(clearPage);
  afterEach(() => document.querySelectorAll('lite-connection-form').forEach((form) => form.remove()));

  for (const [edition, tag] of EDITIONS) {
    describe(`in the ${edition} edition`, () => {
      for (const [name, schema, inStandard, given, inLite = inStandard] of REFUSED)
        it(`what ${name}`, async () => {
          const problem = edition === 'lite' ? inLite : inStandard;
          const form = await mountSchema(schema, { parameters: { ...given } }, {}, tag);
          await until(() => !form.form.reportValidity(), 'the validator');
          await form.submit();
          await until(() => problems(form).includes(problem), `“${problem}” instead of ${form.text}`);
          expect(form.form.status).to.equal('editing');
          expect(form.service.attempts).to.have.length(0);
        });

      it('and what is wrong with an object without a heading', async () => {
        const form = await mountSchema(
          {
            properties: { o: { type: 'object', title: '', properties: { a: text }, minProperties: 1 } },
            required: ['o'],
          },
          {},
          {},
          tag,
        );
        await form.submit();
        await until(() => problems(form).length > 0, 'the problem');
        expect(form.form.status).to.equal('editing');
      });

      it('and stops saying so once the page gives what is missing', async () => {
        const form = await mountSchema({ minProperties: 1 }, {}, {}, tag);
        await until(() => !form.form.reportValidity(), 'the validator');
        await until(() => problems(form).length > 0, 'the problem');
        form.form.parameters = { a: 1 };
        await form.form.updateComplete;
        expect(problems(form)).to.deep.equal([]);
        await form.submit();
        await form.until('connected');
      });

      it('and leads to the first field that is wrong all the same', async () => {
        const form = await mountSchema(
          { properties: { a: { ...text, title: 'A' } }, required: ['a'], minProperties: 2 },
          {},
          {},
          tag,
        );
        await form.submit();
        await until(() => problems(form).includes('2 things to fix'), 'the summary');
        expect(form.root.activeElement).to.equal(form.control('A'));
        const entries = [...form.root.querySelectorAll('[part=problem-summary] li')];
        expect(
          entries.map((each) => [each.textContent!.trim(), each.querySelector('a') !== null]),
        ).to.deep.equal([
          ['Enter A.', true],
          ['This form needs at least 2 entries.', false],
        ]);
      });

      it('and at a union what fits several of its branches', async () => {
        const branches = ['a', 'b'].map((key) => ({
          type: 'object',
          title: key,
          properties: { [key]: text },
        }));
        const form = await mountSchema(
          { properties: { auth: { oneOf: branches } }, required: ['auth'] } as DataSchema,
          {},
          {},
          tag,
        );
        await form.submit();
        await until(() => form.root.querySelector('.problem') !== null, 'the problem');
        expect(form.root.querySelector('.problem')!.textContent).to.equal(
          'Auth fits more than one of the options. Fill in what tells them apart.',
        );
        expect(form.service.attempts).to.have.length(0);
      });

      it('with the name of what is wrong within a value that is edited as a whole', async () => {
        const form = await mountSchema(
          {
            properties: {
              c: { title: 'C', type: ['object', 'array'], required: ['siteId'], additionalProperties: false },
            },
          },
          { parameters: { c: { other: 1 } } },
          {},
          tag,
        );
        await form.submit();
        await until(() => form.root.querySelector('.problem') !== null, 'the problem');
        expect(form.root.querySelector('.problem')!.textContent).to.match(
          /^(Enter Site ID|“other” isn’t allowed here)\.$/,
        );
      });
    });
  }
});
