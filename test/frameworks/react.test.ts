import { expect } from '@open-wc/testing';
import { act, createElement, createRef, StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { ConnectionForm, type ConnectionFormProps } from '../../src/frameworks/react.js';
import type { ConnectionForm as Form } from '../../src/index.js';
import { ConnectionFormHarness } from '../support/connection-form-harness.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

describe('the component for React', () => {
  const box = document.createElement('div');
  const said: unknown[] = [];
  const ownError = console.error;
  let root: Root | undefined;

  before(() => {
    document.body.append(box);
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    console.error = (...words) => said.push(words);
  });
  after(() => {
    box.remove();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    console.error = ownError;
  });
  afterEach(async () => {
    await act(async () => root?.unmount());
    root = undefined;
    expect(said.splice(0), 'what React complains of').to.deep.equal([]);
  });

  const page = (props: ConnectionFormProps & { ref?: React.Ref<Form> }) =>
    createElement(StrictMode, null, createElement(ConnectionForm, props));
  const element = () => box.querySelector('connection-form')!;
  const render = (props: Parameters<typeof page>[0]) => act(async () => root!.render(page(props)));

  /** Shows what a server sends, and has React take it over. */
  async function hydrate(props: Parameters<typeof page>[0]): Promise<Form> {
    box.innerHTML = renderToString(page(props));
    const sent = element();
    await act(async () => (root = hydrateRoot(box, page(props))));
    expect(element(), 'the element of the server').to.equal(sent);
    return sent;
  }

  it('is written by a server with attributes, but for what gives access', () => {
    const html = renderToString(
      createElement(ConnectionForm, {
        id: 'form',
        className: 'card',
        integrationKey: 'hubspot',
        sameWindow: true,
        archivable: true,
        prebuilt: false,
        redirectUri: '',
        token: 'secret',
        tokenUrl: '/token',
        fetchToken: async () => 'secret',
        parameters: { apiKey: 'secret' },
        onConnectionSuccess: () => {},
      }),
    );
    const written = document.createElement('template');
    written.innerHTML = html;
    const { attributes } = written.content.firstElementChild!;
    expect(Object.fromEntries([...attributes].map(({ name, value }) => [name, value || true]))).to.deep.equal(
      {
        id: 'form',
        class: 'card',
        'integration-key': 'hubspot',
        'same-window': true,
        archivable: true,
      },
    );
  });

  it('gives the hydrated element its properties and listeners', async () => {
    const token = await signToken();
    const heard: string[] = [];
    const form = await hydrate({
      integrationKey: 'api-key',
      apiUri: sandbox.apiUri,
      archivable: true,
      fetchToken: async () => token,
      parameters: { apiKey: 'sk_1' },
      strings: { form: { connect: 'Verbinden' } },
      onConnectionReady: ({ detail }) => heard.push(detail.integration.key),
      onConnectionSuccess: ({ detail }) => heard.push(detail.connection.id),
    });
    const harness = new ConnectionFormHarness(form);
    await harness.until('editing');
    expect(form.archivable).to.equal(true);
    expect(harness.control('API key').value).to.equal('sk_1');
    await harness.press('Verbinden');
    await harness.until('connected');
    expect(heard).to.deep.equal(['api-key', form.connection!.id]);
  });

  it('does nothing until React has taken it over, so that no event is missed', async () => {
    const tokenUrl = `${sandbox.tokenUri}?claims=${encodeURIComponent('{"id":"customer-1"}')}`;
    const ready: string[] = [];
    const props: ConnectionFormProps = {
      integrationKey: 'api-key',
      apiUri: sandbox.apiUri,
      tokenUrl,
      onConnectionReady: () => ready.push('ready'),
    };
    box.innerHTML = renderToString(page(props));
    await element().updateComplete;
    expect(element().status).to.equal('idle');
    await act(async () => (root = hydrateRoot(box, page(props))));
    await until(() => ready.length, 'the event');
    expect(ready).to.deep.equal(['ready']);
  });

  it('takes back what is no longer given, and leaves alone what the page has set by the ref', async () => {
    const ref = createRef<Form>();
    const form = await hydrate({
      ref,
      integrationKey: 'one',
      sameWindow: true,
      prebuilt: true,
      tokenUrl: '/t',
    });
    expect(ref.current).to.equal(form);
    form.customState = 'by the ref';
    form.connectPayload = { connectionKey: 'by the ref' };
    await render({ ref, integrationKey: 'two', sameWindow: false });
    const { integrationKey, sameWindow, prebuilt, tokenUrl, customState, connectPayload } = form;
    expect({ integrationKey, sameWindow, prebuilt, tokenUrl }).to.deep.equal({
      integrationKey: 'two',
      sameWindow: false,
      prebuilt: false,
      tokenUrl: '',
    });
    expect(customState).to.equal('by the ref');
    expect(connectPayload).to.deep.equal({ connectionKey: 'by the ref' });
  });

  it('calls the latest listener, once, also of an event that is listened to later', async () => {
    const heard: string[] = [];
    const fire = (name: string) => element().dispatchEvent(new CustomEvent(name));
    await hydrate({ onConnectionError: () => heard.push('error 1') });
    await render({
      onConnectionError: () => heard.push('error 2'),
      onConnectionCancel: () => heard.push('cancel'),
    });
    fire('connection-error');
    fire('connection-cancel');
    await render({ onConnectionCancel: undefined });
    fire('connection-error');
    fire('connection-cancel');
    expect(heard).to.deep.equal(['error 2', 'cancel']);
  });
});
