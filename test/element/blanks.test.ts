import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { fillSilently, formOfSchema, type FieldsForm } from '../support/form-of-schema.js';
import { click, typeKeys } from '../support/pointer.js';
import { until } from '../support/until.js';

const text: DataSchema = { type: 'string', title: 'Field' };
const secret: DataSchema = { ...text, isSensitive: true };
const SAID = 'We removed extra spaces.';

/** What the form says below the field in grey. */
const hintOf = (form: FieldsForm): string =>
  [...form.root.querySelectorAll('.hint')].map((each) => each.textContent!.trim()).join(' ');

describe('<connection-form> and blanks', () => {
  afterEach(clearPage);

  for (const [name, schema] of [
    ['text', text],
    ['text of several lines', { ...text, multiline: true }],
    ['secret', secret],
    ['secret of several lines', { ...secret, multiline: true }],
    ['number', { type: 'number', title: 'Field' }],
    ['choice with own values', { enum: ['a'], allowCustom: true, title: 'Field' }],
    ['JSON', { title: 'Field' }],
  ] as [string, DataSchema][]) {
    it(`has nothing in a ${name} that is blank throughout`, async () => {
      const form = await formOfSchema({ field: schema }, { required: ['field'] });
      await click(form.control('Field'));
      await typeKeys('   ');
      expect(form.form.parameters).to.deep.equal({});
      // An open list is in front of the button.
      await sendKeys({ press: 'Escape' });
      expect(await form.refused('Field')).to.equal('Enter Field.');
      expect(form.control('Field').value).to.equal(name.startsWith('choice') ? '' : '   ');
      const optional = await formOfSchema({ field: schema });
      fillSilently(optional.control('Field'), ' \u00a0\u200b\ufeff');
      expect(optional.form.parameters).to.deep.equal({});
    });
  }

  it('sends no blanks around user names, hosts, addresses and ids, typed or not, but those within', async () => {
    const form = await formOfSchema({
      user: { ...text, title: 'User' },
      uri: { ...text, title: 'Address', format: 'uri' },
      mail: { ...text, title: 'Mail', format: 'email' },
      list: { type: 'array', title: 'List', items: { type: 'string' } },
    });
    await click(form.control('User'));
    await typeKeys(' Jo Doe ');
    fillSilently(form.control('Address'), '\u200bhttps://exa\u00admple.com\u00a0\n');
    fillSilently(form.control('Mail'), '\u202aa@example.com\u202c');
    await form.press('Add to List');
    await until(() => form.root.querySelector('.item'), 'the item');
    fillSilently(form.control('Item 1'), ' x ');
    expect(await form.connected()).to.deep.equal({
      user: 'Jo Doe',
      uri: 'https://example.com',
      mail: 'a@example.com',
      list: ['x'],
    });
  });

  it('sends no invisible characters around or in a key, but those that a password may have', async () => {
    const form = await formOfSchema({
      key: { ...secret, title: 'Key' },
      phrase: { ...secret, title: 'Phrase' },
      other: { ...secret, title: 'Other' },
    });
    fillSilently(form.control('Key'), '\ufeff sk_\u200b12\u00ad3\u2060\u200e\n');
    await click(form.control('Phrase'));
    await typeKeys(' my pass phrase ');
    fillSilently(form.control('Other'), '\u200fمی‌خواهم\u200f');
    expect(await form.connected()).to.deep.equal({
      key: 'sk_123',
      phrase: ' my pass phrase ',
      other: 'می‌خواهم',
    });
  });

  it('leaves long text and the lines of a key as they are', async () => {
    const form = await formOfSchema({
      prose: { ...text, title: 'Prose', multiline: true },
      pem: { ...secret, title: 'Pem', multiline: true },
    });
    fillSilently(form.control('Prose'), '  one\n\n two \n');
    fillSilently(form.control('Pem'), '-----BEGIN-----\nabc\n-----END-----\n');
    expect(await form.connected()).to.deep.equal({
      prose: '  one\n\n two \n',
      pem: '-----BEGIN-----\nabc\n-----END-----',
    });
  });

  it('keeps blanks that a pattern asks for', async () => {
    const form = await formOfSchema({
      prefix: { ...text, title: 'Prefix', pattern: '^Bearer $' },
      name: { ...text, title: 'Name', pattern: '^.{3,}$' },
    });
    await form.type('Prefix', 'Bearer ');
    await click(form.control('Name'));
    await typeKeys('    ');
    expect(form.form.parameters).to.deep.equal({ prefix: 'Bearer ' });
  });

  it('says when a field is left that blanks were left out, and moves no caret meanwhile', async () => {
    const form = await formOfSchema({ field: text });
    await form.type('Field', ' ab');
    const control = form.control('Field');
    control.setSelectionRange(1, 1);
    await sendKeys({ type: 'x' });
    expect([control.value, control.selectionStart]).to.deep.equal([' xab', 2]);
    expect(hintOf(form)).to.equal('');
    await click(form.root.querySelector('[part~=name]')!);
    await until(() => hintOf(form) === SAID, 'the hint');
    expect(control.getAttribute('aria-describedby')).to.contain('cleaned');
  });

  for (const [name, schema] of [
    ['text', text],
    ['secret', secret],
    ['secret of several lines', { ...secret, multiline: true }],
    ['address', { ...text, format: 'uri', prefix: 'https://' }],
  ] as [string, DataSchema][])
    it(`cleans what is pasted into a ${name}, says so, and takes it back`, async () => {
      const form = await formOfSchema({ field: schema });
      await form.type('Field', 'old');
      const control = form.control('Field');
      control.select();
      paste(control, '\u200b  new\u00a0\n');
      await form.form.updateComplete;
      expect(control.value).to.equal('new');
      expect(hintOf(form)).to.contain(SAID);
      expect(form.form.parameters).to.deep.equal({ field: 'new' });
      document.execCommand('undo');
      await form.form.updateComplete;
      expect(control.value).to.equal('old');
      expect(form.form.parameters).to.deep.equal({ field: 'old' });
      expect(hintOf(form)).not.to.contain(SAID);
    });

  it('takes back lines that were pasted into a secret of one line', async () => {
    const form = await formOfSchema({ field: secret });
    await form.type('Field', 'old');
    form.control('Field').select();
    paste(form.control('Field'), 'one\ntwo\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(form.form.parameters).to.deep.equal({ field: 'one\ntwo' });
    expect(form.root.activeElement).to.equal(form.control('Field'));
    document.execCommand('undo');
    expect(form.control('Field').value).to.equal('old');
    expect(form.form.parameters).to.deep.equal({ field: 'old' });
  });

  it('keeps blanks between words where text is pasted among others', async () => {
    const form = await formOfSchema({ field: text });
    await form.type('Field', 'one');
    const event = paste(form.control('Field'), ' two ');
    expect(event.defaultPrevented).to.equal(false);
  });
});

function paste(control: HTMLElement, pasted: string): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox lets nobody read what a script has put on the clipboard of an event.
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => pasted } });
  control.dispatchEvent(event);
  return event;
}
