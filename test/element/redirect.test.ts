import { expect } from '@open-wc/testing';
import { FramedPage } from '../support/framed-page.js';

const customer = (sandbox: object) => ({ id: `customer-${crypto.randomUUID()}`, fields: { sandbox } });

describe('<connection-form same-window>', () => {
  let page: FramedPage;
  afterEach(() => page.remove());

  it('leaves, comes back connected, and cleans the address', async () => {
    page = new FramedPage('oauth2', customer({ consent: 'auto' }));
    await page.until('editing');
    await page.pressConnect();
    const form = await page.until('connected');
    expect(form.connection!.id).to.be.a('string');
    expect([...page.address.searchParams.keys()]).to.deep.equal(['integration', 'claims']);
  });

  it('comes back with the refusal, and can try again', async () => {
    page = new FramedPage('oauth2', customer({ consent: 'deny' }));
    await page.until('editing');
    await page.pressConnect();
    const form = await page.until('failed');
    expect(form.error!.code).to.equal('refused');
    expect([...page.address.searchParams.keys()]).to.deep.equal(['integration', 'claims']);
    await page.pressConnect();
    await page.until('leaving');
  });

  it('takes no result that it did not ask for', async () => {
    page = new FramedPage('oauth2', customer({}), { connectionId: 'forged' });
    const form = await page.until('editing');
    expect(form.connection).to.equal(undefined);
    expect(page.address.searchParams.get('connectionId')).to.equal('forged');
  });
});
