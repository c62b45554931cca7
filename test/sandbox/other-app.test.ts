import { expect } from '@open-wc/testing';
import { thePopup } from '../support/popup.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { announced, byClick, messaged, postForm, tidyUp } from './support.js';
import { until } from '../support/until.js';

describe('the other app', () => {
  afterEach(tidyUp);

  /** Opens the connect page in a popup, as the guide without an SDK does. */
  async function open(
    integrationKey: string,
    fields: object = {},
    controls: object = {},
    path = '/connection-popup',
  ) {
    const requestId = crypto.randomUUID();
    const token = await signToken({ fields: { sandbox: controls } });
    const result = announced(requestId, `?token=${token}`);
    const message = messaged(requestId);
    const popup = await byClick(async () => {
      const opened = window.open('', requestId, 'popup,width=600,height=700');
      postForm(path, { token, requestId, integrationKey, ...fields }, requestId);
      return opened!;
    });
    return { popup, result, message, token };
  }

  it('is told which account is meant, by name', async () => {
    const { result } = await open('oauth2-parameters', { connectionParameters: { subdomain: 'acme' } });
    expect(await thePopup.text('main')).to.contain('Account acme');
    await thePopup.click('#cancel');
    expect((await result).type).to.equal('newConnectionFailure');
  });

  it('asks for consent after the sign-in, which can be cancelled too', async () => {
    const { result } = await open('oauth2');
    await thePopup.fill('#login', 'grace');
    await thePopup.fill('#password', 'hopper');
    await thePopup.click('button[type=submit]');
    expect(await thePopup.text('#signed-in-as')).to.contain('grace');
    await thePopup.click('#cancel');
    const { type, errorData } = await result;
    expect(type).to.equal('newConnectionFailure');
    expect(errorData?.type).to.equal('connection');
  });

  for (const integrationKey of ['oauth1', 'proxy']) {
    it(`can agree or cancel with ${integrationKey}`, async () => {
      const agreed = await open(integrationKey);
      await thePopup.click('button[type=submit]');
      expect((await agreed.result).type).to.equal('newConnectionCreated');
      await until(() => agreed.popup.closed);

      const cancelled = await open(integrationKey);
      await thePopup.click('#cancel');
      expect((await cancelled.result).error).to.match(/not granted/);
    });

    it(`decides by itself with ${integrationKey}, when told to`, async () => {
      const agreed = await open(integrationKey, {}, { consent: 'auto' });
      expect((await agreed.result).type).to.equal('newConnectionCreated');
      await until(() => agreed.popup.closed);
      const denied = await open(integrationKey, {}, { consent: 'deny' });
      expect((await denied.result).type).to.equal('newConnectionFailure');
    });
  }

  for (const [integrationKey, path] of [
    ['integration-app-token', '/connection-popup'],
    ['membrane-token', '/connect'],
  ] as const) {
    it(`needs no user with ${integrationKey}`, async () => {
      const { result } = await open(integrationKey, {}, {}, path);
      expect((await result).type).to.equal('newConnectionCreated');
    });
  }

  it('connects a connection again, in its place', async () => {
    const token = await signToken({ fields: { sandbox: { consent: 'auto' } } });
    const list = await fetch(`${sandbox.apiUri}/connections?integrationKey=oauth2-disconnected`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const [before] = ((await list.json()) as { items: { id: string; disconnected: boolean }[] }).items;
    expect(before?.disconnected).to.equal(true);
    const { result } = await open('', { token, integrationKey: undefined, connectionId: before!.id });
    expect((await result).connection)
      .to.include({ id: before!.id })
      .and.not.have.property('disconnected');
  });

  it('answers by message from the origin of the OAuth callback, where that is another', async () => {
    const { message } = await open('own-callback', {}, { consent: 'auto' });
    const { origin } = await message;
    expect(origin).to.equal(sandbox.apiUri.replace('127.0.0.1', 'localhost'));
  });

  it('cuts the tie to the opener where it keeps its pages to itself, and is heard by event stream all the same', async () => {
    const { popup, result, message } = await open('coop');
    await thePopup.fill('#login', 'ada');
    expect(popup.closed).to.equal(true);
    let messages = 0;
    void message.then(() => messages++);
    await thePopup.fill('#password', 'engine');
    await thePopup.click('button[type=submit]');
    await thePopup.text('#signed-in-as');
    await thePopup.click('button[type=submit]');
    expect((await result).type).to.equal('newConnectionCreated');
    expect(messages).to.equal(0);
    if ((await thePopup.count()) > 0) await thePopup.close().catch(() => {});
  });
});
