import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { announced, messaged, postForm, tidyUp, type Announcement } from './support.js';

describe('the event stream of a connect request', () => {
  afterEach(tidyUp);

  const connect = async (integrationKey: string, requestId: string, controls = {}) =>
    postForm('/connection-popup', {
      token: await signToken({ fields: { sandbox: controls } }),
      requestId,
      integrationKey,
      authOptionKey: integrationKey === 'no-parameters' ? 'open' : 'api-key',
      connectionParameters: { apiKey: 'sk_1' },
    });

  it('tells who listens', async () => {
    const requestId = crypto.randomUUID();
    const result = announced(requestId);
    await connect('no-parameters', requestId);
    expect(await result).to.include({ source: 'integration.app', requestId, type: 'newConnectionCreated' });
  });

  it('tells who comes late', async () => {
    const requestId = crypto.randomUUID();
    const message = messaged(requestId);
    await connect('no-parameters', requestId);
    await message;
    expect((await announced(requestId)).type).to.equal('newConnectionCreated');
  });

  it('breaks once where the integration is known for it, and is whole when opened again', async () => {
    const requestId = crypto.randomUUID();
    const stream = new EventSource(`${sandbox.apiUri}/sse/connection-events/${requestId}`);
    let breaks = 0;
    stream.onerror = () => breaks++;
    await new Promise((resolve) => (stream.onopen = resolve));
    const results: Announcement[] = [];
    const heard = new Promise<void>((resolve) => {
      stream.onmessage = ({ data }) => {
        results.push(JSON.parse(data as string) as Announcement);
        resolve();
      };
    });
    await connect('dropped-sse', requestId, { announce: 'events' });
    await heard;
    stream.close();
    expect(breaks).to.equal(1);
    expect(results.map(({ type }) => type)).to.deep.equal(['newConnectionCreated']);
  });

  it('tells of the younger generation nobody without a token', async () => {
    const requestId = crypto.randomUUID();
    const token = await signToken();
    let heard = false;
    void announced(requestId).then(() => (heard = true));
    const result = announced(requestId, `?token=${token}`);
    postForm('/connect', { token, requestId, integrationKey: 'membrane-no-parameters' });
    expect((await result).type).to.equal('newConnectionCreated');
    expect(heard).to.equal(false);
  });

  it('turns away a token that is no longer good', async () => {
    const url = (token: string) =>
      `${sandbox.apiUri}/sse/connection-events/r?token=${encodeURIComponent(token)}`;
    const abort = new AbortController();
    const good = await fetch(url(await signToken()), { signal: abort.signal });
    expect(good.headers.get('Content-Type')).to.contain('text/event-stream');
    abort.abort();
    expect((await fetch(url(await signToken({ expiresIn: -5 })))).status).to.equal(401);
  });

  for (const announce of ['message', 'events', 'none'] as const) {
    it(`stays as quiet as told: ${announce}`, async () => {
      const requestId = crypto.randomUUID();
      const heard: string[] = [];
      void messaged(requestId).then(() => heard.push('message'));
      void announced(requestId).then(() => heard.push('events'));
      const frame = await connect('no-parameters', requestId, { announce });
      await new Promise((resolve) => frame!.addEventListener('load', resolve));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(heard).to.deep.equal(announce === 'none' ? [] : [announce]);
    });
  }

  it('says nothing for a connect page that never answers', async () => {
    const requestId = crypto.randomUUID();
    let heard = false;
    void announced(requestId).then(() => (heard = true));
    const frame = await connect('silent', requestId);
    await new Promise((resolve) => frame!.addEventListener('load', resolve));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).to.equal(false);
  });
});
