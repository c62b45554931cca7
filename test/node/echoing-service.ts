import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const secret = { type: 'string', format: 'password' };

/** A secret of every kind of field: of one line and of several, as a number, in an object, a list, a map and a branch. */
const schema = {
  type: 'object',
  properties: {
    apiKey: { type: 'string', title: 'API key' },
    password: secret,
    privateKey: { ...secret, multiline: true },
    account: { type: 'object', properties: { token: secret } },
    keys: { type: 'array', items: secret },
    headers: { type: 'object', additionalProperties: secret },
    login: {
      oneOf: [
        { title: 'Secret', properties: { code: secret }, required: ['code'] },
        { title: 'Name', properties: { name: { type: 'string' } }, required: ['name'] },
      ],
    },
  },
};
const flat = { type: 'object', properties: { apiKey: schema.properties.apiKey, password: secret } };

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** How the service quotes a secret as it refuses. */
const quotes: Record<string, (value: string) => unknown> = {
  raw: (value) => `"${value}" is wrong`,
  json: (value) => `Sent ${json({ value })}`,
  url: (value) => `GET /me?key=${encodeURIComponent(value)}`,
  form: (value) => `Sent ${new URLSearchParams({ value }).toString()}`,
  base64: (value) => `Authorization: Basic ${base64(value)}`,
  'base64-within': (value) => `Authorization: Basic ${base64(`ada:${value}:x`)}`,
};

/** The ends of an attempt, by the key of the integration. */
export const endings = [
  'success',
  'cancel',
  ...Object.keys(quotes).map((name) => `refuse-${name}`),
  'refuse-key',
  'refuse-page',
  'confirm-refused',
  'confirm-no-json',
];

/** A service that quotes whatever secrets it gets, wherever a service may. */
export interface EchoingService {
  readonly apiUri: string;
  /** The names of the windows and frames in which its page was shown, with the id of the request. */
  readonly names: { name: string; requestId: string }[];
  close(): void;
}

export async function startEchoingService(): Promise<EchoingService> {
  const names: EchoingService['names'] = [];
  /** What was sent last with each ending. */
  const sent = new Map<string, string[]>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const send = (status: number, body: unknown, type = 'application/json') =>
      response
        .writeHead(status, {
          'Content-Type': type,
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': '*',
        })
        .end(typeof body === 'string' ? body : json(body));
    const [, room, id = ''] = pathname.split('/');
    if (request.method === 'OPTIONS') return void send(204, '');
    if (room === 'integrations') {
      const key = decodeURIComponent(id);
      const used = key.endsWith('-flat') ? flat : schema;
      const type = key.endsWith('-window') ? 'oauth2' : 'client-credentials';
      const authOptions = [{ key: 'a', type, ui: { schema: used } }];
      return void send(200, { id: key, key, name: key, authOptions });
    }
    if (room === 'saw') {
      names.push({ name: searchParams.get('name')!, requestId: searchParams.get('id')! });
      return void send(204, '');
    }
    if (room === 'connections' && id) {
      const secrets = sent.get(id) ?? [];
      if (id.startsWith('confirm-refused'))
        return void send(400, { message: secrets.map(quotes.raw!).join(), data: secrets });
      if (id.startsWith('confirm-no-json')) return void send(200, secrets.join(), 'text/html; charset=utf-8');
      return void send(200, { id, name: id, integrationId: id });
    }
    if (room === 'connections') return void send(200, { items: [] });
    if (room === 'connection-popup') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const payload = new URLSearchParams(Buffer.concat(chunks).toString()).get('payload')!;
      const { requestId, connectionParameters, ...fields } = JSON.parse(payload) as Record<string, string>;
      const ending = searchParams.get('integrationId') ?? fields.integrationId!;
      const secrets = stringsIn(connectionParameters);
      sent.set(ending, secrets);
      const message = { source: 'integration.app', requestId, ...messageOf(ending, secrets) };
      const page = `<!doctype html><title>Connecting</title><script>
        const saw = fetch('/saw?' + new URLSearchParams({ name: window.name, id: ${json(requestId)} }));
        saw.then(() => (window.opener ?? window.parent).postMessage(${json(message).replaceAll('<', '\\u003c')}, '*'));
      </script>`;
      return void send(200, page, 'text/html; charset=utf-8');
    }
    send(404, { key: 'not_found', message: 'Nothing is here.' });
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUri: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    names,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function messageOf(ending: string, secrets: string[]): object {
  if (ending.startsWith('cancel')) return { type: 'waiting' };
  if (/^(success|confirm)/.test(ending)) return { type: 'newConnectionCreated', connection: { id: ending } };
  const [, kind = ''] = /^refuse-(.*?)(-flat|-window)?$/.exec(ending) ?? [];
  if (kind === 'key')
    return refusal('Wrong', Object.fromEntries(secrets.map((value) => [value, { [value]: [value] }])));
  if (kind === 'page') return refusal(`<html><b>${secrets.join('</b><b>')}</b></html>`, undefined);
  const quoted = secrets.map(quotes[kind]!);
  return refusal(quoted.join(' '), { list: quoted, nested: { causedByError: { message: quoted.join() } } });
}

const refusal = (message: string, data: unknown) => ({
  type: 'newConnectionFailure',
  error: message,
  errorData: { type: 'connection', message, data },
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
