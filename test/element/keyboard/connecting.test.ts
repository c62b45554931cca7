import { expect } from '@open-wc/testing';
import { clearPage, mountForm } from '../../support/connection-form-harness.js';
import { KeyboardWalk } from '../../support/keyboard-walk.js';
import { mountSchema } from '../../support/mount-schema.js';
import { press, returnFromPopup } from '../../support/pointer.js';
import { thePopup } from '../../support/popup.js';

const key = { type: 'string', title: 'API key', isSensitive: true } as const;

describe('by keyboard alone', () => {
  let walk: KeyboardWalk;
  afterEach(async () => {
    walk.end();
    clearPage();
    await thePopup.gone();
  });

  it('an API key is refused, corrected and accepted, and the form is left', async () => {
    const form = await mountSchema(
      { type: 'object', required: ['key'], properties: { key } },
      { closable: true },
      { connect: ({ parameters }) => (parameters['key'] === 'sk_1' ? 'succeed' : { refuse: 'Unknown key' }) },
    );
    let isDone = false;
    form.form.addEventListener('connection-done', () => (isDone = true));
    walk = new KeyboardWalk(form);
    await walk.tab('link "Where do I find this?"', 'textbox "API key"');
    await walk.type('sk_');
    await press('Enter');
    await form.until('failed');
    await walk.at('textbox "API key"');
    await walk.tab('button "Show API key"');
    await walk.press('Enter', 'button "Hide API key"');
    await walk.back('textbox "API key"');
    await press('End');
    await walk.type('1');
    await walk.tab('button "Hide API key"');
    await walk.press(' ', 'button "Show API key"');
    await walk.tab('button "Connect Acme"');
    await walk.back('button "Show API key"', 'textbox "API key"');
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
    await walk.tab('button "Done"');
    await press('Enter');
    expect(isDone).to.equal(true);
    await walk.tab('button "After"');
  });

  it('one of several ways to connect is chosen, and connects', async () => {
    const form = await mountSchema(
      {},
      {},
      {
        integrations: [
          {
            key: 'app',
            name: 'Acme',
            authOptions: [
              { key: 'oauth', title: 'Sign in', type: 'oauth2' },
              {
                key: 'key',
                title: 'API key',
                schema: { type: 'object', required: ['key'], properties: { key } },
              },
              { key: 'none', title: 'Demo account' },
            ],
          },
        ],
      },
    );
    walk = new KeyboardWalk(form);
    await walk.tab('radio "Sign in"');
    await walk.press('ArrowDown', 'radio "API key"');
    await walk.press('ArrowDown', 'radio "Demo account"');
    await walk.press('ArrowUp', 'radio "API key"');
    await walk.tab('textbox "API key"');
    await walk.type('sk_1');
    await walk.tab('button "Show API key"', 'button "Connect Acme"');
    await press(' ');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
    await walk.tab('button "After"');
    expect(form.service.attempts).to.have.length(1);
    expect(form.service.attempts[0]!.authOptionKey).to.equal('key');
  });

  it('what is missing is said, and a link of the summary leads to it', async () => {
    const text = { type: 'string' } as const;
    const form = await mountSchema({
      type: 'object',
      required: ['host', 'name'],
      properties: {
        host: { ...text, title: 'Host' },
        note: { ...text, title: 'Note' },
        name: { ...text, title: 'Name' },
      },
    });
    walk = new KeyboardWalk(form);
    await walk.tab('link "Where do I find this?"', 'textbox "Host"');
    await walk.press('Enter', 'textbox "Host"');
    await walk.back('link "Enter Name."', 'link "Enter Host."');
    await walk.tab('link "Enter Name."');
    await walk.press('Enter', 'textbox "Name"');
    await walk.type('a');
    await walk.back('textbox "Note"', 'textbox "Host"');
    await walk.type('b');
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
  });

  it('a sign-in in a window begins and is given up', async () => {
    const form = await mountForm('oauth2');
    await form.until('editing');
    walk = new KeyboardWalk(form);
    await walk.tab('button "Continue to Adatum Calendar"');
    await press('Enter');
    await form.until('connecting');
    expect(await thePopup.text('#login')).to.equal('');
    await returnFromPopup();
    await walk.at('text "Finish signing in to Adatum Calendar in the window we opened."');
    await walk.tab('button "Go to the sign-in window"', 'button "Cancel"', 'button "After"');
    await walk.back('button "Cancel"');
    await press('Enter');
    await form.until('cancelled');
    await walk.at('button "Continue to Adatum Calendar"');
    await walk.tab('button "After"');
  });

  it('a sign-in that was begun in a field goes on in that field', async () => {
    const form = await mountSchema(
      {},
      {},
      {
        integrations: [
          {
            key: 'app',
            name: 'Acme',
            authOptions: [
              {
                key: 'oauth',
                type: 'oauth2',
                schema: { type: 'object', properties: { host: { type: 'string', title: 'Host' } } },
              },
            ],
          },
        ],
        connect: 'wait',
      },
    );
    walk = new KeyboardWalk(form);
    await walk.tab('textbox "Host"');
    await press('Enter');
    await form.until('connecting');
    await walk.at('text "Finish signing in to Acme in the window we opened."');
    await walk.tab('button "Go to the sign-in window"', 'button "Cancel"');
    await press(' ');
    await form.until('cancelled');
    await walk.at('textbox "Host"');
    form.service.will({ connect: { refuse: 'No such host.' } });
    await press('Enter');
    await form.until('failed');
    await walk.at('textbox "Host"');
    form.service.will({ connect: 'succeed' });
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
  });

  const row = (id: string, name: string) => ({ id, name, createdAt: '2026-01-02T03:04:05Z' });
  const withConnections = (connections: object[], properties = {}) =>
    mountSchema(
      {},
      { archivable: true, ...properties },
      {
        integrations: [
          {
            key: 'app',
            name: 'Acme',
            authOptions: [{ key: 'key', schema: { type: 'object', required: ['key'], properties: { key } } }],
            connections,
          },
        ],
      },
    );

  it('a connection is renamed, and connected again', async () => {
    const form = await withConnections([row('one', 'Mine')]);
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"');
    await walk.press('Enter', 'menuitem "Reconnect"');
    await walk.press('ArrowDown', 'menuitem "Rename"');
    // Left as it was, then renamed.
    await walk.press('Enter', 'textbox "Name of the connection"');
    await walk.press('Escape', 'button "Options for Mine"');
    await walk.press(' ', 'menuitem "Reconnect"');
    await walk.press('ArrowDown', 'menuitem "Rename"');
    await walk.press('Enter', 'textbox "Name of the connection"');
    await press('End');
    await walk.type('2');
    await walk.press('Enter', 'button "Options for Mine2"');
    // The form comes out, and connects.
    await walk.press('Enter', 'menuitem "Reconnect"');
    await walk.press('Enter', 'textbox "API key"');
    await walk.type('sk_1');
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
  });

  it('a connection is disconnected after a question, which Escape and Cancel answer with no', async () => {
    const form = await withConnections([row('one', 'Mine')]);
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"');
    const ask = async () => {
      await walk.press('ArrowUp', 'menuitem "Disconnect"');
      await walk.press('Enter', 'button "Cancel"');
    };
    await ask();
    await walk.press('Enter', 'button "Options for Mine"');
    await ask();
    await walk.press('Escape', 'button "Options for Mine"');
    expect(form.service.connections).to.have.length(1);
    await ask();
    await walk.back('button "Disconnect"');
    await walk.press('Enter', 'textbox "API key"');
    expect(form.service.connections).to.have.length(0);
  });

  it('of several connections the second is connected again', async () => {
    const form = await withConnections([row('one', 'Mine'), row('two', 'Yours')], {
      allowMultipleConnections: true,
    });
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"', 'button "Options for Yours"');
    await walk.press('Enter', 'menuitemcheckbox "Reconnect"');
    await walk.press('Enter', 'textbox "API key"');
    await walk.type('sk_1');
    await press('Enter');
    await form.until('connected');
    await walk.at('text "Acme is now connected."');
    await walk.tab('button "Connect another"', 'button "After"');
    expect(form.service.attempts[0]!.connectionId).to.equal('two');
  });

  it('the menu of a connection has the keys of a menu', async () => {
    const form = await withConnections([row('one', 'Mine')]);
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"');
    await walk.press('ArrowDown', 'menuitem "Reconnect"');
    await walk.press('ArrowUp', 'menuitem "Disconnect"');
    await walk.press('ArrowDown', 'menuitem "Reconnect"');
    await walk.press('End', 'menuitem "Disconnect"');
    await walk.press('Home', 'menuitem "Reconnect"');
    await walk.press('Escape', 'button "Options for Mine"');
    const menu = form.root.querySelector('[role=menu]')!;
    expect(menu.matches(':popover-open')).to.equal(false);
    await walk.press(' ', 'menuitem "Reconnect"');
    // Tab leaves it, to what follows its button.
    await walk.tab('button "After"');
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('the form comes out to connect again, and Cancel and Escape put it away', async () => {
    const form = await withConnections([row('one', 'Mine')]);
    const isShown = () => form.submitButton.checkVisibility();
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"');
    const open = async () => {
      await walk.press('Enter', 'menuitem "Reconnect"');
      await walk.press('Enter', 'textbox "API key"');
      expect(isShown()).to.equal(true);
    };
    await open();
    await walk.press('Escape', 'button "Options for Mine"');
    expect(isShown()).to.equal(false);
    await open();
    await walk.type('sk');
    // What is typed is not lost by one key.
    await walk.press('Escape', 'textbox "API key"');
    expect(isShown()).to.equal(true);
    await walk.tab('button "Show API key"', 'button "Reconnect"', 'button "Cancel"');
    await walk.press('Enter', 'button "Options for Mine"');
    expect(isShown()).to.equal(false);
    await open();
    expect(form.control('API key').value).to.equal('');
    // Also where an attempt has failed.
    form.service.will({ connect: { refuse: 'Unknown key' } });
    await walk.type('sk');
    await press('Enter');
    await form.until('failed');
    await walk.at('textbox "API key"');
    await walk.tab('button "Show API key"', 'button "Reconnect"', 'button "Cancel"');
    await walk.press('Enter', 'button "Options for Mine"');
    expect(isShown()).to.equal(false);
    await walk.tab('button "After"');
  });

  it('of several connections the one that no longer works has its button in its row', async () => {
    const dead = { ...row('two', 'Yours'), disconnected: true };
    const form = await withConnections([row('one', 'Mine'), dead], { allowMultipleConnections: true });
    walk = new KeyboardWalk(form);
    await walk.tab('button "Options for Mine"', 'button "Reconnect"');
    await walk.press('Enter', 'textbox "API key"');
    await walk.type('sk_1');
    await press('Enter');
    await form.until('connected');
    expect(form.service.attempts[0]!.connectionId).to.equal('two');
  });
});
