import { expect } from '@open-wc/testing';
import { press } from '../support/pointer.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { sandbox } from '../support/sandbox.js';

const consenting = { fields: { sandbox: { consent: 'auto' } } };

describe('<connection-form> connects', () => {
  afterEach(clearPage);

  it('with an API key, in a hidden frame', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    await form.submit();
    await form.until('connected');
    expect(form.form.connection?.id).to.be.a('string');
    expect(form.eventsOf('success')).to.have.length(1);
    expect(form.eventsOf('success')[0]!.detail.connection.id).to.equal(form.form.connection!.id);
    expect(form.text).to.contain('is now connected');
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('with Enter in a field', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    await press('Enter');
    await form.until('connected');
  });

  it('and moves the focus from what goes to what came of it', async () => {
    const form = await mountForm('no-parameters');
    await form.until('editing');
    await form.submit();
    await form.until('connected');
    expect(form.root.activeElement).to.equal(form.root.querySelector('[part~=notice]'));
  });

  it('without parameters: just the button', async () => {
    const form = await mountForm('no-parameters');
    await form.until('editing');
    expect(form.root.querySelectorAll('input')).to.have.length(0);
    await form.submit();
    await form.until('connected');
  });

  it('over OAuth2 in a popup that no browser blocks', async () => {
    const form = await mountForm('oauth2', {}, consenting);
    await form.until('editing');
    await form.submit();
    await form.until('connected');
    expect(form.eventsOf('success')).to.have.length(1);
  });

  it("over OAuth2 through the provider's own login page", async () => {
    const form = await mountForm('oauth2');
    await form.until('editing');
    await form.submit();
    await thePopup.fill('#login', 'ada');
    await thePopup.fill('#password', 'secret');
    await thePopup.click('button[type=submit]');
    await thePopup.click('button[type=submit]');
    await form.until('connected');
  });

  it('says so while it waits, and cancels on demand with the draft kept', async () => {
    const form = await mountForm('oauth2-parameters');
    await form.until('editing');
    const [first] = form.root.querySelectorAll('label');
    await form.type(first!.textContent!.trim(), 'acme');
    await form.submit();
    await form.until('connecting');
    expect(form.text).to.contain('Finish signing in');
    await form.press('Cancel');
    await form.until('cancelled');
    expect(form.eventsOf('cancel')).to.have.length(1);
    expect(form.eventsOf('error')).to.have.length(0);
    expect(form.control(first!.textContent!.trim()).value).to.equal('acme');
  });

  it('calls a closed popup cancelled, and keeps the draft', async () => {
    const form = await mountForm('oauth2-parameters');
    await form.until('editing');
    const [first] = form.root.querySelectorAll('label');
    await form.type(first!.textContent!.trim(), 'acme');
    await form.submit();
    await thePopup.click('#login');
    await thePopup.close();
    await form.until('cancelled');
    expect(form.control(first!.textContent!.trim()).value).to.equal('acme');
  });

  describe('once a sign-in that goes on has passed for cancelled', () => {
    const { hasFocus } = document;
    beforeEach(() => {
      // The provider isolates its window, and the user looks at the page.
      document.hasFocus = () => true;
    });
    afterEach(() => {
      document.hasFocus = hasFocus;
    });

    async function cancelled(controls = {}): Promise<ConnectionFormHarness> {
      const form = await mountForm('coop', {}, { fields: { sandbox: controls } });
      await form.until('editing');
      await form.submit();
      await thePopup.text('#login');
      await form.until('cancelled');
      return form;
    }

    async function signIn(): Promise<void> {
      await thePopup.fill('#login', 'ada');
      await thePopup.fill('#password', 'secret');
      await thePopup.click('button[type=submit]');
      await thePopup.text('ul');
      await thePopup.click('button[type=submit]');
    }

    it('turns to connected when it is completed after all', async () => {
      const form = await cancelled();
      await signIn();
      await form.until('connected');
      expect(form.eventsOf('cancel')).to.have.length(1);
      expect(form.eventsOf('success')).to.have.length(1);
      expect(form.eventsOf('success')[0]!.detail.connection.id).to.equal(form.form.connection!.id);
    });

    it('hears nothing of it any more when the form has been reset', async () => {
      const form = await cancelled({ resultDelay: 300 });
      form.form.reset();
      await signIn();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(form.form.status).to.equal('editing');
      expect(form.eventsOf('success')).to.have.length(0);
    });
  });

  it('shows the refusal of the provider', async () => {
    const form = await mountForm('oauth2', {}, { fields: { sandbox: { consent: 'deny' } } });
    await form.until('editing');
    await form.submit();
    await form.until('failed');
    expect(form.form.error?.code).to.equal('refused');
    expect(form.eventsOf('error')).to.have.length(1);
  });

  it("shows the service's message as text, and takes a second try", async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'bad_key_1234567890abcdef');
    await form.submit();
    await form.until('failed');
    expect(form.form.error?.code).to.equal('refused');
    expect(form.root.querySelector('[part~=notice]')!.textContent).to.contain(form.form.error!.message);
    expect(form.control('API key').value).to.equal('bad_key_1234567890abcdef');
    form.control('API key').select();
    await form.type('API key', '');
    await press('Home');
    form.control('API key').setSelectionRange(0, -1);
    form.control('API key').select();
    await import('@web/test-runner-commands').then(({ sendKeys }) =>
      sendKeys({ type: 'sk_live_1234567890abcdef' }),
    );
    expect(form.form.status).to.equal('editing');
    await form.submit();
    await form.until('connected');
  });

  it('shows what the markup in a refusal says, and none of it', async () => {
    const form = await mountForm('refusing');
    await form.until('editing');
    for (const control of form.root.querySelectorAll('input'))
      await form.type(labelOf(control), 'sk_live_1234567890abcdef');
    await form.submit();
    await form.until('failed');
    const alert = form.root.querySelector('[part~=notice]')!;
    expect(alert.textContent).to.match(/answered: 403 Forbidden\s+– please ask/);
    expect(document.title).not.to.equal('taken over');
    const others = [...alert.querySelectorAll('*')].filter((node) => !node.matches('p, p > b, p > span'));
    expect(others.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    for (const node of alert.querySelectorAll('b, span')) expect(node.childElementCount).to.equal(0);
  });

  it('opens one popup however often the button is pressed', async () => {
    const form = await mountForm('oauth2');
    await form.until('editing');
    await form.submit();
    await thePopup.click('#login');
    form.form.connect().catch(() => {});
    await thePopup.opened();
    await form.press('Cancel');
    await form.until('cancelled');
  });

  it('over a client of the page', async () => {
    const { IntegrationAppClient } = await import('@integration-app/sdk');
    const { signToken } = await import('../support/sandbox.js');
    const client = new IntegrationAppClient({ apiUri: sandbox.apiUri, token: await signToken() });
    const form = await mountForm('api-key', { client, token: '', apiUri: 'http://127.0.0.1:9' });
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    await form.submit();
    await form.until('connected');
  });
});

function labelOf(control: HTMLInputElement): string {
  return control.labels![0]!.textContent!.trim();
}
