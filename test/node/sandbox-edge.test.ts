import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import { after, before, test } from 'node:test';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';

/** How many attempts this sandbox takes up in a minute. */
const attemptsPerMinute = 400;

let sandbox: Sandbox;
let token: string;
const counts = { asked: 0, good: 0 };

before(async () => {
  sandbox = await startSandbox({ attemptsPerMinute });
  token = await sandbox.signToken({ id: 'somebody' });
});
after(async () => {
  console.log(`sandbox: ${counts.good} of ${counts.asked}`);
  await sandbox.close();
});

/** Counts an answer that is as it has to be. */
function hold(isGood: boolean, what: string): void {
  counts.asked++;
  if (isGood) counts.good++;
  else assert.fail(what);
}

const json = { 'Content-Type': 'application/json' };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

function ask(path: string, init: RequestInit = {}, origin = sandbox.apiUri): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  return fetch(origin + path, { redirect: 'manual', ...init, headers });
}

/** The answer has to put the blame on the request. */
async function refuses(path: string, init: RequestInit, status?: number, origin?: string): Promise<void> {
  const answer = await ask(path, init, origin);
  const isGood = status ? answer.status === status : answer.status >= 400 && answer.status < 500;
  const body = typeof init.body === 'string' ? init.body.slice(0, 80) : '';
  hold(isGood, `${init.method ?? 'GET'} ${path} ${body}: ${answer.status}, not ${status ?? '4xx'}`);
  await answer.body?.cancel();
}

/** The bodies that hold no object, and those that hold one nobody can use. */
const nonsense = [
  'null',
  '5',
  '"text"',
  '[]',
  'true',
  '{',
  '',
  '\0',
  '[['.repeat(50_000),
  '{"a":'.repeat(50_000),
];
const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;

/** Where a JSON body goes, with the fields that are strings or, after them, objects. */
const bodies: [method: string, path: string, texts: string[], objects?: string[]][] = [
  ['PATCH', '/self', ['name']],
  ['PATCH', '/connections/:id', ['name']],
  ['PUT', '/connections/:id', ['name']],
  [
    'POST',
    '/connection-options',
    ['integrationId', 'integrationKey', 'connectionId', 'connectorId', 'connectorKey'],
    ['connectorParameters'],
  ],
  ...['/connection-popup', '/connect', '/embed/connect', '/screens/connect', '/screens/connection'].map(
    (path): [string, string, string[], string[]] => [
      'POST',
      path,
      [
        ...['integrationId', 'integrationKey', 'connectionId', 'name', 'authOptionKey', 'requestId'],
        ...['redirectUri', 'customState', 'connectorId', 'connectorKey', 'connectorVersion', 'intent'],
        ...['connectionKey', 'connectionRequestId'],
      ],
      ['connectionParameters', 'input', 'connectorParameters', 'payload'],
    ],
  ),
];

const noText: unknown[] = [5, true, null, [], {}, { toString: 1 }, { length: -1 }];
const noObject: unknown[] = [5, true, null, [], 'text', '[]', 'null'];

async function anyConnection(): Promise<string> {
  const list = (await (await ask('/connections?integrationKey=two-connections')).json()) as {
    items: { id: string }[];
  };
  return list.items[0]!.id;
}

test('answers bodies that are no JSON object, and fields of another type, as 400', async () => {
  const id = await anyConnection();
  for (const [method, template, texts, objects = []] of bodies) {
    const path = template.replace(':id', id);
    const send = (body: string) => refuses(path, { method, body, headers: json }, 400);
    for (const body of [...nonsense, deep]) await send(body);
    const valid = { integrationKey: 'no-parameters' };
    for (const name of texts)
      for (const value of noText) await send(JSON.stringify({ ...valid, [name]: value }));
    for (const name of objects)
      for (const value of noObject) await send(JSON.stringify({ ...valid, [name]: value }));
  }
});

test('answers forms and addresses that hold no object as 400', async () => {
  for (const path of ['/connection-popup', '/connect', '/screens/connect']) {
    for (const value of ['null', '5', '[]', '{', deep]) {
      const body = new URLSearchParams({ payload: value }).toString();
      await refuses(path, { method: 'POST', body, headers: form }, 400);
      if (path === '/screens/connect' || value === deep) continue;
      for (const name of ['payload', 'connectionParameters', 'input', 'connectorParameters'])
        await refuses(`${path}?${new URLSearchParams({ [name]: value })}`, {}, 400);
    }
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    await refuses(path, { method: 'POST', body: 'no part', headers }, 400);
  }
});

