import { expect } from '@open-wc/testing';
import { OpenedPage } from '../support/opened-page.js';
import { thePopup } from '../support/popup.js';
import { sandbox } from '../support/sandbox.js';

let page: OpenedPage;

/** A page with the installed script file, and someone new. */
async function open(integration: string, extra: Record<string, string> = {}): Promise<void> {
  const claims = JSON.stringify({ id: `customer-${crypto.randomUUID()}` });
  page = await OpenedPage.openAt('/__built/script', { integration, claims, api: sandbox.apiUri, ...extra });
  await page.until('editing');
}

const fill = (selector: string, text: string) => thePopup.fill('connection-form', text, selector);

async function connected(): Promise<void> {
  const form = await page.until('connected', 'failed');
  expect(form.error?.message).to.equal(undefined);
  expect(form.connection!.id).to.be.a('string');
}

describe('the sandbox as its command starts it, with the form as it is installed', () => {
  afterEach(() => page.close());

  for (const integration of ['oauth2', 'membrane-oauth2']) {
    it(`signs in and agrees on the other app's pages: ${integration}`, async () => {
      await open(integration);
      await page.pressConnect();
      await thePopup.fill('#login', 'ada');
      await thePopup.fill('#password', 'lovelace');
      await thePopup.click('button[type=submit]');
      expect(await thePopup.text('#signed-in-as')).to.contain('ada');
      await thePopup.click('button[type=submit]');
      await connected();
    });
  }

  for (const integration of ['api-key', 'membrane-api-key']) {
    it(`refuses a key and takes another: ${integration}`, async () => {
      await open(integration);
      await fill('input.masked', 'wrong');
      await page.pressConnect();
      expect((await page.until('failed')).error!.message).to.contain('was not accepted');
      page.form!.parameters = { apiKey: 'sk_live_1234567890' };
      await page.pressConnect();
      await connected();
    });
  }

  for (const integration of ['no-parameters', 'membrane-no-parameters']) {
    it(`connects without any question: ${integration}`, async () => {
      await open(integration);
      await page.pressConnect();
      await connected();
    });
  }
});
