import { expect } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import { lite } from '../../src/editions/lite.js';
import { standard } from '../../src/editions/standard.js';
import type { Field } from '../../src/schema/field.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { FieldsHost } from '../support/fields-host.js';
import { clearPage, form, type FormHarness } from '../support/form-harness.js';
import { largeForms } from '../support/large-forms.js';
import { newDraft } from '../support/new-draft.js';
import { until } from '../support/until.js';

customElements.define(
  'large-lite-host',
  class extends FieldsHost {
    static override chunks = { ...lite, long: bundled(lite.long.loaded!) };
  },
);
const hosts = { standard: 'fields-host', lite: 'large-lite-host' };

/** As large as the benchmark's forms where the time depends on it; smaller ones of them take as many nodes. */
const forms = largeForms(100_000, 5_000, 100_000);

/** Elements of a form of which only the first rows or options are shown: some twenty for each. */
const MAX_ELEMENTS = 4_000;

let held = 0;
let all = 0;
const bound = (name: string, test: () => Promise<void>) =>
  it(name, async () => {
    all++;
    await test();
    held++;
  });

const elements = ({ root }: FormHarness) => root.querySelectorAll('*').length;
const rows = ({ root }: FormHarness) => root.querySelectorAll('.items > li').length;

/** How often the schema of a list's items is read meanwhile: it grows with the fields that are visited. */
async function readings(count: number, host: string, act: (page: FormHarness) => unknown): Promise<number> {
  let read = 0;
  const items: DataSchema = {
    get type() {
      read++;
      return 'string' as const;
    },
  };
  const list = Array.from({ length: count }, () => 'a');
  const schema = { type: 'object', properties: { list: { type: 'array', items } } } as DataSchema;
  const page = await form(schema, { host, given: { list } });
  await act(page);
  await page.host.updateComplete;
  clearPage();
  return read;
}

