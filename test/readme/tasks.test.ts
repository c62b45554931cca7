import { expect } from '@open-wc/testing';
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
  page = await OpenedPage.openAt(`/__readme/${block}`, query);
  await page.until('editing');
  return page;
}

async function expectTitle(text: string): Promise<void> {
  await until(() => page.title.includes(text), `the title to say "${text}"`);
}

describe("the README's blocks", () => {
  beforeEach(() => {
    claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: { consent: 'auto' } } };
  });
  afterEach(() => page.close());

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
});
