import { expect } from '@open-wc/testing';
import { OpenedPage } from '../support/opened-page.js';
import { thePopup } from '../support/popup.js';
import { until } from '../support/until.js';

describe('the examples', () => {
  let page: OpenedPage | undefined;
  beforeEach(() => {
    // The back end signs a token for who this names: someone new in each test.
    document.cookie = `customer=${crypto.randomUUID()}; path=/`;
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  const connected = () =>
    until(
      () => page!.document?.querySelector('#result')?.textContent?.startsWith('Connected: '),
      'the page to say so',
    );

  async function connectWithKey(): Promise<void> {
    await page!.until('editing');
    await thePopup.fill('connection-form', 'sk_live_1234567890abcdef', 'input.masked');
    await page!.pressConnect();
    const form = await page!.until('connected');
    await connected();
    expect(page!.document!.querySelector('#result')!.textContent).to.contain(form.connection!.id);
  }

  it('plain HTML', async () => {
    page = await OpenedPage.openAt('/demo/plain/index.html');
    await connectWithKey();
  });

  it('redirect', async () => {
    page = await OpenedPage.openAt('/demo/redirect/index.html');
    await page.until('editing');
    await page.pressConnect();
    await page.fill('#login', 'ada');
    await page.fill('#password', 'secret');
    await page.click('button[type=submit]');
    await page.click('button[type=submit]');
    await page.until('connected');
    await connected();
  });

  /** Each key that is typed renders the page again, with new objects and functions of the same content. */
  async function typeKey(): Promise<void> {
    const form = await page!.until('editing');
    const input = form.shadowRoot!.querySelector<HTMLInputElement>('input.masked')!;
    const { parameters, strings } = form;
    const key = 'sk_live_1234567890abcdef';
    await thePopup.fill('connection-form', key, 'input.masked');
    await until(
      () => page!.document!.querySelector('#changes')?.textContent === `${key.length} changes`,
      'each key to render the page',
    );
    expect(input.isConnected, 'the control').to.equal(true);
    expect(input.value).to.equal(key);
    expect(input.selectionStart, 'caret').to.equal(key.length);
    expect(form.shadowRoot!.activeElement, 'focus').to.equal(input);
    expect(form.strings, 'other objects').not.to.equal(strings);
    expect(form.parameters).to.deep.equal({ ...parameters, apiKey: key });
    const fetched = page!.requests.filter(({ initiatorType }) => initiatorType === 'fetch');
    const addresses = fetched.map(({ name }) => name);
    expect(addresses.length, 'what the form asks for').to.be.above(0);
    expect(addresses, 'asked for once each').to.deep.equal([...new Set(addresses)]);
    expect(form.shadowRoot!.querySelector('[part~=submit]')!.textContent).to.equal('Connect now');
  }

  async function tryPage(address: string, test: Mocha.Context): Promise<void> {
    // Not built where its packages could not be installed.
    if (!(await fetch(address)).ok) test.skip();
    page = await OpenedPage.openAt(address);
    await typeKey();
    await page.pressConnect();
    await page.until('connected');
    await connected();
    // A property that the framework changes.
    const select = page.document!.querySelector('select')!;
    select.value = 'basic-auth';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => page!.form!.integration?.key === 'basic-auth', 'the other integration');
  }

  for (const framework of ['react', 'vue', 'svelte', 'angular']) {
    it(framework, async function () {
      await tryPage(`/demo/${framework}/dist/index.html`, this);
    });
  }

  for (const framework of ['react', 'vue', 'svelte']) {
    it(`${framework}, rendered on a server before`, async function () {
      await tryPage(`/demo/${framework}/dist/prerendered.html`, this);
    });
  }
});
