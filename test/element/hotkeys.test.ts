import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { everyKind, everyValue } from '../support/every-kind.js';
import { chord, press } from '../support/pointer.js';
import { controlOf, mountIntegration, unfold } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What is typed, what works on a text, and what moves in it. */
const TYPED = ['/', 'k', 'j', '?', ' '];
const EDITS = ['Backspace', 'Delete', 'ArrowLeft', 'ArrowUp', 'Home', 'End'];

describe('the keys of a page with shortcuts', () => {
  let form: ConnectionForm;
  let heard: string[] = [];
  let captured: string[] = [];

  const hear = (event: KeyboardEvent) => heard.push(`${event.type} ${event.key}`);
  const capture = (event: KeyboardEvent) => {
    captured.push(event.key);
    // The browser's own shortcuts stay out of it.
    if (event.ctrlKey) event.preventDefault();
  };

  beforeEach(async () => {
    form = await mountIntegration(
      {
        authOptions: [
          { key: 'details', schema: everyKind, helpUri: 'https://example.com/help' },
          { key: 'other', type: 'oauth2' },
        ],
      },
      { parameters: everyValue },
    );
    // They come with the reactions.
    await until(() => form.renderRoot.querySelector('[enterkeyhint]'), 'the reactions');
    unfold(form);
    for (const type of EVENTS) document.addEventListener(type, hear);
    document.addEventListener('keydown', capture, true);
    heard = [];
    captured = [];
  });

  afterEach(() => {
    for (const type of EVENTS) document.removeEventListener(type, hear);
    document.removeEventListener('keydown', capture, true);
    form.remove();
  });

  const only = (selector: string): HTMLElement => {
    const found = form.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  /** What the page hears of these keys, with the focus there. */
  const heardOf = async (control: HTMLElement, ...keys: string[]): Promise<string[]> => {
    control.focus();
    heard = [];
    for (const key of keys) await press(key);
    return heard;
  };

  for (const [name, find] of Object.entries({
    'a text with affixes': () => controlOf(form, 'Subdomain'),
    'a secret': () => controlOf(form, 'Key'),
    'a secret of several lines': () => controlOf(form, 'PEM'),
    'a URL': () => controlOf(form, 'Site'),
    'a number': () => controlOf(form, 'Port'),
    'a text of several lines': () => controlOf(form, 'Note'),
    'a date': () => controlOf(form, 'Day'),
    'a choice of few': () => only('[role=radiogroup] [type=radio]'),
    'a choice of some': () => controlOf(form, 'Zone'),
    'a choice of many': () => controlOf(form, 'Plan'),
    'the search in several': () => only('[aria-label="Search…"]'),
    'a value of one’s own': () => only('[aria-label="Add another value"]'),
    'an item of a list': () => only('.item input'),
    'the name of an entry': () => only('.entry [aria-label=Name]'),
    JSON: () => controlOf(form, 'Extra'),
  }))
    it(`stay in ${name} where they type, edit or move`, async () => {
      const control = find();
      // Outside of a text Firefox opens its search with a slash, which takes the focus.
      const typed = control.matches('[type=radio]') ? TYPED.slice(1) : TYPED;
      expect(await heardOf(control, ...typed, ...EDITS)).to.deep.equal([]);
      // Who listens in the capture phase wants them.
      expect(captured).to.include.members(['k', 'j']);
    });

  it('stay where they press a button, tick a box, unfold or choose, and are the page’s otherwise', async () => {
    const pressed = { '.reveal': ' ', '[type=checkbox]': ' ', '[name=auth-option]:checked': ' ' };
    for (const [selector, key] of Object.entries(pressed))
      expect(await heardOf(only(selector), key), selector).to.deep.equal([]);
    expect(await heardOf(only('.reveal'), 'Enter')).to.deep.equal([]);
    expect(await heardOf(only('.reveal'), 'j')).to.deep.equal(['keydown j', 'keypress j', 'keyup j']);
    expect(await heardOf(only('[part=help]'), '/')).to.deep.equal(['keydown /', 'keypress /', 'keyup /']);
  });

  it('are the page’s where no control uses them: Escape, Tab, function keys, chords', async () => {
    const control = controlOf(form, 'Account');
    expect(await heardOf(control, 'Escape')).to.include.members(['keydown Escape', 'keyup Escape']);
    expect(await heardOf(control, 'F8')).to.include.members(['keydown F8', 'keyup F8']);
    expect(await heardOf(control, 'Tab')).to.include('keydown Tab');
    for (const key of ['k', 's']) {
      control.focus();
      heard = [];
      await chord('Control', key);
      expect(heard).to.include.members([`keydown ${key}`, `keyup ${key}`]);
    }
    expect((control as HTMLInputElement).value).to.equal('');
  });

  it('stay where they select all, copy, undo or go by words', async () => {
    const control = controlOf(form, 'Account');
    for (const key of ['a', 'z', 'ArrowLeft', 'Backspace']) {
      control.focus();
      heard = [];
      await chord('Control', key);
      expect(heard.filter((each) => each.endsWith(` ${key}`))).to.deep.equal([]);
    }
  });

  it('with AltGraph or Option type, and with Alt are chords', () => {
    const control = controlOf(form, 'Account');
    const reaches = (init: KeyboardEventInit) => {
      heard = [];
      control.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
      return heard.length > 0;
    };
    expect(reaches({ key: '@', altKey: true, ctrlKey: true })).to.equal(false);
    expect(reaches({ key: '@', altKey: true })).to.equal(false);
    expect(reaches({ key: 'Dead', altKey: true })).to.equal(false);
    expect(reaches({ key: 'k', altKey: true })).to.equal(true);
    expect(reaches({ key: 'k', metaKey: true })).to.equal(true);
    expect(reaches({ key: 'Enter', metaKey: true })).to.equal(true);
    expect(reaches({ key: 'v', metaKey: true })).to.equal(false);
    expect(reaches({ key: 'Escape', isComposing: true })).to.equal(false);
    expect(reaches({ key: 'Process', keyCode: 229 })).to.equal(false);
    // As browsers fire it when they fill in a control.
    control.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    expect(heard).to.deep.equal([]);
  });

  it('Escape stays, from its start to its end, where it closes a list; then it is the page’s', async () => {
    const control = controlOf(form, 'Plan');
    control.focus();
    await press('ArrowDown');
    expect(control.getAttribute('aria-expanded')).to.equal('true');
    expect(await heardOf(control, 'Escape')).to.deep.equal([]);
    expect(control.getAttribute('aria-expanded')).to.equal('false');
    expect(await heardOf(control, 'Escape')).to.include.members(['keydown Escape', 'keyup Escape']);
  });

  it('a key that is let go of after Ctrl ends for the page as it began', () => {
    const control = controlOf(form, 'Account');
    const fire = (type: string, ctrlKey: boolean) =>
      control.dispatchEvent(
        new KeyboardEvent(type, { key: 'k', code: 'KeyK', ctrlKey, bubbles: true, composed: true }),
      );
    fire('keydown', true);
    fire('keyup', false);
    expect(heard).to.deep.equal(['keydown k', 'keyup k']);
    fire('keydown', false);
    fire('keyup', false);
    expect(heard).to.have.length(2);
  });

  it('Enter connects, and a dialog around the form closes on Escape', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(form);
    dialog.showModal();
    await form.updateComplete;
    expect(await heardOf(controlOf(form, 'Key'), 'Enter')).to.deep.equal([]);
    // What is missing is said: the form was checked.
    await until(() => form.renderRoot.querySelector('[part=problem]'), 'what is missing');
    await heardOf(controlOf(form, 'Key'), 'Escape');
    await until(() => !dialog.open, 'the dialog to be closed');
    dialog.remove();
  });
});
