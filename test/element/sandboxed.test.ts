import { expect, waitUntil } from '@open-wc/testing';
import type { Status } from '../../src/index.js';

describe('<connection-form> in a sandboxed frame', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  const form = () => frame.contentDocument?.querySelector('connection-form');

  async function until(...statuses: Status[]): Promise<void> {
    const what = `the form in the frame to be ${statuses.join(' or ')}`;
    await waitUntil(() => statuses.includes(form()?.status ?? 'idle'), what, { timeout: 15_000 });
    await form()!.updateComplete;
  }

  async function openWith(permissions: string): Promise<void> {
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', `allow-scripts allow-same-origin ${permissions}`);
    frame.src = '/test/pages/form.html?integration=no-parameters';
    document.body.append(frame);
    await until('editing');
    form()!.shadowRoot!.querySelector<HTMLElement>('[part~=submit]')!.click();
  }

  // WebKit tells nobody: it dispatches `submit` and holds the form back afterwards.
  const isTold = /Chrome|Firefox/.test(navigator.userAgent);
  for (const noSdk of [false, true]) {
    (isTold ? it : it.skip)(
      `says so when the frame lets no form out${noSdk ? ', without the SDK' : ''}`,
      async () => {
        await openWith('');
        await until('failed');
        expect(form()!.error).to.include({ code: 'configuration' });
        expect(form()!.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('allow-forms');
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
    await until('connected');
  });
});
