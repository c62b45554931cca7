import { expect } from '@open-wc/testing';
import { OpenedPage } from '../support/opened-page.js';
import { sandbox } from '../support/sandbox.js';
import { until } from '../support/until.js';

/** What a page with a built file notes about itself. */
type BuiltPage = Window & { violations: string[]; errors: string[]; logged: string[]; askedFirst: string[] };

let page: OpenedPage;

async function open(name: string, integration: string, extra: Record<string, string> = {}): Promise<void> {
  const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: { consent: 'auto' } } };
  const query = { integration, claims: JSON.stringify(claims), api: sandbox.apiUri, ...extra };
  page = await OpenedPage.openAt(`/__built/${name}`, query);
  await page.until('editing');
}

async function connect(): Promise<void> {
  await page.pressConnect();
  await page.until('connected');
}

const opened = (): BuiltPage => page.document!.defaultView as unknown as BuiltPage;

/** The origins that the page has asked for something, its own left out. */
function originsAsked(): string[] {
  const entries = opened().performance.getEntriesByType('resource');
  const origins = new Set(entries.map(({ name }) => new URL(name).origin));
  return [...origins].filter((origin) => origin !== location.origin);
}

describe('the built files in a page', () => {
  afterEach(() => page.close());

  for (const name of [
    'script',
    'script-classic',
    'script-classic-deferred',
    'script-by-import-map',
    'script-below-base',
    'script-classic-below-base',
    'two-classic-versions',
    'lite-classic',
    'lite-module',
    'lite-from-blob',
    'whole-classic',
    'whole-from-blob',
    'whole-module',
    'two-versions',
    'npm-define',
    'npm-script',
    'npm-lite',
    'npm-whole',
  ]) {
    it(`connects: ${name}`, async () => {
      await open(name, 'oauth2');
      await connect();
      expect(opened().errors).to.deep.equal([]);
      expect(originsAsked()).to.deep.equal([new URL(sandbox.apiUri).origin]);
    });
  }

  it('says what to take instead where the chunks cannot be beside it: script-from-blob', async () => {
    page = await OpenedPage.openAt('/__built/script-from-blob', {
      integration: 'oauth2',
      claims: '{}',
      api: sandbox.apiUri,
    });
    await until(() => opened().logged?.length, 'a word in the console');
    expect(opened().logged.join()).to.include('take connection-form.whole.js');
    expect(page.form!.textContent).to.include('couldn’t load');
  });

  for (const name of ['script', 'lite-classic', 'whole-classic']) {
    it(`shows every kind of field, and says what is wrong with it: ${name}`, async () => {
      await open(name, 'kinds');
      const { shadowRoot: root } = page.form!;
      expect(root!.querySelectorAll('.placeholder').length).to.equal(0);
      const date = name.startsWith('lite') ? '[placeholder="2024-05-17"]' : '[type=date]';
      for (const part of ['textarea.masked', 'fieldset.group', date])
        expect(root!.querySelector(part), part).not.to.equal(null);
      expect(page.form!.reportValidity()).to.equal(false);
      await page.form!.updateComplete;
      const problems = [...root!.querySelectorAll('.problem')];
      expect(problems.length).to.be.above(0);
      for (const problem of problems) expect(problem.textContent).to.match(/\w.*\./);
      expect(opened().errors).to.deep.equal([]);
    });
  }

  for (const name of ['script', 'lite-classic', 'whole-classic']) {
    it(`shows the page’s own help: ${name}`, async () => {
      await open(name, 'kinds');
      const form = page.form!;
      const [key] = Object.keys(form.integration!.authOptions[0]!.schema!.properties!);
      form.help = {
        description: 'Of the page.',
        fields: { [key!]: { description: 'Of the field.', helpUri: 'https://page.example/key' } },
      };
      await form.updateComplete;
      const { shadowRoot: root } = form;
      const texts = [...root!.querySelectorAll('.description')].map((node) => node.textContent);
      expect(texts).to.include.members(['Of the page.', 'Of the field.']);
      const links = [...root!.querySelectorAll<HTMLAnchorElement>('[part=help]')].map(({ href }) => href);
      expect(links).to.include('https://page.example/key');
      expect(opened().errors).to.deep.equal([]);
    });
  }

  it('asks for the token and the integration before the form itself has come, and only once', async () => {
    await open('script', 'oauth2');
    const entries = opened().performance.getEntriesByType('resource');
    const asked = (part: string) => entries.filter(({ name }) => name.includes(part));
    expect(opened().askedFirst.join()).to.include('/__sandbox/token');
    expect(asked('/__sandbox/token')).to.have.length(1);
    expect(asked('/integrations/')).to.have.length(1);
  });

  describe('under a policy without inline scripts, generated code and strings as markup', () => {
    const strict = { strict: '', attributes: 'no-eval', provider: sandbox.providerUri };

    for (const name of ['script', 'lite-classic', 'whole-classic']) {
      it(`connects in a window, and the browser reports nothing: ${name}`, async () => {
        await open(name, 'oauth2', strict);
        await connect();
        expect(opened().violations).to.deep.equal([]);
      });

      it(`connects in a hidden frame, and the browser reports nothing: ${name}`, async () => {
        await open(name, 'no-parameters', strict);
        await connect();
        expect(opened().violations).to.deep.equal([]);
      });
    }

    it('connects without the SDK, and the browser reports nothing', async () => {
      await open('script', 'oauth2', { ...strict, attributes: 'no-eval no-sdk' });
      await connect();
      expect(opened().violations).to.deep.equal([]);
    });
  });
});
