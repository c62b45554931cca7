import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { copy, dragInto } from '../support/clipboard.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountFields } from '../support/fields-host.js';
import { formOfSchema, type FieldsForm } from '../support/form-of-schema.js';
import { chord, click, typeKeys } from '../support/pointer.js';
import { until } from '../support/until.js';

const text: DataSchema = { type: 'string', title: 'Field' };
const secret: DataSchema = { ...text, isSensitive: true };
const KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ+/\nabc=\n-----END RSA PRIVATE KEY-----';
const LOCKED = KEY.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n');

const saysCleaned = (form: FieldsForm) => form.root.querySelector('[id^=cleaned]') !== null;

/** Whether the driver's keys reach the clipboard, and take back what was pasted. */
async function hasClipboard(): Promise<boolean> {
  const input = document.body.appendChild(document.createElement('input'));
  await copy('copied');
  await click(input);
  await chord('Control', 'v');
  const { value } = input;
  await chord('Control', 'z');
  const undone = input.value;
  input.remove();
  return value === 'copied' && undone === '';
}

describe('<connection-form> and what is pasted with keys', () => {
  afterEach(clearPage);
  before(async function () {
    if (!(await hasClipboard())) this.skip();
  });

  for (const [name, schema] of [
    ['text', text],
    ['secret', secret],
    ['secret of several lines', { ...secret, multiline: true }],
    ['choice with own values', { ...text, enum: ['a', 'b'], allowCustom: true }],
  ] as [string, DataSchema][])
    it(`brings back what was in a ${name} with Ctrl+Z`, async () => {
      const form = await formOfSchema({ field: schema });
      await copy('\u200b  new\u00a0\n');
      await form.type('Field', 'old');
      await chord('Control', 'a');
      await chord('Control', 'v');
      await form.form.updateComplete;
      expect(form.form.parameters).to.deep.equal({ field: 'new' });
      if (!name.startsWith('choice')) {
        expect(form.control('Field').value).to.equal('new');
        expect(saysCleaned(form)).to.equal(true);
      }
      await chord('Control', 'z');
      await form.form.updateComplete;
      expect(form.control('Field').value).to.equal('old');
      expect(form.form.parameters).to.deep.equal({ field: 'old' });
      expect(saysCleaned(form)).to.equal(false);
    });

  it('brings back a list item and a value of a map', async () => {
    const form = await formOfSchema(
      {
        list: { type: 'array', title: 'List', items: { type: 'string' } },
        map: { type: 'object', title: 'Map', additionalProperties: { type: 'string' } },
      },
      { set: { parameters: { list: ['old'], map: { key: 'old' } } } },
    );
    await copy('\ufeff new ');
    for (const label of ['Item 1', 'Key']) {
      await click(form.control(label));
      await chord('Control', 'a');
      await chord('Control', 'v');
    }
    expect(form.form.parameters).to.deep.equal({ list: ['new'], map: { key: 'new' } });
    await chord('Control', 'z');
    expect(form.form.parameters).to.deep.equal({ list: ['new'], map: { key: 'old' } });
    await click(form.control('Item 1'));
    await chord('Control', 'z');
    expect(form.form.parameters).to.deep.equal({ list: ['old'], map: { key: 'old' } });
  });

  for (const [name, schema] of [
    ['secret', secret],
    ['text', text],
    ['text between fixed ones', { ...text, prefix: 'https://', suffix: '.acme.com' }],
    ['text for an address', { ...text, format: 'uri' }],
  ] as [string, DataSchema][])
    it(`brings back the line that a ${name} was before lines were pasted`, async () => {
      const form = await formOfSchema({ field: schema });
      await copy(`${KEY}\n`);
      await form.type('Field', 'old');
      await chord('Control', 'a');
      await chord('Control', 'v');
      await until(() => form.control('Field').localName === 'textarea', 'the control of several lines');
      await until(() => form.form.parameters.field === KEY, 'the key');
      expect(form.root.activeElement).to.equal(form.control('Field'));
      await chord('Control', 'z');
      expect(form.control('Field').value).to.equal('old');
      expect(form.form.parameters).to.deep.equal({ field: 'old' });
    });

  it('keeps lines within other text, in a list and in a map, and the control while it is emptied', async () => {
    const form = await formOfSchema(
      {
        list: { type: 'array', title: 'List', items: { type: 'string' } },
        map: { type: 'object', title: 'Map', additionalProperties: { type: 'string' } },
      },
      { set: { parameters: { list: ['ac'], map: { key: 'old' } } } },
    );
    await copy('1\n2');
    const item = form.control('Item 1');
    await click(item);
    item.setSelectionRange(1, 1);
    await chord('Control', 'v');
    expect(form.form.parameters).to.deep.equal({ list: ['a1\n2c'], map: { key: 'old' } });
    await click(form.control('Key'));
    await chord('Control', 'a');
    await chord('Control', 'v');
    expect(form.form.parameters).to.deep.equal({ list: ['a1\n2c'], map: { key: '1\n2' } });
    const area = form.control('Key');
    expect(area.localName).to.equal('textarea');
    await chord('Control', 'a');
    await chord('Control', 'x');
    await form.form.updateComplete;
    expect(form.control('Key')).to.equal(area);
    expect(form.root.activeElement).to.equal(area);
  });

  it('takes in thousands of lines at once', async function () {
    this.timeout(20_000);
    const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}`).join('\n');
    const form = await formOfSchema({ field: text });
    await copy(lines);
    await form.type('Field', 'a');
    await chord('Control', 'a');
    await chord('Control', 'v');
    await until(() => form.form.parameters?.field === lines, 'the lines');
    expect(form.control('Field').value).to.equal(lines);
  });

  it('leaves a control as it is that is given no more than a line', async () => {
    const form = await formOfSchema({ field: text });
    await copy('\n  one line\n');
    await form.type('Field', 'old ');
    await chord('Control', 'v');
    expect(form.control('Field').localName).to.equal('input');
    expect(form.form.parameters.field).to.match(/^old +one line$/);
  });

  for (const [name, schema, copied, expected] of [
    ['secret, as a key', secret, `\u200b${KEY}\n${KEY}\n`, `${KEY}\n${KEY}`],
    ['secret, as a key with headers', secret, `\u200b${LOCKED}\n${LOCKED}\n`, `${LOCKED}\n${LOCKED}`],
    ['secret', secret, 'one\ntwo\n', 'one\ntwo'],
    ['text', text, 'one\r\n\r\n  two\n', 'one\n\n  two'],
    ['text for an address', { ...text, format: 'uri' }, 'one\ntwo', 'one\ntwo'],
  ] as [string, DataSchema, string, string][])
    it(`keeps the lines that are pasted into a ${name} before the reactions are there`, async () => {
      const host = await mountFields({ type: 'object', properties: { field: schema } });
      const { reactions } = host;
      host.reactions = undefined;
      host.requestUpdate();
      await host.updateComplete;
      await copy(copied);
      await click(host.renderRoot.querySelector('input')!);
      await typeKeys('ab');
      await chord('Control', 'v');
      await typeKeys('c');
      host.reactions = reactions;
      host.requestUpdate();
      await until(() => host.renderRoot.querySelector('textarea'), 'the control of several lines');
      expect(host.draft.parameters).to.deep.equal({ field: `ab${expected}c` });
      await host.updateComplete;
      await until(() => (host.renderRoot as ShadowRoot).activeElement?.localName === 'textarea', 'the focus');
      host.remove();
    });

  it('leaves a line as it is that is typed after lines were pasted, and the focus where it is', async () => {
    const host = await mountFields({
      type: 'object',
      properties: { field: text, other: { type: 'string' } },
    });
    const { reactions } = host;
    host.reactions = undefined;
    host.requestUpdate();
    await host.updateComplete;
    const [field, other] = host.renderRoot.querySelectorAll('input');
    await copy('one\ntwo');
    await click(field!);
    await chord('Control', 'v');
    await chord('Control', 'a');
    await typeKeys('new');
    await click(other!);
    await chord('Control', 'v');
    await click(field!);
    host.reactions = reactions;
    host.requestUpdate();
    await until(() => host.renderRoot.querySelector('textarea'), 'the control of several lines');
    expect(host.draft.parameters).to.deep.equal({ field: 'new', other: 'one\ntwo' });
    expect((host.renderRoot as ShadowRoot).activeElement).to.equal(field);
    host.remove();
  });
});

describe('<connection-form> and what comes into a control otherwise', () => {
  afterEach(clearPage);

  for (const [name, schema, dropped, expected] of [
    ['text', text, '\u200b new\u00a0', 'new'],
    ['secret', secret, ' n\u00ade\u200bw ', 'new'],
    ['secret of several lines', { ...secret, multiline: true }, `\ufeff${KEY}\n`, KEY],
    ['secret of one line, as a key', secret, `${KEY}\n`, KEY],
    ['text of one line, as a key', text, `${KEY}\n`, KEY],
  ] as [string, DataSchema, string, string][]) {
    it(`cleans what is dropped on a ${name}`, async function () {
      const form = await formOfSchema({ field: schema });
      if (!(await dragInto(form.control('Field'), dropped))) this.skip();
      await until(() => form.control('Field').value, 'what was dropped');
      expect(await form.connected()).to.deep.equal({ field: expected });
    });

    for (const inputType of ['insertReplacementText', 'insertFromDrop', 'insertFromYank', undefined])
      it(`cleans what comes into a ${name} by ${inputType ?? 'an event that says nothing'}`, async () => {
        const form = await formOfSchema({ field: schema });
        const control = form.control('Field');
        control.focus();
        const isLine = control.localName === 'input';
        // As the engines do it, which make blanks of the lines.
        control.value = isLine ? dropped.trimEnd().replaceAll('\n', ' ') + ' ' : dropped;
        control.dispatchEvent(
          inputType
            ? new InputEvent('input', { bubbles: true, inputType })
            : new Event('input', { bubbles: true }),
        );
        expect(form.form.parameters).to.deep.equal({ field: expected });
        await form.form.updateComplete;
        if (expected === 'new') expect(saysCleaned(form)).to.equal(true);
      });
  }

  for (const [name, schema] of [
    ['text', text],
    ['secret', secret],
  ] as const)
    it(`keeps the lines that are dropped on a ${name} of one line`, async function () {
      const form = await formOfSchema({ field: schema });
      if (!(await dragInto(form.control('Field'), 'one\ntwo'))) this.skip();
      await until(() => form.control('Field').value, 'what was dropped');
      expect(await form.connected()).to.deep.equal({ field: 'one\ntwo' });
    });

  for (const [name, schema] of [
    ['text', text],
    ['secret', secret],
  ] as const)
    it(`shows the lines of a ${name} that the page gives`, async () => {
      const form = await formOfSchema({ field: schema }, { set: { parameters: { field: 'one\ntwo' } } });
      expect(form.control('Field')).to.include({ localName: 'textarea', value: 'one\ntwo' });
      expect(await form.connected()).to.deep.equal({ field: 'one\ntwo' });
    });

  it('leaves blanks as they are that stand in no key', async () => {
    const form = await formOfSchema({ field: secret });
    await click(form.control('Field'));
    await typeKeys('BEGIN a b END');
    expect(form.form.parameters).to.deep.equal({ field: 'BEGIN a b END' });
  });
});
