import { expect } from '@open-wc/testing';
import { createConnectionApi } from '../../src/headless.js';
import { connectionLink, type OpenWindow, type WindowRequest } from '../../src/index.js';
import { clearPage, mountForm } from '../support/connection-form-harness.js';
import { thePopup } from '../support/popup.js';
import { rejection } from '../support/rejection.js';
import { sandbox, signToken } from '../support/sandbox.js';

/** The service tells only the event stream: a window of another program can send the page no message. */
const otherProgram = { fields: { sandbox: { announce: 'events' } } };

const frames: HTMLIFrameElement[] = [];

/** A window of the app that can post: what a web view of Electron or React Native does with the request. */
function post({ url, fields }: WindowRequest): void {
  const frame = document.createElement('iframe');
  frame.name = `window-${frames.length}`;
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: url, target: frame.name });
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    form.append(input);
  }
  document.body.append(frame, form);
  form.submit();
  form.remove();
  frames.push(frame);
}

/** A window that takes nothing but an address, as the system's browser. */
function follow(address: string): void {
  const frame = document.createElement('iframe');
  // Or Chromium asks whether to open the app that it comes back to, and takes no clicks meanwhile.
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  frame.src = address;
  document.body.append(frame);
  frames.push(frame);
}

describe('<connection-form> with an opener of the page', () => {
  afterEach(() => {
    clearPage();
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const key of ['integration-app-token', 'membrane-token']) {
    it(`connects in its window, and closes it: ${key}`, async () => {
      const requests: WindowRequest[] = [];
      let closed = 0;
      const form = await mountForm(
        key,
        {
          customState: 'page 2',
          openWindow(request, ended) {
            requests.push(request);
            post(request);
            ended.addEventListener('abort', () => closed++);
          },
        },
        otherProgram,
      );
      await form.until('editing');
      await form.submit();
      await form.until('connected');
      expect(await thePopup.count()).to.equal(0);
      expect(closed).to.equal(1);
      expect(form.eventsOf('success')[0]!.detail).to.include({ customState: 'page 2' });
      const [{ url, fields }] = requests as [WindowRequest];
      expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+\/connect(ion-popup)?$/);
      const payload = JSON.parse(fields.payload) as Record<string, unknown>;
      expect(Object.keys(fields)).to.deep.equal(['payload']);
      expect(payload).to.include({ token: form.form.token, customState: 'page 2' });
      expect(payload).not.to.have.property('redirectUri');
    });
  }

  it('connects by a link that comes back to the app', async () => {
    const form = await mountForm(
      'integration-app-token',
      {
        openWindow: (request) =>
          follow(connectionLink(request, { redirectUri: 'com.example.app:/connected' })),
      },
      otherProgram,
    );
    await form.until('editing');
    await form.submit();
    await form.until('connected');
  });

  it('takes no part where nobody signs in', async () => {
    const opened: WindowRequest[] = [];
    const openWindow = (request: WindowRequest): void => void opened.push(request);
    const form = await mountForm('api-key', { openWindow, parameters: { apiKey: 'sk_1' } });
    await form.until('editing');
    await form.submit();
    await form.until('connected');
    expect(opened).to.deep.equal([]);
  });

  it('says so where it opens none, without its words, and opens one at the next click', async () => {
    let fails = true;
    const form = await mountForm(
      'integration-app-token',
      {
        async openWindow(request) {
          if (fails) throw new Error(`No app for ${connectionLink(request)}`);
          post(request);
        },
      },
      otherProgram,
    );
    await form.until('editing');
    await form.submit();
    await form.until('failed');
    const error = form.form.error!;
    expect(error.code).to.equal('popup-blocked');
    expect([error.message, error.stack, error.cause, form.text].join()).not.to.contain(form.form.token);
    fails = false;
    await form.submit();
    await form.until('connected');
  });

  it('is used in place of an SDK client that the page gives', async () => {
    const { IntegrationAppClient } = await import('@integration-app/sdk');
    const token = await signToken(otherProgram);
    const client = new IntegrationAppClient({ apiUri: sandbox.apiUri, token });
    const form = await mountForm('integration-app-token', { client, openWindow: post });
    await form.until('editing');
    await form.submit();
    await form.until('connected');
  });

  it('closes its window when the user cancels', async () => {
    let closed = 0;
    const openWindow: OpenWindow = (_, ended) => ended.addEventListener('abort', () => closed++);
    const form = await mountForm('integration-app-token', { openWindow });
    await form.until('editing');
    await form.submit();
    await form.until('connecting');
    await form.press('Cancel');
    await form.until('cancelled');
    expect(closed).to.equal(1);
  });
});

describe('an attempt in a window of the page', () => {
  async function connect(openWindow: OpenWindow, controls = {}) {
    const token = await signToken({ fields: { sandbox: controls } });
    const api = createConnectionApi({ apiUri: sandbox.apiUri, token, openWindow });
    const { signal } = new AbortController();
    const integration = await api.loadIntegration('integration-app-token', signal);
    const authOption = integration.authOptions[0]!;
    return api.connect({ integration, authOption, parameters: {} }, signal).outcome;
  }

  it('is cancelled when the user closes it', async () => {
    expect(await connect(async () => 'closed')).to.deep.equal({ kind: 'cancelled' });
  });

  it('has succeeded all the same where a connection is there by then', async () => {
    const open: OpenWindow = async (request) => {
      post(request);
      await new Promise((resolve) => (frames.at(-1)!.onload = resolve));
      return 'closed';
    };
    expect((await connect(open, { announce: 'none' })).kind).to.equal('connected');
  });

  it('goes on where the page does not know when it is closed', async () => {
    const open: OpenWindow = async (request) => post(request);
    expect((await connect(open, { announce: 'events', resultDelay: 300 })).kind).to.equal('connected');
  });

  it('fails where it could not be opened', async () => {
    const open: OpenWindow = () => {
      throw new Error('no window');
    };
    expect(await rejection(connect(open))).to.include({ code: 'popup-blocked', cause: undefined });
  });
});
