import { expect } from '@open-wc/testing';
import { signToken } from '../support/sandbox.js';
import { apiJson, blankPage, cameBack, tidyUp } from './support.js';

/** The SDKs' `sameWindow`, in a page that may leave: a frame of the test page. */
describe('connecting by redirect', () => {
  afterEach(tidyUp);

  async function leave(settings: Record<string, string>): Promise<URL> {
    const frame = document.createElement('iframe');
    frame.name = JSON.stringify(settings);
    frame.src = blankPage;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const back = cameBack(frame);
    await runScript(frame, blankPage);
    await runScript(frame, new URL('/test/sandbox/redirecting-page.ts', location.href).href);
    return back;
  }

  const cases = [
    ['@integration-app/sdk', 'oauth1', 'oauth1'],
    ['@integration-app/sdk', 'oauth2', 'oauth2'],
    ['@membranehq/sdk', 'oauth1', 'oauth1'],
    ['@membranehq/sdk', 'membrane-oauth2', 'oauth2'],
    ['@membranehq/sdk', 'membrane-several-options', 'oauth2'],
  ] as const;

  for (const [sdk, integrationKey, authOptionKey] of cases) {
    it(`brings ${sdk} back from ${integrationKey} with the connection`, async () => {
      const token = await signToken({ fields: { sandbox: { consent: 'auto' } } });
      const { searchParams } = await leave({ sdk, token, integrationKey, authOptionKey, redirectUri: `${blankPage}?back=1` });
      expect(searchParams.get('back')).to.equal('1');
      const connection = await apiJson<object>(`/connections/${searchParams.get('connectionId')}`, token);
      expect(connection).to.include({ authOptionKey, disconnected: false });
    });
  }

  it('brings the page back with the error when the user did not agree', async () => {
    const token = await signToken({ fields: { sandbox: { consent: 'deny' } } });
    const settings = { sdk: '@integration-app/sdk', token, integrationKey: 'oauth1', authOptionKey: 'oauth1' };
    const { searchParams } = await leave({ ...settings, redirectUri: blankPage });
    expect(searchParams.get('error')).to.match(/not granted/);
    expect(JSON.parse(searchParams.get('errorData')!)).to.include({ type: 'connection' });
  });
});

function runScript(frame: HTMLIFrameElement, src: string): Promise<unknown> {
  const script = frame.contentDocument!.createElement('script');
  script.type = 'module';
  script.src = src;
  const ran = new Promise((resolve) => (script.onload = resolve));
  frame.contentDocument!.body.append(script);
  return ran;
}
