import { expect } from '@open-wc/testing';
import { sandbox, signToken } from '../support/sandbox.js';
import { announced, apiJson, blankPage, cameBack, messaged, postForm, postJson, tidyUp } from './support.js';

/** The request that the guide "Connection UI without the front-end SDK" describes, in all its spellings. */
describe('a connect request without an SDK', () => {
  afterEach(tidyUp);

  const request = async () => ({ token: await signToken(), requestId: crypto.randomUUID() });
  const parameters = { apiKey: 'sk_1' };

  for (const [path, integrationKey, name] of [
    ['/connect', 'api-key', 'connectionParameters'],
    ['/connection-popup', 'membrane-api-key', 'input'],
  ] as const) {
    it(`that goes to ${path} for the other generation is turned away`, async () => {
      const { token } = await request();
      const answer = await fetch(
        sandbox.apiUri + path,
        postJson({ token, integrationKey, [name]: parameters }),
      );
      expect(answer.status).to.equal(404);
    });
  }

  for (const [path, integrationKey, name] of [
    ['/connection-popup', 'api-key', 'input'],
    ['/connect', 'membrane-api-key', 'connectionParameters'],
  ] as const) {
    it(`to ${path} does not find parameters under ${name}`, async () => {
      const { token } = await request();
      const answer = await fetch(
        sandbox.apiUri + path,
        postJson({ token, integrationKey, [name]: parameters }),
      );
      expect(await answer.text()).to.match(/required property/);
    });
  }

  const spellings: Record<string, (fields: Record<string, unknown>) => unknown> = {
    'a form’s payload': (fields) => postForm('/connection-popup', fields),
    'a JSON body': (fields) => fetch(`${sandbox.apiUri}/connection-popup`, postJson(fields)),
    'query parameters': (fields) => fetch(`${sandbox.apiUri}/connection-popup?${asQuery(fields)}`),
    'query parameters of a POST': (fields) =>
      fetch(`${sandbox.apiUri}/connection-popup?${asQuery(fields)}`, { method: 'POST' }),
    'a payload and, for the rest, the query': ({ integrationKey, ...fields }) =>
      postForm(`/connection-popup?integrationKey=${String(integrationKey)}`, fields),
    'a payload of the younger generation': ({ connectionParameters, ...fields }) =>
      postForm('/connect', { ...fields, integrationKey: 'membrane-api-key', input: connectionParameters }),
  };

  for (const [name, send] of Object.entries(spellings)) {
    it(`is read from ${name}`, async () => {
      const { token, requestId } = await request();
      const result = announced(requestId, `?token=${token}`);
      send({
        token,
        requestId,
        integrationKey: 'api-key',
        connectionParameters: parameters,
        name: 'Head office',
        authOptionKey: 'api-key',
      });
      const { type, connection } = await result;
      expect(type).to.equal('newConnectionCreated');
      const path = `/connections/${connection!.id}?includeSecrets=true`;
      const kept = await apiJson<{ input?: object; parameters?: object }>(path, token);
      expect(kept).to.include({ name: 'Head office', authOptionKey: 'api-key' });
      expect(kept.input ?? kept.parameters).to.deep.equal(parameters);
    });
  }

  it('never shows what was typed to whom did not ask for secrets', async () => {
    const { token, requestId } = await request();
    postForm('/connection-popup', {
      token,
      requestId,
      integrationKey: 'api-key',
      connectionParameters: parameters,
    });
    const { connection } = await announced(requestId);
    expect(JSON.stringify(connection)).not.to.contain('sk_1');
    expect(await (await fetchConnection(connection!.id, token)).text()).not.to.contain('sk_1');
  });

  it('is answered with a message to the page that holds the frame', async () => {
    const { token, requestId } = await request();
    const message = messaged(requestId);
    postForm('/connection-popup', { token, requestId, integrationKey: 'no-parameters' });
    const { origin, data } = await message;
    expect(origin).to.equal(sandbox.apiUri);
    expect(data).to.include({ source: 'integration.app', type: 'newConnectionCreated' });
  });

  const mistakes: Record<string, [fields: unknown, words: RegExp]> = {
    'no integration': [{}, /Which integration/],
    'an unknown integration': [{ integrationKey: 'nobody' }, /"nobody" is not found/],
    'an unknown auth option': [
      { integrationKey: 'api-key', authOptionKey: 'magic' },
      /no auth option "magic"/,
    ],
    'an integration without auth options': [{ integrationKey: 'no-auth-option' }, /not configured/],
    'a connection of nobody': [{ connectionId: 'nothing' }, /"nothing" is not found/],
    'parameters that are no JSON': [{ integrationKey: 'api-key', connectionParameters: '{' }, /not JSON/],
    'a name of another type': [{ integrationKey: 'no-parameters', name: 5 }, /name must be a string/],
    'no token': [{ integrationKey: 'api-key', token: undefined }, /token is missing/],
    'a redirectUri of no web page': [
      { integrationKey: 'no-parameters', redirectUri: 'javascript:alert(1)' },
      /http/,
    ],
  };

  for (const [name, [fields, words]] of Object.entries(mistakes)) {
    it(`that holds ${name} is answered with words, and announced as failed`, async () => {
      const { token, requestId } = await request();
      const body = postJson({ token, requestId, ...(fields as object) });
      const response = await fetch(`${sandbox.apiUri}/connection-popup`, body);
      expect(response.status).to.be.within(400, 404);
      expect(response.headers.get('Content-Type')).to.contain('text/html');
      const { type, error, errorData } = await announced(requestId);
      expect(type).to.equal('newConnectionFailure');
      expect(error).to.match(words);
      expect(errorData?.message).to.equal(error);
    });
  }

  it('whose payload is no JSON is answered with words', async () => {
    const body = new URLSearchParams({ payload: '{' });
    const response = await fetch(`${sandbox.apiUri}/connection-popup`, { method: 'POST', body });
    expect(response.status).to.equal(400);
    expect(await response.text()).to.contain('The payload is not JSON');
  });

  it('goes back to its redirectUri with the connection, the state and what the address held before', async () => {
    const { token } = await request();
    const redirectUri = `${blankPage}?tab=apps#top`;
    const frame = postForm('/connection-popup', {
      token,
      integrationKey: 'no-parameters',
      redirectUri,
      customState: 's 1',
    });
    const { searchParams, hash } = await cameBack(frame!);
    const connection = await apiJson<object>(`/connections/${searchParams.get('connectionId')}`, token);
    expect(connection).not.have.property('disconnected');
    expect(searchParams.get('tab')).to.equal('apps');
    expect(searchParams.get('customState')).to.equal('s 1');
    expect(hash).to.equal('#top');
  });

  it('goes back to its redirectUri with the error and its data', async () => {
    const { token } = await request();
    const fields = { integrationKey: 'refusing', connectionParameters: parameters, redirectUri: blankPage };
    const { searchParams } = await cameBack(postForm('/connection-popup', { token, ...fields })!);
    expect(searchParams.has('connectionId')).to.equal(false);
    expect(searchParams.get('error')).to.contain('<b>403 Forbidden</b>');
    expect(JSON.parse(searchParams.get('errorData')!)).to.deep.equal({
      type: 'connection',
      message: searchParams.get('error'),
    });
  });

  it('shows a refusal as text, whatever it holds', async () => {
    const token = await signToken();
    const query = asQuery({ token, integrationKey: 'refusing', connectionParameters: parameters });
    const html = await (await fetch(`${sandbox.apiUri}/connection-popup?${query}`)).text();
    expect(html).to.contain('&lt;b&gt;403 Forbidden');
    expect(html).not.to.contain('<img src="x"');
  });
});

const fetchConnection = (id: string, token: string): Promise<Response> =>
  fetch(`${sandbox.apiUri}/connections/${id}`, { headers: { Authorization: `Bearer ${token}` } });

const asQuery = (fields: Record<string, unknown>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
