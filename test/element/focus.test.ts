import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ConnectionForm } from '../../src/index.js';
import { TestService } from '../../src/testing/index.js';
import { clearPage, ConnectionFormHarness } from '../support/connection-form-harness.js';
import { mountSchema } from '../support/mount-schema.js';
import { click, press } from '../support/pointer.js';
import { until } from '../support/until.js';
import { reactionsOf } from '../support/reactions.js';

const words = Array.from({ length: 40 }, (_, index) => `word ${index}`);
const schema: DataSchema = {
  type: 'object',
  properties: {
    word: { type: 'string', enum: words, title: 'Word' },
    after: { type: 'string', title: 'After' },
  },
};

describe('Tab out of an open list', () => {
  afterEach(clearPage);

  const mount = (field: DataSchema = {}) =>
    mountSchema({
      type: 'object',
      properties: { ...schema.properties, word: { ...(schema.properties!['word'] as object), ...field } },
    });

  it('takes what is marked and goes to the next field', async () => {
    const form = await mount();
    await form.type('Word', 'word 1');
    await press('Tab');
    expect(form.root.activeElement).to.equal(form.control('After'));
    expect(form.form.parameters).to.deep.equal({ word: 'word 1' });
    await click(form.control('Word'));
    await press('ArrowDown');
    await press('Tab');
    expect(form.root.activeElement).to.equal(form.control('After'));
    expect(form.form.parameters).to.deep.equal({ word: 'word 2' });
    expect(form.root.querySelector('[role=listbox]')).to.equal(null);
  });

  it('keeps what was typed where nothing is marked, and says what is wrong with it', async () => {
    const form = await mount();
    await form.type('Word', 'nonsense');
    await press('Tab');
    expect(form.root.activeElement).to.equal(form.control('After'));
    expect(form.control('Word').value).to.equal('nonsense');
    expect(form.problemOf('Word')).to.not.equal('');
    expect(form.form.parameters).to.deep.equal({});
    await form.submit();
    expect(form.form.status).to.equal('editing');
  });

  it('keeps what was typed where any text may be', async () => {
    const form = await mount({ allowCustom: true });
    await form.type('Word', 'my own');
    await press('Tab');
    expect(form.root.activeElement).to.equal(form.control('After'));
    expect(form.form.parameters).to.deep.equal({ word: 'my own' });
  });
});

const integrations = [
  {
    key: 'app',
    name: 'Acme',
    authOptions: [{ key: 'details', helpUri: 'https://help.invalid/', schema }],
    connections: [{ id: 'one', name: 'Mine' }],
  },
];

/** An element that is not on the page yet. */
function create(properties: Partial<ConnectionForm> = {}, delay = 0): ConnectionFormHarness {
  const form = document.createElement('connection-form');
  const [app] = integrations;
  const service = new TestService({ integrations: [{ ...app!, connections: [] }], delay });
  Object.assign(form, { client: service.client, integrationKey: 'app', ...properties });
  return new ConnectionFormHarness(form);
}

const firstHasFocus = (form: ConnectionFormHarness) =>
  until(
    () => form.root?.activeElement?.localName === 'input' && form.root.activeElement === form.control('Word'),
    'the focus in the first field',
  );

