import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { formOfSchema, type FieldsForm } from '../support/form-of-schema.js';

/** How engines tell that a key belongs to the input method. */
const COMPOSING: [string, KeyboardEventInit][] = [
  ['while it composes', { isComposing: true, keyCode: 229 }],
  ['after it has composed, as WebKit tells', { keyCode: 229 }],
  ['where only that it composes is told', { isComposing: true }],
];

/** Presses a key in a control; whether anyone has taken it. */
function press(control: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  control.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Types without leaving. */
function compose(control: HTMLInputElement, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText' }));
}

const named = (form: FieldsForm, name: string): HTMLInputElement =>
  form.root.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!;

describe('<connection-form> leaves the keys of an input method to it', () => {
  afterEach(clearPage);

  const map: DataSchema = { type: 'object', title: 'Map', additionalProperties: { type: 'string' } };
  const several: DataSchema = {
    type: 'array',
    title: 'Some',
    items: { enum: [...'abcdefghijklmnopq'], allowCustom: true },
  };
  const choice: DataSchema = { enum: [...'abcdefghijklmnopqrstuvwxyz'], title: 'Choice' };

  for (const [when, init] of COMPOSING) {
    it(`${when}: Enter adds no entry to a map and renames none`, async () => {
      const form = await formOfSchema({ map }, { set: { parameters: { map: { key: 'value' } } } });
      const [key, added] = form.root.querySelectorAll<HTMLInputElement>('[aria-label=Name]');
      compose(key!, 'かぎ');
      compose(added!, 'な');
      expect(press(key!, 'Enter', init)).to.equal(false);
      expect(press(added!, 'Enter', init)).to.equal(false);
      expect(form.root.querySelectorAll('.entry')).to.have.length(1);
      expect(press(added!, 'Enter')).to.equal(true);
      await form.form.updateComplete;
      expect(form.root.querySelectorAll('.entry')).to.have.length(2);
    });

    it(`${when}: Enter adds no value to several and does nothing to their search`, async () => {
      const form = await formOfSchema({ several });
      const own = named(form, 'Add another value');
      compose(own, 'な');
      expect(press(own, 'Enter', init)).to.equal(false);
      expect(press(named(form, 'Search…'), 'Enter', init)).to.equal(false);
      expect([form.form.status, own.value]).to.deep.equal(['editing', 'な']);
    });

    it(`${when}: Enter, Escape and arrows neither pick an option nor move through them nor close the list`, async () => {
      const form = await formOfSchema({ choice });
      const control = form.control('Choice');
      compose(control, 'b');
      await form.form.updateComplete;
      const marked = control.getAttribute('aria-activedescendant');
      for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Tab', 'Backspace', 'Enter'])
        expect(press(control, key, init), key).to.equal(false);
      await form.form.updateComplete;
      expect(control.getAttribute('aria-expanded')).to.equal('true');
      expect(control.getAttribute('aria-activedescendant')).to.equal(marked);
      expect(press(control, 'Enter')).to.equal(true);
      await form.form.updateComplete;
      expect(control.value).to.equal('b');
    });
  }

  it('and takes what is still being composed when it connects', async () => {
    const form = await formOfSchema({ name: { type: 'string', title: 'Name' }, choice });
    compose(form.control('Choice'), 'c');
    compose(form.control('Name'), 'なまえ');
    expect(await form.connected()).to.deep.equal({ name: 'なまえ', choice: 'c' });
  });
});
