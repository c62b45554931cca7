import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { looksOf } from '../support/looks-of.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

const text: DataSchema = { type: 'string' };
const folded: DataSchema = { type: 'string', advanced: true };

/** A flat form, and one whose fields may come and go. */
const forms: Record<string, DataSchema> = {
  'a flat form': {
    type: 'object',
    properties: { name: text, host: folded, port: { type: 'integer', default: 443, advanced: true } },
  },
  'a form whose fields come and go': {
    type: 'object',
    properties: {
      name: text,
      host: folded,
      port: { type: 'integer', default: 443, advanced: true },
      rows: { type: 'array', items: { type: 'object', properties: { cell: text } } },
    },
  },
};

describe('the fold of a short form', () => {
  afterEach(clearPage);

  const fold = (form: SchemaForm) => form.root.querySelector('details')!;
  const mount = (schema: DataSchema, parameters: Record<string, unknown> = {}) =>
    mountSchema(schema, { parameters } as Partial<ConnectionForm>);

  it('is open in the first paint already, before the reactions are there', async () => {
    expect(await looksOf(forms['a flat form']!, { host: 'given' })).to.deep.equal(['3 of 3']);
  });

  for (const [name, schema] of Object.entries(forms))
    describe(`in ${name}`, () => {
      it('is closed where nothing in it is filled in, or only with what the schema proposes', async () => {
        const form = await mount(schema, { name: 'Acme', host: '', port: 443 });
        expect(fold(form).open).to.equal(false);
        expect(form.control('Port').value).to.equal('443');
      });

      for (const [kind, proposed] of Object.entries<DataSchema>({
        list: { type: 'array', items: text, default: ['x'] },
        object: { type: 'object', properties: { a: text }, default: { a: 'x' } },
      }))
        it(`is closed where the schema proposes all of a ${kind}, and open where the page replaces it`, async () => {
          const given = { ...schema.properties, more: { ...proposed, advanced: true } };
          const more = kind === 'list' ? ['y'] : { a: 'y' };
          expect(fold(await mount({ ...schema, properties: given })).open).to.equal(false);
          clearPage();
          expect(fold(await mount({ ...schema, properties: given }, { more })).open).to.equal(true);
        });

      it('is open where the page has filled in a field in it', async () => {
        const form = await mount(schema, { host: 'example.com' });
        expect(fold(form).open).to.equal(true);
      });

      it('is open where the page has replaced what the schema proposes', async () => {
        const form = await mount(schema, { port: 8443 });
        expect(fold(form).open).to.equal(true);
      });

      it('opens where the page fills in a field in it later', async () => {
        const form = await mount(schema);
        expect(fold(form).open).to.equal(false);
        form.form.parameters = { name: 'Acme' };
        await form.form.updateComplete;
        expect(fold(form).open).to.equal(false);
        form.form.parameters = { name: 'Acme', host: 'example.com' };
        await until(() => fold(form).open, 'the fold to open');
      });

      it('is closed and opened by the user alone while they type', async () => {
        const form = await mount(schema);
        await click(fold(form).querySelector('summary')!);
        await form.type('Host', 'example.com');
        await click(fold(form).querySelector('summary')!);
        await form.type('Name', 'Acme');
        expect(fold(form).open).to.equal(false);
        await click(fold(form).querySelector('summary')!);
        const host = form.control('Host');
        host.select();
        document.execCommand('delete');
        expect(form.form.parameters).to.deep.equal({ name: 'Acme', port: 443 });
        expect(fold(form).open).to.equal(true);
        expect(form.root.activeElement === host).to.equal(true);
      });
    });

  it('stays closed when fields come, once the user has closed it over what they have typed', async () => {
    const form = await mount(forms['a form whose fields come and go']!);
    await click(fold(form).querySelector('summary')!);
    await form.type('Host', 'example.com');
    await click(fold(form).querySelector('summary')!);
    const add = [...form.root.querySelectorAll('button')].find((each) => /add/i.test(each.textContent!))!;
    await click(add);
    await until(() => form.root.textContent!.includes('Cell'), 'the row');
    form.form.parameters = { name: 'Acme' };
    await form.form.updateComplete;
    expect(fold(form).open).to.equal(false);
  });

  it('has its fields as far apart as those above it', async () => {
    const schema: DataSchema = {
      type: 'object',
      properties: { name: text, email: text, host: folded, port: folded },
    };
    const form = await mount(schema, { host: 'given' });
    const boxes = [...form.root.querySelectorAll('.field')].map((each) => each.getBoundingClientRect());
    const gaps = boxes.slice(1).map(({ top }, index) => Math.round(top - boxes[index]!.bottom));
    expect(gaps[2]).to.equal(gaps[0]).and.to.be.above(0);
  });

  it('opens for what the page fills in within a row', async () => {
    const items = { type: 'object', properties: { cell: text, note: folded } } as DataSchema;
    const schema: DataSchema = { type: 'object', properties: { rows: { type: 'array', items } } };
    const form = await mount(schema, { rows: [{ cell: 'a', note: 'given' }] });
    expect(fold(form).open).to.equal(true);
  });

  it('is open where an optional field is filled in of a form that folds all that is optional', async () => {
    const keys = Array.from({ length: 14 }, (_, index) => `key${index}`);
    const form = await mount(
      {
        type: 'object',
        properties: Object.fromEntries(keys.map((key) => [key, text])),
        required: ['key0'],
      },
      { key9: 'given' },
    );
    expect(fold(form).contains(form.control('Key9'))).to.equal(true);
    expect(fold(form).open).to.equal(true);
  });

  it('opens for what is filled in deep within it, and not for what the schema proposes there', async () => {
    const inner = { type: 'object', properties: { host: text, port: { type: 'integer', default: 443 } } };
    const schema = {
      type: 'object',
      properties: { name: text, server: { type: 'object', advanced: true, properties: { inner } } },
    } as DataSchema;
    const form = await mount(schema);
    expect(fold(form).open).to.equal(false);
    form.form.parameters = { server: { inner: { host: 'example.com' } } };
    await until(() => fold(form).open, 'the fold to open');
  });
});
