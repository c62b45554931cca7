import { expect } from '@open-wc/testing';
import type { WindowRequest } from '../../src/index.js';
import { OpenedPage } from '../support/opened-page.js';
import { sandbox } from '../support/sandbox.js';
import { until } from '../support/until.js';

let claims: { id: string; fields: { sandbox: object } };
let page: OpenedPage;

async function open(
  block: string,
  integration: string,
  extra: Record<string, string> = {},
): Promise<OpenedPage> {
  const query = { integration, claims: JSON.stringify(claims), api: sandbox.apiUri, ...extra };
  page = await OpenedPage.openAt(`/__docs/${block}`, query);
  await page.until('editing');
  return page;
}

async function expectTitle(text: string): Promise<void> {
  await until(() => page.title.includes(text), `the title to say "${text}"`);
}

describe('the blocks of the docs', () => {
  beforeEach(() => {
    claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: { consent: 'auto' } } };
  });
  // Undefined where the first page did not open.
  afterEach(() => (page as OpenedPage | undefined)?.close());

  it('a page to copy', async () => {
    await open('a-page-to-copy', 'oauth2');
    await page.pressConnect();
    await page.until('connected');
  });

  it('connect', async () => {
    await open('connect', 'oauth2');
    await page.pressConnect();
    await expectTitle('Connected: Adatum Calendar');
  });

  it('redirect', async () => {
    await open('redirect', 'oauth2');
    await page.pressConnect();
    await page.until('connected');
    await expectTitle('Connected: Adatum Calendar');
  });

  it('reconnect', async () => {
    await open('connect', 'oauth2');
    await page.pressConnect();
    const { id } = (await page.until('connected')).connection!;
    await page.close();
    await open('reconnect', '', { connection: id });
    await page.pressConnect();
    await expectTitle('Connected again');
  });

  it('several connections', async () => {
    await open('several-connections', 'oauth2');
    await page.pressConnect();
    const { id } = (await page.until('connected')).connection!;
    page.form!.reset();
    await page.until('editing');
    await page.pressConnect();
    expect((await page.until('connected')).connection!.id).to.not.equal(id);
  });

  it('Membrane', async () => {
    await open('membrane', 'membrane-oauth2');
    await page.pressConnect();
    await expectTitle('Connected: Adatum Calendar 2');
  });

  it('without an integration', async () => {
    await open('without-an-integration', 'membrane-connector-oauth2');
    await page.pressConnect();
    await expectTitle('Connected: Consolidated Messenger');
  });

  it('parameters of the connector', async () => {
    await open('parameters-of-the-connector', 'membrane-environments');
    page.form!.parameters = { username: 'ada', password: 'correct horse' };
    await page.pressConnect();
    const { raw } = (await page.until('connected')).connection!;
    expect(raw).to.deep.include({ connectorParameters: { environment: 'test' }, key: 'main-shop' });
  });

  it('refusals', async () => {
    await open('refusals', 'refusing-in-depth');
    page.form!.parameters = { apiKey: 'sk_1' };
    await page.pressConnect();
    await page.until('failed');
    await expectTitle('Refused: Key "•••" was revoked.');
  });

  describe('languages, and words of the page', () => {
    const expectButton = (text: string, form = () => page.form!) =>
      until(
        () => form().shadowRoot?.querySelector('[part~=submit]')?.textContent === text,
        `a button "${text}"`,
      );

    it('how it is chosen', async () => {
      await open('how-it-is-chosen', 'api-key');
      await expectButton('Northwind CRM verbinden');
      const [, french] = page.document!.querySelectorAll('connection-form');
      await expectButton('Connecter Northwind CRM', () => french!);
    });

    it('the script file', async () => {
      await open('the-script-file', 'api-key');
      await expectButton('Northwind CRM verbinden');
    });

    it('your own words', async () => {
      await open('your-own-words', 'api-key');
      await expectButton('Northwind CRM hinzufügen');
    });

    it('your own help', async () => {
      await open('your-own-help', 'api-key');
      const { shadowRoot: root } = page.form!;
      const texts = () => [...root!.querySelectorAll('.description')].map((node) => node.textContent!.trim());
      await until(() => root!.querySelector('.description strong'), 'the Markdown');
      expect(texts()).to.include.members([
        'Needs an account with a paid plan.',
        'In HubSpot under Settings › Integrations.',
      ]);
      const links = [...root!.querySelectorAll<HTMLAnchorElement>('[part=help]')].map(({ href }) => href);
      expect(links).to.deep.equal([
        'https://help.example.com/api-key',
        'https://help.example.com/api-key#key',
      ]);
    });

    it('another language', async () => {
      await open('another-language', 'api-key');
      await expectButton('Anslut Northwind CRM');
    });
  });

  it('in a form of your page', async () => {
    await open('in-a-form-of-your-page', 'oauth2');
    const form = page.document!.querySelector('form')!;
    expect(form.checkValidity()).to.equal(false);
    await page.pressConnect();
    const { id } = (await page.until('connected')).connection!;
    form.querySelector('input')!.value = 'My shop';
    await until(() => form.checkValidity(), 'the form of the page to be valid');
    const { FormData } = page.document!.defaultView as Window & typeof globalThis;
    expect(Object.fromEntries(new FormData(form))).to.deep.equal({ title: 'My shop', connection: id });
  });

  it('looks', async () => {
    await open('looks', 'oauth2');
    const { defaultView } = page.document!;
    const tokens = defaultView!.getComputedStyle(page.form!);
    expect(tokens.getPropertyValue('--connection-form-max-width').trim()).to.equal('360px');
    const terms = page.form!.querySelector<HTMLElement>('[slot=before-submit]')!;
    const next = page.form!.querySelector<HTMLElement>('[slot=success]')!;
    expect([terms, next].map((each) => each.getClientRects().length > 0)).to.deep.equal([true, false]);
    await page.pressConnect();
    await page.until('connected');
    await until(() => next.getClientRects().length > 0, 'the next step');
  });

  it('no SDK', async () => {
    await open('no-sdk', 'oauth2');
    await page.pressConnect();
    await expectTitle('Connected: Adatum Calendar');
  });

  it('your own client', async () => {
    await open('your-own-client', 'oauth2');
    await page.pressConnect();
    await expectTitle('Connected: Adatum Calendar');
  });

  it('in an app', async () => {
    // In the system's browser, whose pages can send the form no message.
    claims.fields.sandbox = { consent: 'auto', announce: 'events' };
    await open('in-an-app', 'integration-app-token');
    const shell = page.document!.defaultView as Window & typeof globalThis & { myApp?: object };
    const { fetch } = shell;
    let kept = '';
    // The back end that keeps the request, and the page of it that posts it.
    shell.fetch = async (url, init) => {
      if (url !== '/connection-windows') return fetch(url, init);
      kept = init!.body as string;
      return shell.Response.json({ address: '/connection-windows/1' });
    };
    const opened: string[] = [];
    let closed = 0;
    shell.myApp = {
      openBrowser(address: string) {
        opened.push(address);
        const { url, fields } = JSON.parse(kept) as WindowRequest;
        const frame = shell.document.createElement('iframe');
        frame.name = 'browser';
        const form = shell.document.createElement('form');
        Object.assign(form, { method: 'post', action: url, target: frame.name });
        const input = shell.document.createElement('input');
        Object.assign(input, { name: 'payload', value: fields.payload });
        form.append(input);
        shell.document.body.append(frame, form);
        form.submit();
      },
      closeBrowser: () => closed++,
    };
    await page.pressConnect();
    await page.until('connected');
    expect(opened).to.deep.equal(['/connection-windows/1']);
    expect(closed).to.equal(1);
  });

  it('one file', async () => {
    await open('one-file', 'oauth2');
    await page.pressConnect();
    await page.until('connected');
  });

  describe('headless', () => {
    const show = async (integration: string): Promise<void> => {
      const query = { integration, claims: JSON.stringify(claims), api: sandbox.apiUri };
      page = await OpenedPage.openAt('/__docs/headless', query);
      await until(() => page.document?.querySelector('main fieldset'), 'the form');
    };
    const text = (selector: string) => page.document!.querySelector(selector)!.textContent!;
    const expectOutput = (said: string) =>
      until(
        () => text('output') === said,
        () => `"${text('output')}" to be "${said}"`,
      );

    it('asks for what is missing, and connects', async () => {
      await show('api-key');
      await page.click('form > button');
      await until(() => text('[role=alert]') === 'Enter API key.', 'the problem');
      await page.fill('input[type=password]', 'sk_1');
      await page.click('form > button');
      await expectOutput('Connected: Northwind CRM');
    });

    it('connects in a window', async () => {
      await show('oauth2');
      await page.click('form > button');
      await expectOutput('Connected: Adatum Calendar');
    });

    it('shows lists, choices and variants', async () => {
      await show('kinds');
      const labelled = (name: string) =>
        [...page.document!.querySelectorAll<HTMLElement>('label, fieldset')].findLast((each) =>
          (each.querySelector('legend') ?? each).textContent!.trim().startsWith(name),
        )!;
      labelled('Tags').querySelector('button')!.click();
      labelled('Tags').querySelector('button:last-of-type')!.dispatchEvent(new Event('click'));
      await until(() => labelled('Tags').querySelectorAll('input').length === 2, 'two items');
      labelled('Tags').querySelector('button')!.click();
      await until(() => labelled('Tags').querySelectorAll('input').length === 1, 'one item');
      const pick = (name: string, index: number) => {
        const select = labelled(name).querySelector('select')!;
        select.selectedIndex = index;
        select.dispatchEvent(new Event('change'));
      };
      pick('Authentication', 2);
      await until(() => labelled('Certificate'), 'the fields of the branch');
      pick('Warehouse', 1);
      expect(labelled('Warehouse').querySelector('select')!.value).to.equal('Berlin');
    });
  });

  it('without network or account', async () => {
    page = await OpenedPage.openAt('/__docs/without-network-or-account', { claims: '{}' });
    const form = await page.until('connected');
    expect(form.integration!.name).to.equal('Some CRM');
    const { asserted } = page.document!.defaultView as Window & { asserted?: boolean[] };
    expect(asserted).to.deep.equal([true, true]);
  });
});
