import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { looksOf } from '../support/looks-of.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { click, press } from '../support/pointer.js';
import { until } from '../support/until.js';

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `key${index}`);

/** Texts named "Key0" and so on, of which some are something else. */
function texts(count: number, other: Record<string, DataSchema> = {}, more: DataSchema = {}): DataSchema {
  const properties = Object.fromEntries(keysOf(count).map((key) => [key, { type: 'string' }]));
  return { type: 'object', properties: { ...properties, ...other }, ...more };
}

const labelsOf = (keys: readonly string[]) => keys.map((key) => key.replace('k', 'K'));

describe('a group of many optional fields', () => {
  afterEach(clearPage);

  const folds = (form: SchemaForm) => [...form.root.querySelectorAll('details')];
  const labels = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent!.trim());
  const inSight = (form: SchemaForm) =>
    labels([...form.root.querySelectorAll('.fields .label')].filter((each) => !each.closest('details')));
  const folded = (form: SchemaForm) => labels(form.root.querySelectorAll('details .label'));
  const mount = (schema: DataSchema, properties: Partial<ConnectionForm> = {}) =>
    mountSchema(schema, properties);

  it('is folded in the first paint already', async () => {
    expect(await looksOf(texts(60), { key40: 'given' })).to.deep.equal(['9 of 60']);
  });

  it('shows the first of them in their order, and folds the others at the end, with their number', async () => {
    const form = await mount(texts(60));
    expect(inSight(form)).to.deep.equal(labelsOf(keysOf(8)));
    expect(folded(form)).to.deep.equal(labelsOf(keysOf(60).slice(8)));
    expect(folds(form)).to.have.length(1);
    expect(folds(form)[0]!.open).to.equal(false);
    expect(folds(form)[0]!.querySelector('summary')!.textContent).to.equal('More options (52 optional)');
  });

  it('folds them in one place with those that are marked as advanced', async () => {
    const form = await mount(texts(40, { key1: { type: 'string', advanced: true } }));
    expect(inSight(form)).to.deep.equal(labelsOf(['key0', ...keysOf(9).slice(2)]));
    expect(folded(form)).to.have.length(32).and.to.include('Key1');
    expect(folds(form)).to.have.length(1);
    expect(folds(form)[0]!.querySelector('summary')!.textContent).to.equal('More options (32 optional)');
  });

  it('folds none where there are fewer, in a shorter form, and where the author has put headings', async () => {
    const headed = texts(
      60,
      { key0: { type: 'string', group: 'one' } },
      { groups: [{ id: 'one', title: 'One' }] },
    );
    const given = Object.fromEntries(keysOf(11).map((key) => [key, 'given']));
    const forms = [texts(24), headed].map((schema) => [schema, {}] as const);
    for (const [schema, parameters] of [...forms, [texts(30), given] as const]) {
      const form = await mount(schema, { parameters });
      expect(folds(form)).to.deep.equal([]);
      clearPage();
    }
  });

  it('never folds what is filled in, by a default or by the page, secrets, and what is always shown', async () => {
    const form = await mount(
      texts(60, {
        key30: { type: 'string', default: 'here' },
        key31: { type: 'boolean', default: false },
        key32: { type: 'string', format: 'password' },
        key33: { type: 'string', always_show: true } as DataSchema,
        key34: { type: 'object', properties: { within: { type: 'string', default: 'here' } } },
        key35: { type: 'object', properties: { without: { type: 'string' } } },
      }),
      { parameters: { key50: 'given' } },
    );
    const shown = inSight(form).filter((label) => !['Key31', 'Key34'].includes(label));
    expect(shown).to.deep.equal([...labelsOf(keysOf(8)), ...['Key30', 'Key32', 'Key33', 'Within', 'Key50']]);
    expect(form.control('Key31').closest('details')).to.equal(null);
    expect(folded(form)).to.include('Without');
  });

  it('never folds what the page has filled in, though it is folded as optional or marked as advanced', async () => {
    const required = texts(
      40,
      { key20: { type: 'string', default: 'here' }, key21: { type: 'string', advanced: true } },
      { required: ['key3'] },
    );
    const form = await mount(required, { parameters: { key20: 'here', key21: 'given', key22: 'given' } });
    // An unchanged default is no more than a proposal.
    expect(inSight(form)).to.deep.equal(['Key3', 'Key21', 'Key22']);
    expect(folded(form)).to.have.length(37).and.to.include('Key20');
  });

  it('takes out what the page fills in later, but not what the user types', async () => {
    const form = await mount(texts(60));
    folds(form)[0]!.open = true;
    await form.type('Key40', 'typed');
    form.form.parameters = { key50: 'given' };
    await form.form.updateComplete;
    await until(() => inSight(form).includes('Key50'), 'the field');
    expect(inSight(form)).to.deep.equal(labelsOf([...keysOf(8), 'key50']));
    expect(folded(form)).to.include('Key40');
    expect(form.root.querySelector('summary')!.textContent).to.equal('More options (51 optional)');
    form.form.reportValidity();
    await form.form.updateComplete;
    expect(folded(form)).to.include('Key40');
  });

  it('moves no field while somebody types, and folds none that comes later', async () => {
    const later = {
      if: { properties: { key2: { const: 'more' } }, required: ['key2'] },
      then: {
        required: ['key45'],
        properties: { extra: { type: 'string' }, other: { type: 'string' } },
      },
    } as DataSchema;
    const form = await mount(texts(60, {}, later));
    const before = inSight(form);
    folds(form)[0]!.open = true;
    await form.type('Key20', 'typed');
    await form.type('Key2', 'more');
    await until(() => inSight(form).includes('Extra'), 'the fields');
    // What becomes required is in sight.
    expect(inSight(form)).to.have.members([...before, 'Key45', 'Extra', 'Other']);
    expect(folded(form)).to.include('Key20');
    expect(form.root.activeElement).to.equal(form.control('Key2'));
  });

  it('opens for a problem in it, and for the link to it', async () => {
    const form = await mount(
      texts(60, { key40: { type: 'string', minLength: 5 }, key1: { type: 'string', minLength: 5 } }),
    );
    const [fold] = folds(form);
    fold!.open = true;
    await form.type('Key40', 'abc');
    await form.type('Key1', 'abc');
    fold!.open = false;
    await form.submit();
    await until(() => form.root.querySelector('[part=problem-summary] a') !== null, 'the summary');
    expect(fold!.open).to.equal(true);
    expect(form.root.activeElement).to.equal(form.control('Key1'));
    fold!.open = false;
    await click(form.root.querySelectorAll<HTMLElement>('[part=problem-summary] a')[1]!);
    await until(() => form.root.activeElement === form.control('Key40'), 'the focus');
    expect(fold!.open).to.equal(true);
  });

  it('is opened with the keyboard, and what is in it is reached and sent', async () => {
    const form = await mount(texts(60));
    await click(form.control('Key7'));
    await press('Tab');
    expect(form.root.activeElement!.localName).to.equal('summary');
    await press('Enter');
    await press('Tab');
    expect(form.root.activeElement).to.equal(form.control('Key8'));
    await form.type('Key8', 'typed');
    expect(form.form.parameters).to.deep.equal({ key8: 'typed' });
  });

  it('folds within a heading of its own too', async () => {
    const form = await mount({ type: 'object', properties: { server: { title: 'Server', ...texts(60) } } });
    expect(form.root.querySelector('fieldset > details summary')!.textContent).to.equal(
      'More options (52 optional)',
    );
    expect(form.root.querySelector('legend')!.textContent!.trim()).to.equal('Server');
  });
});