test('knows nothing under names that objects have of themselves', async () => {
  const id = await anyConnection();
  for (const name of ['__proto__', 'constructor', 'toString', '%00', '%E0%A4%A', '..%2f..']) {
    const list = { method: 'POST', body: '{}', headers: json };
    await refuses(`/connections/${id}/data/${name}/list`, list, 404);
    for (const path of ['connections', 'integrations', 'connectors', 'external-apps'])
      await refuses(`/${path}/${name}`, {}, 404);
    await refuses(`/sse/connection-events/x?token=${name}`, {}, 401);
  }
  for (const page of [{ cursor: {} }, { cursor: { toString: 1 } }, { limit: [] }, { limit: null }]) {
    const body = JSON.stringify(page);
    await refuses(`/connections/${id}/data/users/list`, { method: 'POST', body, headers: json });
  }
});

test('answers who comes back without having been sent', async () => {
  for (const query of ['', '?state=x', '?state=x&code=y', '?oauth_token=x&oauth_verifier=y', '?denied=x'])
    for (const path of ['/oauth-callback', '/oauth1-callback', '/gateway'])
      await refuses(path + query, {}, 400);
  for (const path of ['/gateway', '/oauth1/authorize', '/interaction/x']) {
    const origin = path === '/gateway' ? sandbox.apiUri : sandbox.providerUri;
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    await refuses(path, { method: 'POST', body: 'no part', headers }, 400, origin);
    await refuses(path, { method: 'POST', body: 'answer=yes', headers: form }, 400, origin);
  }
  // Sent, but back without what the other app gives.
  const fields = new URLSearchParams({ token, integrationKey: 'oauth2' });
  const sent = await ask(`/connection-popup?${fields}`);
  const state = new URL(sent.headers.get('Location')!).searchParams.get('state')!;
  await refuses(`/oauth-callback?state=${state}`, {}, 400);
});

test('refuses bodies of more than a megabyte as 413, also those that do not say their length', async () => {
  const id = await anyConnection();
  const body = JSON.stringify({ name: 'x'.repeat(1 << 20) });
  const paths = bodies.map(([method, path]) => [method, path.replace(':id', id)] as const);
  for (const [method, path] of [...paths, ['POST', '/gateway'] as const]) {
    await refuses(path, { method, body, headers: json }, 413);
    const stream = new Blob([body]).stream();
    await refuses(path, { method, body: stream, headers: json, duplex: 'half' } as RequestInit, 413);
  }
  await refuses('/oauth1/authorize', { method: 'POST', body, headers: form }, 413, sandbox.providerUri);
  await refuses('/interaction/x', { method: 'POST', body, headers: form }, 413, sandbox.providerUri);
  const most = JSON.stringify({ name: 'x'.repeat((1 << 20) - 20) });
  for (const body of [most, new Blob([most]).stream()]) {
    const init = { method: 'PATCH', body, headers: json, duplex: 'half' } as RequestInit;
    const { status } = await ask(`/connections/${id}`, init);
    hold(status === 200, `A body of ${most.length} bytes was answered ${status}`);
  }
  const { status } = await ask(`/connections/${id}`, { method: 'DELETE' });
  hold(status === 200, `A request without a body was answered ${status}`);
});

test('answers what is not HTTP, and stays', async () => {
  const { port } = new URL(sandbox.apiUri);
  for (const text of [
    'GET // HTTP/1.1\r\nHost: \r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'POST /connect HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    '\0\0\0\r\n\r\n',
  ]) {
    const answer = await exchange(Number(port), text);
    hold(/^HTTP\/1\.1 4/.test(answer), `${text.slice(0, 30)} was answered ${answer.slice(0, 30)}`);
  }
});

test('takes up so many attempts of a customer in a minute, and says when the next one may come', async () => {
  const connect = async (by: string, path = '/connection-popup') => {
    const requestId = crypto.randomUUID();
    const fields = { token: by, integrationKey: 'no-parameters', requestId };
    return ask(path, { method: 'POST', body: JSON.stringify(fields), headers: json });
  };
  const busy = await sandbox.signToken({ id: 'busy' });
  for (let attempt = 0; attempt < attemptsPerMinute; attempt++) {
    const { status, body } = await connect(busy);
    hold(status === 200, `Attempt ${attempt + 1} of ${attemptsPerMinute} was answered ${status}`);
    await body?.cancel();
  }
  for (const path of ['/connection-popup', '/embed/connect']) {
    const answer = await connect(busy, path);
    const wait = Number(answer.headers.get('Retry-After'));
    hold(answer.status === 429 && wait > 0 && wait <= 60, `${path}: ${answer.status}, ${wait} s`);
    await answer.body?.cancel();
  }
  const other = await connect(await sandbox.signToken({ id: 'another' }));
  hold(other.status === 200, `Another customer was answered ${other.status}`);
});

/** What comes back over a connection of its own. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write(text));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (data) => (answer += String(data)));
    socket.on('data', () => socket.end());
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
