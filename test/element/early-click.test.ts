import { expect } from '@open-wc/testing';
import { ImportedChunk } from '../../src/chunks/imported-chunk.js';
import { ConnectionForm } from '../../src/index.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { until } from '../support/until.js';

const consenting = { fields: { sandbox: { consent: 'auto' } } };

describe('<connection-form> pressed before what connects has come', () => {
  const { open } = window;
  const { edition } = ConnectionForm;
  let come: () => void;
  let popup: Window | undefined;
  let shown: number;

  beforeEach(() => {
    const told = new Promise<void>((resolve) => (come = resolve));
    ConnectionForm.edition = {
      ...edition,
      connector: new ImportedChunk(() => told.then(() => edition.connector.load())),
    };
    popup = undefined;
    shown = 0;
    window.open = (...args) => {
      const opened = open.apply(window, args);
      if (opened) opened.focus = () => shown++;
      popup = opened ?? undefined;
      return opened;
    };
  });

  afterEach(async () => {
    Object.assign(window, { open });
    ConnectionForm.edition = edition;
    clearPage();
    await until(async () => (await thePopup.count()) === 0, 'the window closes');
  });

  async function pressed(): Promise<ConnectionFormHarness> {
    const form = await mountForm('oauth2', {}, consenting);
    await form.until('editing');
    await form.submit();
    expect(form.form.status).to.equal('connecting');
    expect(popup).to.have.property('closed', false);
    // The panel comes with a chunk, in place of the button: a click aimed before would miss it.
    await until(() => form.root.querySelector('[part~=sign-in] button'), 'the panel with its buttons');
    return form;
  }

  it('has its window at once, shows it when asked to, and connects', async () => {
    const form = await pressed();
    // The button has made way for the panel; a page has `connect`.
    expect(form.submitButton.getClientRects()).to.have.length(0);
    void form.form.connect();
    expect(shown).to.equal(1);
    await form.press('Go to the sign-in window');
    expect(shown).to.equal(2);
    await thePopup.opened();
    come();
    await form.until('connected');
    expect(form.eventsOf('success')).to.have.length(1);
  });

  it('takes the window away when it is told to cancel', async () => {
    const form = await pressed();
    await form.press('Cancel');
    await form.until('cancelled');
    expect(popup).to.have.property('closed', true);
    expect(form.eventsOf('error')).to.have.length(0);
    come();
  });

  it('takes the window away when it is removed', async () => {
    const form = await pressed();
    form.form.remove();
    await until(() => popup!.closed);
    come();
  });
});
