import { expect } from '@open-wc/testing';
import type { Status } from '../../src/index.js';
import { until } from '../support/until.js';

describe('<connection-form> in a sandboxed frame', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  const form = () => frame.contentDocument?.querySelector('connection-form');

  async function reaches(...statuses: Status[]): Promise<void> {
    const what = `the form in the frame to be ${statuses.join(' or ')}`;
    await until(() => statuses.includes(form()?.status ?? 'idle'), what);
    await form()!.updateComplete;
  }

  async function openWith(permissions: string): Promise<void> {
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', `allow-scripts allow-same-origin ${permissions}`);
    frame.src = '/test/pages/form.html?integration=no-parameters';
    document.body.append(frame);
    await reaches('editing');
    form()!.shadowRoot!.querySelector<HTMLElement>('[part~=submit]')!.click();
  }

  // WebKit tells nobody: it dispatches `submit` and holds the form back afterwards.
  const isTold = /Chrome|Firefox/.test(navigator.userAgent);
  for (const noSdk of [false, true]) {
    (isTold ? it : it.skip)(
      `says so when the frame lets no form out${noSdk ? ', without the SDK' : ''}`,
      async () => {
        await openWith('');
        await reaches('failed');
        expect(form()!.error).to.include({ code: 'configuration' });
        // What words it is loaded after the form has been shown.
        const alert = () => form()!.shadowRoot!.querySelector('[part~=notice]');
        await until(alert, 'the reason is said');
        expect(alert()!.textContent).to.contain('Contact support');
        expect(form()!.error!.message).to.contain('allow-forms');
        expect(
          frame.contentDocument!.querySelectorAll('iframe, body > :not(connection-form, script)'),
        ).to.have.length(0);
      },
    );
  }

  it('connects when it does', async () => {
    let submits = 0;
    await openWith('allow-forms');
    form()!.addEventListener('connection-submit', () => submits++);
    await reaches('connected');
  });
});
