import { expect } from '@open-wc/testing';
import { click, press } from '../support/pointer.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { signToken } from '../support/sandbox.js';

const slow = { fields: { sandbox: { latency: 500 } } };

async function pressWithKeys(form: ConnectionFormHarness, button: string): Promise<void> {
  form.button(button).focus();
  await press('Enter');
}

describe('<connection-form> while something is under way', () => {
  afterEach(async () => {
    clearPage();
    await thePopup.gone();
  });

  it('loads with the token that the page has given in place of one that is refused', async () => {
    const [refused, good] = [await signToken({ expiresIn: -10 }), await signToken()];
    const form = await mountForm('api-key', { token: refused });
    expect(form.form.status).to.equal('loading');
    form.form.token = good;
    await form.form.updateComplete;
    expect(form.form.status).to.equal('loading');
    await form.until('editing', 'load-failed');
    expect(form.form.status).to.equal('editing');
    expect(form.eventsOf('error')).to.have.length(0);
  });

  it('keeps to the way that an attempt is made', async () => {
    const form = await mountForm('several-options');
    await form.until('editing');
    await click(form.control('Sign in'));
    await form.submit();
    await form.until('connecting');
    await click(form.control('User name and password'));
    expect(form.control('Sign in').checked).to.equal(true);
    await form.press('Cancel');
    await form.until('cancelled');
    await click(form.control('User name and password'));
    expect(form.root.querySelector('input.masked')).to.be.ok;
  });

  it('hears that a connection is disconnected though the user has chosen another option meanwhile', async () => {
    const claims = { id: `customer-${crypto.randomUUID()}` };
    const first = await mountForm('several-options', {}, claims);
    await first.until('editing');
    await click(first.control('User name and password'));
    await first.type('User name', 'ada');
    await first.type('Password', 'correct horse');
    await first.submit();
    await first.until('connected');
    first.form.remove();
    const form = await mountForm('several-options', { archivable: true }, { ...claims, ...slow });
    await form.until('editing');
    await form.unfold();
    await form.press('Disconnect');
    const heard = new Promise((resolve) => form.form.addEventListener('connection-archive', resolve));
    form.confirmButton.click();
    await click(form.control('Sign in'));
    await heard;
    await form.form.updateComplete;
    expect(form.root.querySelector('[part~=existing]')).to.equal(null);
    expect(form.control('Sign in').checked).to.equal(true);
  });

  it('speaks of a window only where one is opened', async () => {
    let fetchToken = () => signToken({ expiresIn: 60 });
    const form = await mountForm('oauth2', { sameWindow: true, token: '', fetchToken: () => fetchToken() });
    await form.until('editing');
    fetchToken = () => new Promise(() => {});
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    try {
      await form.submit();
      await form.until('connecting');
      expect(form.text).to.equal('Connecting…');
      await form.press('Cancel');
      await form.until('cancelled');
    } finally {
      Date.now = now;
    }
  });

  it('sends nothing once it is connected, and says so', async () => {
    const form = await mountForm('no-parameters');
    await form.until('editing');
    await form.submit();
    await form.until('connected');
    expect(await form.form.connect()).to.equal(undefined);
    expect(form.eventsOf('submit')).to.have.length(1);
  });

  it('asks anew what another connection is to be called', async () => {
    const form = await mountForm('no-parameters', { allowMultipleConnections: true });
    await form.until('editing');
    await form.type('Name of the connection', 'Sales');
    await form.submit();
    await form.until('connected');
    await form.press('Connect another');
    await form.until('editing');
    expect(form.control('Name of the connection').value).to.equal('');
  });

  describe('moves the focus from what goes', () => {
    it('when an attempt is cancelled', async () => {
      const form = await mountForm('oauth2');
      await form.until('editing');
      await form.submit();
      await form.until('connecting');
      // The keys are the popup's now.
      form.button('Cancel').focus();
      form.button('Cancel').click();
      await form.until('cancelled');
      expect(form.root.activeElement).to.equal(form.submitButton);
    });

    it('to the form for another connection', async () => {
      const form = await mountForm('api-key', { allowMultipleConnections: true });
      await form.until('editing');
      await form.type('API key', 'sk_live_1234567890abcdef');
      await form.submit();
      await form.until('connected');
      await pressWithKeys(form, 'Connect another');
      await form.until('editing');
      expect(form.root.activeElement).to.equal(form.control('API key'));
    });
  });

  describe('in the hands of a page that acts on events at once', () => {
    it('gives the connection also where the page resets the form', async () => {
      const form = await mountForm('no-parameters');
      await form.until('editing');
      form.form.addEventListener('connection-success', () => form.form.reset());
      const connection = await form.form.connect();
      expect(connection?.id).to.equal(form.eventsOf('success')[0]!.detail.connection.id);
    });

    it('tells each attempt of its own end where the page tries again', async () => {
      const form = await mountForm('api-key', { parameters: { apiKey: 'bad_key' } });
      await form.until('editing');
      const second = new Promise<unknown>((resolve) => {
        form.form.addEventListener('connection-error', () => {
          form.form.parameters = { apiKey: 'sk_live_1234567890abcdef' };
          resolve(form.form.connect());
        });
      });
      const first = await form.form.connect().catch((error: unknown) => error);
      expect(first).to.have.property('code', 'refused');
      expect(await second).to.have.property('id');
    });
  });
});