describe('a large form', () => {
  before(() => Promise.all([standard.long.load(), standard.special.load()]));
  afterEach(clearPage);
  after(() => console.log(`bounds: ${held} of ${all} large`));

  for (const [edition, host] of Object.entries(hosts)) {
    const show = (name: string) => {
      const { schema, parameters } = forms[name]!();
      return form(schema, { host, ...(parameters && { given: parameters }) });
    };

    for (const name of Object.keys(forms).filter((each) => !/^properties|described/.test(each)))
      bound(`renders no more of its ${name} than a user sees at first, ${edition}`, async () => {
        const page = await show(name);
        expect(elements(page)).to.be.within(1, MAX_ELEMENTS);
        page.host.draft.check();
        await page.host.updateComplete;
        expect(elements(page)).to.be.within(1, MAX_ELEMENTS);
        const { parameters = {} } = forms[name]!();
        expect(page.host.draft.parameters).to.deep.include(name === 'list without items' ? {} : parameters);
      });
  }

  for (const host of Object.values(hosts))
    bound(`shows tens of thousands of lines about as soon as a bare control, ${host}`, async () => {
      const text = 'a line\n'.repeat(60_000);
      const timeOf = async (show: () => unknown) => {
        const start = performance.now();
        await show();
        void document.body.offsetHeight;
        const time = performance.now() - start;
        document.querySelector('body > textarea')?.remove();
        clearPage();
        return time;
      };
      const bare = await timeOf(() => {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        return area;
      });
      const schema = { properties: { text: { type: 'string', format: 'textarea' } } } as DataSchema;
      const ours = await timeOf(() => form(schema, { host, given: { text } }));
      expect(ours / bare).to.be.below(5);
    });

  bound('shows more rows of a list when asked to, and those that get the focus', async () => {
    const { schema, parameters } = forms['list of texts']!();
    const page = await form(schema, { given: parameters! });
    expect(rows(page)).to.equal(50);
    const last = () => (page.host.draft.root.fields[0] as { items?: Field[] }).items!.at(-1)!;
    page.host.fields.focus(last());
    await page.host.updateComplete;
    expect(rows(page)).to.equal(51);
    expect(page.root.activeElement).to.equal(page.host.fields.find(last()));
    page.root.querySelector<HTMLElement>('.add')!.click();
    await page.host.updateComplete;
    expect(rows(page)).to.equal(52);
    expect(page.root.activeElement).to.equal(page.host.fields.find(last()));
    const remove = page.root.querySelectorAll<HTMLElement>('.remove')[25]!;
    remove.click();
    await page.host.updateComplete;
    expect(rows(page)).to.equal(52);
    const more = [...page.root.querySelectorAll('button')].find(({ textContent }) =>
      textContent!.includes('4,948'),
    )!;
    more.click();
    await page.host.updateComplete;
    expect(rows(page)).to.equal(102);
  });

  bound('links to the first of thousands of problems, and says how many there are', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `key${index}`);
    const page = await form({
      type: 'object',
      required: names,
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    });
    page.host.draft.check();
    await page.host.updateComplete;
    const find = () => page.root.querySelector('[part=problem-summary]')!;
    await until(find, 'the summary');
    const summary = find();
    expect(summary.querySelectorAll('li')).to.have.length(100);
    expect(summary.textContent).to.include('1000');
  });

  bound('shows thousands of problems in several tasks, the first ones at once', async () => {
    for (const host of Object.values(hosts)) {
      const names = Array.from({ length: 1000 }, (_, index) => `key${index}`);
      const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
      const page = await form({ type: 'object', required: names, properties } as DataSchema, { host });
      await until(() => page.root.querySelectorAll('input').length === 1000);
      const marked = () => page.root.querySelectorAll('[aria-invalid]').length;
      page.host.draft.check();
      expect(marked()).to.be.within(1, 100);
      expect(page.control('Key0').getAttribute('aria-invalid')).to.equal('true');
      // Meanwhile the user goes on: what is mended is not marked any more.
      await page.type('Key999', 'a');
      await until(() => marked() === 999);
      expect(page.control('Key999').value).to.equal('a');
      clearPage();
    }
  });

  bound('asks for a bounded part of what it requires without describing it', async () => {
    for (const { drafts } of [standard, lite]) {
      const { schema } = forms['many required']!();
      await drafts.load(schema);
      const draft = drafts.create(schema, {});
      expect(draft.root.fields.length).to.be.within(2, 300);
      draft.useValidator(await lite.loadValidator({}));
      expect(draft.check().length).to.be.within(1, 2000);
      expect(draft.problems.at(-1)!.violation.keyword).to.equal('required');
    }
  });

  bound('that appears in steps renders at once only what is wanted at once', async () => {
    const { schema } = forms.properties!();
    const host = document.createElement('fields-host') as FieldsHost;
    host.draft = newDraft(schema);
    document.body.append(host);
    await host.updateComplete;
    const inputs = () => host.renderRoot.querySelectorAll('input').length;
    const last = host.draft.root.fields.at(-1)!;
    host.fields.focus(last);
    await host.updateComplete;
    expect((host.renderRoot as ShadowRoot).activeElement).to.equal(host.fields.find(last));
    expect(inputs()).to.be.below(300);
    await until(() => inputs() === 5000, 'the other fields');
  });

  const acts: Record<string, (page: FormHarness) => unknown> = {
    appears: () => {},
    'is typed in': ({ host }) => host.draft.change(host.draft.root.fields[0]!.children[0]!, 'x'),
    'loses an item': ({ root }) => root.querySelector<HTMLElement>('.remove')!.click(),
    'gets an item': ({ root }) => root.querySelector<HTMLElement>('.add')!.click(),
    'is checked': ({ host }) => host.draft.check(),
  };
  for (const [edition, host] of Object.entries(hosts))
    for (const [act, run] of Object.entries(acts))
      bound(`that is twice as long reads no more than twice as much when it ${act}, ${edition}`, async () => {
        const [once, twice] = [await readings(100, host, run), await readings(200, host, run)];
        expect(once).to.be.at.least(100);
        expect(twice).to.be.at.most(once * 2.1);
      });
});
