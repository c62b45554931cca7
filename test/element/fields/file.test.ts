import { expect } from '@open-wc/testing';
import { lite } from '../../../src/editions/lite.js';
import { ConnectionForm } from '../../../src/element/connection-form.js';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { clearPage } from '../../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../../support/mount-schema.js';
import { until } from '../../support/until.js';

customElements.define(
  'lite-file-form',
  class extends ConnectionForm {
    static override edition = lite;
  },
);

const CHOOSE = 'Choose a file';
const PIXEL = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]);

const withFile = async (property: object, properties: Partial<ConnectionForm> = {}): Promise<SchemaForm> => {
  const schema = { properties: { logo: property } } as unknown as DataSchema;
  const form = await mountSchema(schema, properties);
  await until(() => form.root.querySelector('input[type=file]') !== null, 'the button for files');
  return form;
};

function choose({ root }: SchemaForm, file: File): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What stands beside the button for files. */
const hintOf = ({ root }: SchemaForm): string =>
  root.querySelector('.file p')!.textContent!.replace(/\s+/g, ' ');

const sentOf = ({ form }: SchemaForm): unknown => form.parameters['logo'];

describe('a text that is the content of a file', () => {
  afterEach(clearPage);
  afterEach(() => document.querySelectorAll('lite-file-form').forEach((form) => form.remove()));

  for (const property of [{ type: 'file' }, { type: 'string', format: 'binary' }])
    it(`is read from one that is chosen: ${JSON.stringify(property)}`, async () => {
      const form = await withFile(property);
      expect(form.button(CHOOSE).disabled).to.equal(false);
      choose(form, new File(['a: 1\n'], 'a.yaml'));
      await until(() => sentOf(form) === 'a: 1\n', 'the text');
      expect(form.control('Logo').value).to.equal('a: 1\n');
    });

  it('is sent in base64 where it is no text', async () => {
    const form = await withFile({ type: 'string', format: 'binary' });
    choose(form, new File([PIXEL], 'a.png', { type: 'image/png' }));
    await until(() => sentOf(form) === 'iVBORwD/', 'base64');
  });

  it('is sent as the schema encodes it', async () => {
    const encoded = await withFile({
      contentEncoding: 'base64',
      contentMediaType: 'text/plain',
      type: 'string',
    });
    choose(encoded, new File(['hello'], 'a.txt'));
    await until(() => sentOf(encoded) === 'aGVsbG8=', 'base64');

    const url = await withFile({ type: 'string', format: 'data-url' });
    choose(url, new File([PIXEL], 'a.png', { type: 'image/png' }));
    await until(() => sentOf(url) === 'data:image/png;base64,iVBORwD/', 'the URL');
  });

  it('may be typed, and keeps what was typed before a file that cannot be read', async () => {
    const form = await withFile({ type: 'file' });
    await form.type('Logo', 'typed');
    expect(sentOf(form)).to.equal('typed');
    choose(form, new File([], 'empty'));
    await until(() => form.problemOf('Logo') !== '', 'the problem');
    expect(form.problemOf('Logo')).to.equal('We couldn’t read this file. Choose a text file under 256 kB.');
    expect(form.said).to.equal(form.problemOf('Logo'));
    expect(form.control('Logo').getAttribute('aria-invalid')).to.equal('true');
    expect(sentOf(form)).to.equal('typed');
    await form.type('Logo', '!');
    await until(() => form.problemOf('Logo') === '', 'the problem to go');
    expect(form.control('Logo').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('says which file it is from, until it is changed', async () => {
    const form = await withFile({ type: 'file' });
    choose(form, new File(['a: 1\n'.repeat(500)], 'a.yaml'));
    await until(
      () => hintOf(form) === 'a.yaml · 2 kB',
      () => hintOf(form),
    );
    expect(form.said).to.equal('a.yaml · 2 kB');
    // With the styles of its chunk, which no other field of this form has brought.
    expect(getComputedStyle(form.root.querySelector('.file')!).display).to.equal('flex');
    await form.type('Logo', 'b');
    await until(() => hintOf(form).startsWith('Paste the text'), 'no file');
  });

  it('keeps what is wrong with it besides a file that cannot be read', async () => {
    const form = await withFile({ type: 'file', minLength: 10 });
    await form.type('Logo', 'short');
    await until(() => !form.form.reportValidity(), 'the validator');
    const invalid = () => form.control('Logo').getAttribute('aria-invalid');
    await until(() => invalid() === 'true', 'the problem');
    choose(form, new File([], 'empty'));
    await until(() => hintOf(form).startsWith('We couldn’t'), 'the file');
    expect(invalid()).to.equal('true');
    await form.type('Logo', '!');
    await until(() => hintOf(form).startsWith('Paste the text'), 'no file');
    expect(invalid()).to.equal('true');
    expect(form.problemOf('Logo')).not.to.equal('');
  });

  it('is taken out, with the focus on the button that chooses another', async () => {
    const form = await withFile({ type: 'file' });
    choose(form, new File(['a'], 'a.yaml'));
    await until(
      () => hintOf(form) === 'a.yaml · 0.1 kB',
      () => hintOf(form),
    );
    await form.press('Remove a.yaml');
    await until(() => hintOf(form).startsWith('Paste the text'), 'no file');
    expect(sentOf(form)).to.equal(undefined);
    expect(form.root.activeElement === form.button(CHOOSE)).to.equal(true);
  });

  it('is only shown where it is read-only', async () => {
    const form = await withFile({ type: 'file', readOnly: true }, { parameters: { logo: 'given' } });
    expect(form.button(CHOOSE).disabled).to.equal(true);
    expect(form.control('Logo').readOnly).to.equal(true);
  });

  it('is pasted as text in the lite edition', async () => {
    const schema = { properties: { logo: { type: 'file' } } } as unknown as DataSchema;
    const form = await mountSchema(schema, {}, {}, 'lite-file-form');
    expect(form.control('Logo').localName).to.equal('textarea');
    await form.type('Logo', 'a: 1');
    expect(sentOf(form)).to.equal('a: 1');
  });
});

describe('a form with formats', () => {
  afterEach(clearPage);

  const cases: [property: object, wrong: string, problem: string, right: unknown][] = [
    [{ format: 'cidr' }, '10.0.0.0', 'Logo must look like this: 192.0.2.0/24', '10.0.0.0/8'],
    [{ format: 'duration' }, '5 minutes', 'Logo must look like this: PT1H30M', 'PT5M'],
    [{ type: 'integer', format: 'int32' }, '3123456789', 'Logo must be 2147483647 or less.', 5],
    [
      { format: 'date-time', examples: ['May 5'] },
      '2024-05-06 07:08',
      'Logo must be a date and a time with a time zone, like 2024-05-17T10:20:30Z.',
      '2024-05-06 07:08+02:00',
    ],
  ];
  for (const [property, wrong, problem, right] of cases)
    it(`says what is wrong: ${problem}`, async () => {
      const schema = { properties: { logo: { type: 'string', ...property } } } as unknown as DataSchema;
      const form = await mountSchema(schema);
      await form.type('Logo', wrong);
      await until(() => !form.form.reportValidity(), 'the validator');
      await until(() => form.problemOf('Logo').endsWith(problem), `“${form.problemOf('Logo')}”`);
      form.form.parameters = { logo: right };
      await form.form.updateComplete;
      expect(form.form.reportValidity()).to.equal(true);
    });
});
