import { expect } from '@open-wc/testing';
import { signToken } from '../support/sandbox.js';
import { apiJson, blankPage, byClick, tidyUp } from './support.js';
import { until } from '../support/until.js';

/** The SDKs' `sameWindow`, in a page that may leave: a window of its own, for cookies do not follow into frames. */
describe('connecting by redirect', () => {
  let page: Window;

  afterEach(async () => {
    page.close();
    await tidyUp();
  });

  /** Where a page is; nothing while it is away at the service. */
  const address = (): string => {
    try {
      return page.document.readyState === 'complete' ? page.location.href : '';
    } catch {
      return '';
    }
  };

  async function leave(settings: Record<string, string>): Promise<URL> {
    page = await byClick(async () => window.open(blankPage, JSON.stringify(settings), 'popup')!);
    await until(() => address() === blankPage, 'the page has opened');
    await runScript(page, blankPage);
    await runScript(page, new URL('/test/sandbox/redirecting-page.ts', location.href).href);
    await until(() => address().startsWith(`${blankPage}?back=1`), 'the page has come back');
    return new URL(address());
  }

  const redirectUri = `${blankPage}?back=1`;
  const cases = [
    ['@integration-app/sdk', 'oauth1', 'oauth1'],
    ['@integration-app/sdk', 'oauth2', 'oauth2'],
    ['@membranehq/sdk', 'membrane-oauth1', 'oauth1'],
    ['@membranehq/sdk', 'membrane-oauth2', 'oauth2'],
    ['@membranehq/sdk', 'membrane-several-options', 'oauth2'],
  ] as const;

  for (const [sdk, integrationKey, authOptionKey] of cases) {
    it(`brings ${sdk} back from ${integrationKey} with the connection`, async () => {
      const token = await signToken({ fields: { sandbox: { consent: 'auto' } } });
      const { searchParams } = await leave({ sdk, token, integrationKey, authOptionKey, redirectUri });
      const connection = await apiJson<object>(`/connections/${searchParams.get('connectionId')}`, token);
      expect(connection).to.include({ authOptionKey }).and.not.have.property('disconnected');
    });
  }

  it('brings the page back with the error when the user did not agree', async () => {
    const token = await signToken({ fields: { sandbox: { consent: 'deny' } } });
    const settings = {
      sdk: '@integration-app/sdk',
      token,
      integrationKey: 'oauth2',
      authOptionKey: 'oauth2',
    };
    const { searchParams } = await leave({ ...settings, redirectUri });
    expect(searchParams.get('error')).to.match(/not granted/);
    expect(JSON.parse(searchParams.get('errorData')!)).to.include({ type: 'connection' });
  });
});

function runScript(page: Window, src: string): Promise<unknown> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = src;
  const ran = new Promise((resolve) => (script.onload = resolve));
  page.document.body.append(script);
  return ran;
}
