import { expect } from '@open-wc/testing';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema } from '../support/mount-schema.js';
import { translate } from '../support/translator.js';
import { until } from '../support/until.js';

describe('a page that is translated', () => {
  afterEach(clearPage);

  it('shows the latest refusal, once', async () => {
    const page = await mountSchema({ type: 'object', properties: { name: { type: 'string' } } });
    const refused = async (message: string) => {
      page.service.will({ connect: { refuse: message } });
      page.root.querySelector<HTMLElement>('[part~=submit]')!.click();
      await until(() => page.form.error?.message.includes(message), 'the refusal');
      await page.form.updateComplete;
    };
    await refused('The first reason.');
    expect(page.text).to.contain('The first reason.');
    translate(page.root);
    expect(page.text).to.contain('«');
    await refused('The second reason.');
    expect(page.text).to.contain('The second reason.');
    expect(page.text).not.to.match(/«|first/);
  });
});
