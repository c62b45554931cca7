import { expect } from '@open-wc/testing';
import { clearPage, ConnectionFormHarness, mountForm } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

describe('<connection-form> shows where it stands', () => {
  afterEach(clearPage);

  it('idle, until the page has said which integration and for whom', async () => {
    const form = await mountForm('', { token: '' });
    expect(form.form.status).to.equal('idle');
    form.form.integrationKey = 'api-key';
    await form.form.updateComplete;
    expect(form.form.status).to.equal('idle');
    form.form.token = await signToken();
    await form.until('editing');
  });

  it('no card around nothing while it is idle', async () => {
    const form = await mountForm('', { token: '', layout: 'card' });
    await form.form.updateComplete;
    expect(form.form.getBoundingClientRect().height).to.equal(0);
  });

  it('loading, then ready with the logo, the name, the description and the help link', async () => {
    const form = await mountForm('api-key');
    expect(form.form.status).to.equal('loading');
    expect(form.root.querySelector('.skeleton .said')!.textContent).to.equal('Loading…');
    await form.until('editing');
    expect(form.eventsOf('ready')).to.have.length(1);
    expect(form.eventsOf('ready')[0]!.detail.integration).to.equal(form.form.integration);
    const { name, description, logoUri } = form.form.integration!;
    expect(form.root.querySelector('[part~=name]')!.textContent).to.equal(`Connect ${name}`);
    expect(form.root.querySelector('[part~=summary]')!.textContent).to.equal(description);
    expect(form.root.querySelector<HTMLImageElement>('[part~=logo]')!.src).to.equal(logoUri);
    const help = form.root.querySelector<HTMLAnchorElement>('[part~=help]')!;
    expect(help.href).to.equal(form.form.integration!.authOptions[0]!.helpUri);
    expect(help.rel).to.contain('noopener');
  });

  it('load-failed, with the code, and loads on a retry', async () => {
    const form = await mountForm('flaky');
    await form.until('load-failed', 'editing');
    if (form.form.status === 'load-failed') {
      expect(form.eventsOf('error')).to.have.length(1);
      await form.press('Try again');
    }
    await form.until('editing');
  });

  it('load-failed for a service that is down', async () => {
    const form = await mountForm('failing');
    await form.until('load-failed');
    expect(form.form.error!.code).to.equal('service');
    expect(form.text).to.contain('couldn’t load');
    expect(form.button('Try again')).to.be.ok;
  });

  it('with the focus on what has come in the place of what had it', async () => {
    const form = await mountForm('failing');
    await form.until('load-failed');
    const focused = () => form.root.activeElement?.className.split(' ')[0];
    await until(() => form.text.includes('went wrong on our side'), 'the reason is said');
    form.button('Try again')!.focus();
    form.form.reload();
    await form.form.updateComplete;
    expect(focused()).to.equal('skeleton');
    await form.until('load-failed');
    await form.form.updateComplete;
    expect(focused()).to.equal('notice');
    form.form.integrationKey = 'api-key';
    await form.until('editing');
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.root.querySelector('input'));
  });

  it('load-failed for an integration that there is not', async () => {
    const form = await mountForm('no-such-integration');
    await form.until('load-failed');
    expect(form.form.error!.code).to.equal('not-found');
  });

  it('load-failed with an expired token', async () => {
    const form = await mountForm('api-key', {}, { expiresIn: -60 });
    await form.until('load-failed');
    expect(form.form.error!.code).to.equal('unauthorized');
  });

  it('load-failed where nothing answers', async () => {
    const form = await mountForm('api-key', { apiUri: 'http://127.0.0.1:9' });
    await form.until('load-failed');
    expect(form.form.error!.code).to.equal('network');
  });

  it('load-failed for an auth option that the integration has not, of which the console tells more', async () => {
    const { error } = console;
    const told: string[] = [];
    console.error = (text: string) => void told.push(text);
    try {
      const form = await mountForm('api-key', { authOptionKey: 'carrier-pigeon' });
      await form.until('load-failed');
      expect(form.form.error!.code).to.equal('configuration');
      await until(() => form.text.includes('Contact support'), 'the reason is said');
      expect(form.text).not.to.contain('carrier-pigeon');
      expect(told).to.have.length(1);
      expect(told[0]).to.match(/^connection-form: .*carrier-pigeon/);
    } finally {
      console.error = error;
    }
  });

  it('unavailable without any auth option', async () => {
    const form = await mountForm('no-auth-option');
    await form.until('unavailable');
    expect(form.text).to.contain('isn’t available');
    expect(form.root.querySelector('form')).to.equal(null);
  });

  it('connecting and connected as custom states', async () => {
    const form = await mountForm('oauth2');
    await form.until('editing');
    await form.submit();
    await form.until('connecting');
    expect(form.form.matches(':state(connecting)')).to.equal(true);
    // WebKit may lose the closing of a window that is about to show another page.
    await thePopup.text('#login');
    await thePopup.close();
    await form.until('cancelled');
    expect(form.form.matches(':state(cancelled)')).to.equal(true);
    expect(form.form.matches(':state(connecting)')).to.equal(false);
  });

  it('failed when the window is blocked, and the second try works', async () => {
    const form = await mountForm('oauth2', {}, { fields: { sandbox: { consent: 'auto' } } });
    await form.until('editing');
    // Not a user's act, so the browser blocks the window.
    const failure = await form.form.connect().then(
      () => undefined,
      (error) => error,
    );
    expect(failure.code).to.equal('popup-blocked');
    expect(form.text).to.contain('blocked the sign-in window');
    await form.submit();
    await form.until('connected');
  });

  it('editing again after a reset, with nothing typed', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'sk_live_1234567890abcdef');
    form.form.reset();
    await form.form.updateComplete;
    expect(form.control('API key').value).to.equal('');
    expect(form.form.parameters).to.deep.equal({});
  });

  it('another integration when the page names another', async () => {
    const form = await mountForm('slow');
    form.form.integrationKey = 'basic-auth';
    await form.until('editing');
    expect(form.form.integration!.key).to.equal('basic-auth');
  });

  it('gets its token from an address of the page', async () => {
    const form = await mountForm('api-key', {
      token: '',
      tokenUrl: `${sandbox.tokenUri}?claims={"id":"someone"}`,
    });
    await form.until('editing');
  });

  it('refuses a token address of another origin', async () => {
    const form = await mountForm('api-key', { token: '', tokenUrl: `${sandbox.apiUri}/token` });
    await form.until('load-failed');
    expect(form.form.error!.code).to.equal('token');
  });

  it('gets its token from the page', async () => {
    const form = await mountForm('api-key', { token: '', fetchToken: () => signToken() });
    await form.until('editing');
  });

  it('works as written in HTML', async () => {
    const box = document.createElement('div');
    box.innerHTML = `<connection-form integration-key="several-options" auth-option-key="api-key" api-uri="${sandbox.apiUri}"></connection-form>`;
    document.body.append(box);
    const element = box.querySelector('connection-form')!;
    const form = new ConnectionFormHarness(element);
    element.setAttribute('token', await signToken());
    await form.until('editing');
    expect(element.integration!.authOptions.length).to.be.greaterThan(1);
    box.remove();
  });
});