describe('the focus comes to the first field', () => {
  afterEach(() => {
    clearPage();
    for (const each of document.querySelectorAll('dialog, #elsewhere')) each.remove();
  });

  it('by focus()', async () => {
    const { form, ...rest } = await mountSchema(schema);
    form.focus();
    expect(form.shadowRoot!.activeElement).to.equal(rest && form.shadowRoot!.querySelector('input'));
  });

  for (const delay of [0, 100]) {
    it(`by focus() before it is there, ${delay} ms`, async () => {
      const form = create({}, delay);
      document.body.append(form.form);
      form.form.focus();
      await firstHasFocus(form);
    });
  }

  it('by focus() on the skeleton, unless somebody has gone elsewhere since', async () => {
    const elsewhere = document.createElement('input');
    elsewhere.id = 'elsewhere';
    const form = create({}, 150);
    document.body.append(form.form, elsewhere);
    await form.form.updateComplete;
    form.form.focus();
    elsewhere.focus();
    await form.until('editing');
    await form.form.updateComplete;
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('or to the button, where there is no field', async () => {
    const form = await mountSchema({ type: 'object', properties: {} });
    form.form.focus();
    expect(form.root.activeElement).to.equal(form.submitButton);
  });

  for (const when of ['loaded', 'loading', 'idle'] as const) {
    it(`of a form that is ${when}, when its dialog opens`, async () => {
      const dialog = document.createElement('dialog');
      const form = create(when === 'idle' ? { integrationKey: '' } : {}, when === 'loading' ? 150 : 0);
      dialog.append(form.form);
      document.body.append(dialog);
      if (when === 'loaded') {
        await form.until('editing');
        await reactionsOf(form.form);
      }
      dialog.showModal();
      if (when === 'idle') {
        await form.form.updateComplete;
        form.form.integrationKey = 'app';
      }
      await firstHasFocus(form);
    });
  }

  it('of an element with the attribute `autofocus`', async () => {
    const form = create();
    form.form.setAttribute('autofocus', '');
    document.body.append(form.form);
    await firstHasFocus(form);
  });

  it('not by itself', async () => {
    const form = create();
    document.body.append(form.form);
    await form.until('editing');
    await reactionsOf(form.form);
    expect(form.root.activeElement).to.equal(null);
  });

  it('not by a press on plain text, which can be selected, nor on a label of another field', async () => {
    const form = await mountSchema(schema);
    await click(form.root.querySelector('[part~=name]')!);
    expect(form.root.activeElement?.localName).to.not.equal('input');
    await form.type('After', 'x');
    let isFirstFocused = false;
    form.control('Word').addEventListener('focus', () => (isFirstFocused = true));
    await click(form.root.querySelector('[part~=name]')!);
    await click(form.root.querySelectorAll('label')[1]!);
    expect(form.root.activeElement).to.equal(form.control('After'));
    expect(isFirstFocused).to.equal(false);
    // A press on the host's own padding.
    form.form.style.padding = '20px';
    const { left, top } = form.form.getBoundingClientRect();
    const corner = document.elementFromPoint(left + 5, top + 5);
    expect(corner).to.equal(form.form);
  });
});

describe('the focus is handed on', () => {
  afterEach(clearPage);

  const focused = (form: ConnectionFormHarness) => {
    const { activeElement } = form.root;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? 'nothing';
  };

  it('after disconnecting', async () => {
    const form = await mountSchema(schema, { archivable: true }, { integrations });
    await until(() => form.root.querySelector('[part=existing]') !== null, 'the connection');
    await form.press('Disconnect');
    await form.form.updateComplete;
    form.confirmButton.focus();
    await press('Enter');
    await until(() => form.root.querySelector('[part=existing]') === null, 'the connection to be gone');
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.control('Word'));
  });

  it('when the integration is loaded again, to the field in which somebody types', async () => {
    const form = await mountSchema(schema);
    await form.type('After', 'one');
    form.form.reload();
    await form.until('loading');
    await form.until('editing');
    await until(() => form.root.activeElement?.localName === 'input', 'the focus in a field');
    await sendKeys({ type: 'two' });
    expect(form.form.parameters).to.deep.equal({ after: 'onetwo' });
  });

  it('after "Connect another", and Cancel', async () => {
    const form = await mountSchema(schema, { allowMultipleConnections: true, connectionName: 'Mine' });
    form.submitButton.focus();
    await press('Enter');
    await form.until('connected');
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.root.querySelector('.notice'));
    form.button('Connect another').focus();
    await press('Enter');
    await form.until('editing');
    expect(form.root.activeElement).to.equal(form.control('Word'));
    form.service.will({ connect: 'wait' });
    form.button('Connect another').focus();
    await press('Enter');
    await form.until('connecting');
    await form.form.updateComplete;
    form.button('Cancel').focus();
    await press('Enter');
    await form.until('cancelled');
    expect(form.root.activeElement).to.equal(form.root.querySelector('[part~=submit]'));
  });

  it('after removing an item or an entry', async () => {
    const form = await mountSchema(
      {
        type: 'object',
        properties: {
          list: { type: 'array', title: 'List', items: { type: 'string' } },
          map: { type: 'object', title: 'Map', additionalProperties: { type: 'string' } },
        },
      },
      { parameters: { list: ['a'], map: { k: 'v' } } },
    );
    form.button('Remove Item 1').focus();
    await press('Enter');
    await form.form.updateComplete;
    expect(focused(form)).to.equal('Add to List');
    const remove = form.root.querySelector<HTMLElement>('.entry .remove')!;
    remove.focus();
    await press('Enter');
    await form.form.updateComplete;
    expect(form.root.activeElement?.localName).to.equal('input');
  });

  it('when the part of an address is taken, a choice is cleared, or a branch goes', async () => {
    const form = await mountSchema({
      type: 'object',
      properties: {
        size: { type: 'string', enum: ['S', 'M'], title: 'Size' },
        after: { type: 'string', title: 'After' },
      },
    });
    await click(form.root.querySelector('input[type=radio]')!);
    await until(() => form.root.querySelector('.options + button') !== null, 'the button');
    form.button('Clear').focus();
    await press('Enter');
    await form.form.updateComplete;
    expect(form.root.activeElement?.localName).to.equal('input');
    // What goes without anybody's doing: the page fills the form with something else.
    await click(form.root.querySelector('input[type=radio]')!);
    await until(() => form.root.querySelector('.options + button') !== null, 'the button');
    form.button('Clear').focus();
    form.form.reset();
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.control('After'));
  });

  it('not to a value that nobody goes to: a press elsewhere keeps the focus', async () => {
    const form = await mountSchema({
      type: 'object',
      properties: {
        map: { type: 'object', title: 'Map', additionalProperties: { type: 'string' } },
        after: { type: 'string', title: 'After' },
      },
    });
    await click(form.root.querySelector('[aria-label=Name]')!);
    await sendKeys({ type: 'k' });
    await click(form.control('After'));
    await until(() => form.root.querySelectorAll('.entry').length === 1, 'the entry');
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.control('After'));
  });
});
