import { expect } from '@open-wc/testing';
import { thePopup } from '../support/popup.js';
import { BackEnd } from '../support/back-end.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { OpenedPage } from '../support/opened-page.js';
import { until } from '../support/until.js';

const customer = (sandbox: object) => ({ id: `customer-${crypto.randomUUID()}`, fields: { sandbox } });

describe('<connection-form same-window>', () => {
  let page: OpenedPage;
  afterEach(() => page.close());

  it('leaves, comes back connected, and cleans the address', async () => {
    page = await OpenedPage.open('oauth2', customer({ consent: 'auto' }));
    await page.until('editing');
    await page.pressConnect();
    const form = await page.until('connected');
    expect(form.connection!.id).to.be.a('string');
    expect([...page.address.searchParams.keys()]).to.deep.equal(['integration', 'claims']);
  });

  it("goes through the provider's own login page", async () => {
    page = await OpenedPage.open('oauth2', customer({}));
    await page.until('editing');
    await page.pressConnect();
    await page.fill('#login', 'ada');
    await page.fill('#password', 'secret');
    await page.click('button[type=submit]');
    await page.click('button[type=submit]');
    await page.until('connected');
  });

  it('comes back with the refusal, and can try again', async () => {
    page = await OpenedPage.open('oauth2', customer({ consent: 'deny' }));
    await page.until('editing');
    await page.pressConnect();
    const form = await page.until('failed');
    expect(form.error!.code).to.equal('refused');
    expect([...page.address.searchParams.keys()]).to.deep.equal(['integration', 'claims']);
    await page.pressConnect();
    await until(() => page.form !== form, 'the page to be left again');
  });

  it('can be told not to leave', async () => {
    page = await OpenedPage.open('oauth2', customer({}));
    const form = await page.until('editing');
    const { HTMLFormElement } = page.document!.defaultView!;
    HTMLFormElement.prototype.submit = () => {};
    let submits = 0;
    form.addEventListener('connection-submit', () => submits++);
    await page.pressConnect();
    await page.until('leaving');
    await page.pressConnect();
    expect(submits).to.equal(1);
    const cancelled = new Promise((resolve) =>
      form.addEventListener('connection-cancel', resolve, { once: true }),
    );
    await thePopup.click('connection-form', '.actions [type=button]');
    await cancelled;
    expect(form.status).to.equal('cancelled');
  });

  it('takes the result though the page gives another source of the token meanwhile', async () => {
    page = await OpenedPage.open('oauth2', customer({ consent: 'auto', latency: 400 }));
    const before = await page.until('editing');
    await page.pressConnect();
    await until(
      () => page.form && page.form !== before && page.form.status === 'loading',
      'the page to be back',
    );
    const { tokenUrl } = page.form!;
    page.form!.fetchToken = async () => ((await (await fetch(tokenUrl)).json()) as { token: string }).token;
    const form = await page.until('connected');
    expect(form.connection!.id).to.be.a('string');
  });

  for (const redirectUri of ['http://', 'file:///tmp/page.html', 'about:srcdoc']) {
    it(`says so where nobody can come back to ${redirectUri}`, async () => {
      page = await OpenedPage.open('oauth2', customer({}));
      const form = await page.until('editing');
      form.redirectUri = redirectUri;
      await page.pressConnect();
      await page.until('failed');
      expect(form.error!.code).to.equal('configuration');
      expect(form.error!.message).to.contain('redirect URI');
    });
  }

  for (const prefix of ['', 'membrane-']) {
    for (const sdk of [{}, { 'no-sdk': '' }] as Record<string, string>[]) {
      const way = `${prefix}${Object.keys(sdk)[0] ?? 'sdk'}`;

      it(`sends the result of client credentials to a back end of another origin, ${way}`, async () => {
        const backEnd = await BackEnd.open();
        const extra = { ...sdk, redirect: backEnd.uri, state: 'shop=1&x' };
        const claims = customer({});
        page = await OpenedPage.open(`${prefix}api-key`, claims, extra);
        (await page.until('editing')).parameters = { apiKey: 'sk_1' };
        await page.pressConnect();
        const { connectionId, ...more } = await backEnd.untilReceived();
        expect(more).to.deep.equal({ customState: 'shop=1&x' });
        const response = await fetch(`${sandbox.apiUri}/connections/${connectionId}`, {
          headers: { Authorization: `Bearer ${await signToken(claims)}` },
        });
        expect(response.status).to.equal(200);
        expect(await backEnd.received()).to.have.length(1);
      });

      it(`sends a refusal there, ${way}`, async () => {
        const backEnd = await BackEnd.open();
        page = await OpenedPage.open(`${prefix}api-key`, customer({}), { ...sdk, redirect: backEnd.uri });
        (await page.until('editing')).parameters = { apiKey: 'pk_wrong' };
        await page.pressConnect();
        const { error, errorData, ...more } = await backEnd.untilReceived();
        expect(error).to.match(/not accepted/);
        expect(JSON.parse(errorData!)).to.include({ type: 'connection', message: error });
        expect(more).to.deep.equal({});
      });
    }

    it(`sends the result of a sign-in there, ${prefix}oauth2`, async () => {
      const backEnd = await BackEnd.open();
      page = await OpenedPage.open(`${prefix}oauth2`, customer({ consent: 'auto' }), {
        redirect: backEnd.uri,
      });
      await page.until('editing');
      await page.pressConnect();
      expect(await backEnd.untilReceived()).to.have.all.keys('connectionId');
    });

    it(`stays for client credentials where only same-window is set, ${prefix}api-key`, async () => {
      page = await OpenedPage.open(`${prefix}api-key`, customer({}));
      const form = await page.until('editing');
      form.parameters = { apiKey: 'sk_1' };
      await page.pressConnect();
      expect(await page.until('connected')).to.equal(form);
    });
  }

  it('takes no result that it did not ask for', async () => {
    page = await OpenedPage.open('oauth2', customer({}), { connectionId: 'forged' });
    const form = await page.until('editing');
    expect(form.connection).to.equal(undefined);
    expect(page.address.searchParams.get('connectionId')).to.equal('forged');
  });
});
