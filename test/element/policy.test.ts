import { expect } from '@open-wc/testing';
import { OpenedPage } from '../support/opened-page.js';
import { thePopup } from '../support/popup.js';

const ways: Record<string, Record<string, string>> = {
  'in the same window': {},
  'in a popup': { popup: '' },
  'in a popup, without the SDK': { popup: '', 'no-sdk': '' },
};

describe('<connection-form> in a page whose policy forbids its form', () => {
  let page: OpenedPage;
  afterEach(async () => {
    await page.close();
    await thePopup.gone();
  });

  for (const [name, query] of Object.entries(ways)) {
    it(`says so: ${name}`, async () => {
      const claims = { id: `customer-${crypto.randomUUID()}` };
      page = await OpenedPage.open('oauth2', claims, { policy: "form-action 'self'", ...query });
      await page.until('editing');
      await page.pressConnect();
      const form = await page.until('failed');
      expect(form.error!.code).to.equal('configuration');
      expect(form.error!.message).to.contain('form-action');
    });
  }
});
