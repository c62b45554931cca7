import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { clearPage } from '../../support/connection-form-harness.js';
import { formOfSchema, type FieldsForm } from '../../support/form-of-schema.js';
import { KeyboardWalk } from '../../support/keyboard-walk.js';
import { press } from '../../support/pointer.js';

const text = { type: 'string' } as const;
const HELP = 'link "Where do I find this?"';

describe('by keyboard alone', () => {
  let form: FieldsForm;
  let walk: KeyboardWalk;
  afterEach(() => {
    walk.end();
    clearPage();
  });

  async function enter(...[properties, options]: Parameters<typeof formOfSchema>): Promise<void> {
    form = await formOfSchema(properties, options);
    walk = new KeyboardWalk(form);
    await walk.tab(HELP);
  }

  /** Goes on to the button, and connects. */
  async function connected(): Promise<unknown> {
    await walk.tab('button "Connect Acme"');
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
    return form.sent.at(-1);
  }

  it('items are added to a list, moved and removed', async () => {
    await enter({ hosts: { type: 'array', title: 'Hosts', items: text } });
    await walk.tab('button "Add to Hosts"');
    await walk.press('Enter', 'textbox "Item 1"');
    await walk.type('a');
    await walk.tab('button "Remove Item 1"', 'button "Add to Hosts"');
    await walk.press(' ', 'textbox "Item 2"');
    await walk.type('b');
    await walk.tab('button "Move Item 2 up"');
    await walk.press('Enter', 'button "Move Item 1 down"');
    await walk.press('Enter', 'button "Move Item 2 up"');
    await walk.press('Enter', 'button "Move Item 1 down"');
    await walk.tab(
      'button "Remove Item 1"',
      'textbox "Item 2"',
      'button "Move Item 2 up"',
      'button "Remove Item 2"',
    );
    await walk.press('Enter', 'button "Remove Item 1"');
    await walk.tab('button "Add to Hosts"');
    expect(await connected()).to.deep.equal({ hosts: ['b'] });
  });

  it('Enter in a row of a list adds one, goes on to the next, and never submits', async () => {
    await enter({ tags: { type: 'array', title: 'Tags', items: text, maxItems: 3 } });
    await walk.tab('button "Add to Tags"');
    await walk.press('Enter', 'textbox "Item 1"');
    // Nothing is in it yet.
    await walk.press('Enter', 'textbox "Item 1"');
    await walk.type('a');
    await walk.press('Enter', 'textbox "Item 2"');
    await walk.type('b');
    await walk.press('Enter', 'textbox "Item 3"');
    await walk.type('c');
    // The list is full.
    await walk.press('Enter', 'textbox "Item 3"');
    await walk.back('button "Remove Item 2"', 'button "Move Item 2 down"', 'button "Move Item 2 up"');
    await walk.back('textbox "Item 2"', 'button "Remove Item 1"', 'button "Move Item 1 down"');
    await walk.back('textbox "Item 1"');
    await walk.press('Enter', 'textbox "Item 2"');
    expect(form.events.some(({ type }) => type === 'connection-submit')).to.equal(false);
    await walk.tab('button "Move Item 2 up"', 'button "Move Item 2 down"', 'button "Remove Item 2"');
    await walk.tab('textbox "Item 3"', 'button "Move Item 3 up"', 'button "Remove Item 3"');
    expect(await connected()).to.deep.equal({ tags: ['a', 'b', 'c'] });
  });

  it('Enter in a row takes what is marked in a list that drops down, and only then goes on', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `word ${index + 1}`);
    const secret = { ...text, format: 'password' };
    await enter({
      plans: { type: 'array', title: 'Plans', prefixItems: [{ ...text, enum: words }], items: text },
      keys: { type: 'array', title: 'Keys', items: secret },
    });
    await walk.tab('button "Add to Plans"');
    await walk.press('Enter', 'combobox "Item 1"');
    await press('ArrowDown');
    await press('ArrowDown');
    await walk.press('Enter', 'combobox "Item 1"');
    await walk.press('Enter', 'textbox "Item 2"');
    await walk.tab('button "Remove Item 2"', 'button "Add to Plans"', 'button "Add to Keys"');
    await walk.press('Enter', 'textbox "Item 1"');
    await walk.type('s');
    await walk.press('Enter', 'textbox "Item 2"');
    await walk.type('t');
    // A button in the row is only pressed.
    await walk.tab('button "Show Item 2"');
    await walk.press('Enter', 'button "Hide Item 2"');
    await walk.tab('button "Move Item 2 up"', 'button "Remove Item 2"', 'button "Add to Keys"');
    expect(await connected()).to.deep.equal({ plans: ['word 2'], keys: ['s', 't'] });
  });

  it('entries of a map are named, filled in, renamed and removed', async () => {
    await enter({ headers: { type: 'object', title: 'Headers', additionalProperties: text } });
    await walk.tab('textbox "Name"');
    await walk.type('x');
    await walk.press('Enter', 'textbox "X"');
    await walk.type('1');
    await walk.tab('button "Remove X"', 'textbox "Name"');
    await walk.type('y');
    await walk.tab('textbox "Y"');
    await walk.type('2');
    await walk.back('textbox "Name"');
    await walk.type('z');
    await walk.press('Enter', 'textbox "Name"');
    await walk.tab('textbox "Z"');
    await walk.back('textbox "Name"', 'button "Remove X"');
    await walk.press('Enter', 'textbox "Name"');
    await walk.tab('button "Add to Headers"');
    await walk.press('Enter', 'textbox "Name"');
    await walk.tab('button "Add to Headers"');
    expect(await connected()).to.deep.equal({ headers: { z: '2' } });
  });

  it('Enter in a value of a map goes on to the next, and from the last to the name of a new entry', async () => {
    const headers = { type: 'object', title: 'Headers', additionalProperties: text } as const;
    await enter({ headers: { ...headers, default: { a: '1', b: '2' } } });
    await walk.tab('textbox "Name"', 'textbox "A"');
    await walk.press('Enter', 'textbox "B"');
    await walk.press('Enter', 'textbox "Name"');
    await walk.type('c');
    await walk.press('Enter', 'textbox "C"');
    await walk.type('3');
    await walk.press('Enter', 'textbox "Name"');
    expect(form.events.some(({ type }) => type === 'connection-submit')).to.equal(false);
    await walk.tab('button "Add to Headers"');
    expect(await connected()).to.deep.equal({ headers: { a: '1', b: '2', c: '3' } });
  });

  it('one of many options is found by typing', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `word ${index + 1}`);
    await enter({ plan: { ...text, title: 'Plan', enum: words } });
    await walk.tab('combobox "Plan"');
    await walk.type('word 2');
    await press('ArrowDown');
    await press('ArrowDown');
    await walk.press('Enter', 'combobox "Plan"');
    expect(form.control('Plan').value).to.equal('word 21');
    await press('ArrowDown');
    await walk.press('Escape', 'combobox "Plan"');
    expect(form.control('Plan').value).to.equal('word 21');
    await walk.press('Escape', 'combobox "Plan"');
    expect(form.control('Plan').value).to.equal('');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Enter');
    expect(await connected()).to.deep.equal({ plan: 'word 29' });
  });

  it('of a few options one is chosen and cleared, and a box ticked', async () => {
    await enter({
      size: { ...text, title: 'Size', enum: ['S', 'M'] },
      agree: { type: 'boolean', title: 'Agree', default: false },
    });
    await walk.tab('radio "S"');
    await walk.press('ArrowDown', 'radio "M"');
    await walk.tab('button "Clear"');
    await walk.press('Enter', 'radio "S"');
    await walk.press(' ', 'radio "S"');
    await walk.tab('button "Clear"', 'checkbox "Agree"');
    await walk.press(' ', 'checkbox "Agree"');
    expect(await connected()).to.deep.equal({ size: 'S', agree: true });
  });

  it('the button for a file opens the browser’s own dialog', async () => {
    await enter({ key: { type: 'file', title: 'Key file' } as DataSchema });
    const opened: boolean[] = [];
    form.root.querySelector('input[type=file]')!.addEventListener('click', (event) => {
      // No driver has a hand in that dialog.
      event.preventDefault();
      opened.push(navigator.userActivation.isActive);
    });
    await walk.tab('textbox "Key file"');
    await walk.type('pem');
    await walk.tab('button "Choose a file"');
    await walk.press('Enter', 'button "Choose a file"');
    await walk.press(' ', 'button "Choose a file"');
    expect(opened).to.deep.equal([true, true]);
    expect(await connected()).to.deep.equal({ key: 'pem' });
  });

  it('a date is set part by part', async () => {
    await enter({
      day: { ...text, format: 'date', title: 'Day', default: '2020-01-01' },
      note: { ...text, title: 'Note' },
    });
    await walk.tab('textbox "Day"');
    for (let parts = 0; parts < 3; parts++) {
      if (parts) await walk.tab('textbox "Day"');
      await walk.press('ArrowUp', 'textbox "Day"');
    }
    await walk.tabOut('textbox "Note"');
    expect(await connected()).to.deep.equal({ day: '2021-02-02' });
  });

  it('what is folded is unfolded', async () => {
    await enter({
      host: { ...text, title: 'Host' },
      port: { ...text, title: 'Port', 'x-advanced': true },
      path: { ...text, title: 'Path', 'x-advanced': true },
    });
    await walk.tab('textbox "Host"');
    await walk.tab('button "More options (2 optional)"');
    await walk.press('Enter', 'button "More options (2 optional)"');
    await walk.tab('textbox "Port"', 'textbox "Path"');
    await walk.type('p');
    await walk.back('textbox "Port"', 'button "More options (2 optional)"');
    await walk.press(' ', 'button "More options (2 optional)"');
    expect(await connected()).to.deep.equal({ path: 'p' });
  });
});
