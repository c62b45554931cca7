import { expect } from 'chai';
import {
  includedAuthOptions,
  generationOf,
  readIntegration,
} from '../../src/connection/protocols/read-integration.js';
import { generationAt } from '../../src/connection/protocols/uris.js';
import { serviceRequest } from '../../src/connection/service/requests.js';
import { leavesPage, needsPopup, type AttemptPlace } from '../../src/connection/auth-types.js';
import { protocolOf } from '../../src/connection/protocols/protocol.js';
import { readConnectionList } from '../../src/connection/attempt/list-connections.js';
import { readConnection } from '../../src/connection/protocols/read-answers.js';
import type { AuthOption, Generation } from '../../src/connection/model.js';

const schema = { type: 'object', properties: { apiKey: { type: 'string' } } };

/** The only option of an integration whose service answers this. */
function optionOf(
  option: unknown,
  generation = generationOf([option]) ?? 'membrane',
): AuthOption & { generation: Generation } {
  const integration = readIntegration({ id: 'i', authType: 'oauth2' }, [option], generation);
  return { ...integration.authOptions[0]!, generation: integration.generation };
}

const older = {
  key: 'k',
  type: 'client-credentials',
  title: 'API key',
  ui: { schema, description: 'Under settings.', helpUri: 'https://help.example/' },
};
const younger = {
  key: 'k',
  type: 'client-credentials',
  title: 'API key',
  description: 'Under settings.',
  inputSchema: schema,
};

describe('readIntegration', () => {
  it('reads an option of Integration.app', () => {
    expect(optionOf(older)).to.deep.equal({
      generation: 'integration-app',
      key: 'k',
      type: 'client-credentials',
      title: 'API key',
      description: 'Under settings.',
      helpUri: 'https://help.example/',
      schema,
    });
  });

  it('reads an option of Membrane', () => {
    expect(optionOf(younger)).to.deep.equal({
      generation: 'membrane',
      key: 'k',
      type: 'client-credentials',
      title: 'API key',
      description: 'Under settings.',
      helpUri: '',
      schema,
    });
  });

  const variants: [name: string, option: object, expected: object][] = [
    ['the description beside', { ui: {}, description: 'Beside.' }, { description: 'Beside.' }],
    [
      'the description in both places',
      { ui: { description: 'Under.' }, description: 'Beside.' },
      { description: 'Under.' },
    ],
    [
      'inputSchema beside an older ui',
      { ui: { schema: {} }, inputSchema: schema },
      { schema, generation: 'membrane' },
    ],
    ['an empty schema', { ui: { schema: {} } }, { schema: undefined, generation: 'integration-app' }],
    ['a schema that is null', { ui: { schema: null } }, { schema: undefined }],
    ['an option without key', { ui: {} }, { key: '', title: '' }],
    ['an option without type', { ui: {} }, { type: 'oauth2' }],
    ['a help link that is a script', { ui: { helpUri: 'javascript:alert(1)' } }, { helpUri: '' }],
    [
      'a help link with spaces',
      { ui: { helpUri: ' https://a.example/ ' } },
      { helpUri: 'https://a.example/' },
    ],
    ['texts of another type', { ui: { description: 5 }, title: {} }, { description: '', title: '' }],
    ['ui that is null', { ui: null, inputSchema: schema }, { schema }],
    ['an option that asks nothing', { type: 'oauth2' }, { schema: undefined }],
    ['no object', null as unknown as object, { key: '', schema: undefined }],
  ];
  for (const [name, option, expected] of variants) {
    it(`reads ${name}`, () => expect(optionOf(option)).to.deep.include(expected));
  }

  it('reads options in the words of the other generation, too', () => {
    expect(optionOf(older, 'membrane')).to.deep.include({ generation: 'membrane', schema });
    expect(optionOf(younger, 'integration-app')).to.deep.include({ generation: 'integration-app', schema });
  });

  for (const [name, options, generation] of [
    ['one that asks nothing', [{ type: 'oauth2' }], undefined],
    ['none', [], undefined],
    ['one of Integration.app beside one that asks nothing', [{ type: 'oauth2' }, older], 'integration-app'],
    ['one of Membrane beside one that asks nothing', [{ type: 'oauth2' }, younger], 'membrane'],
    ['one of Membrane that carries the older words, too', [older, { ...older, ...younger }], 'membrane'],
    ['no object', [null], undefined],
  ] as const) {
    it(`tells the generation of options: ${name}`, () => expect(generationOf(options)).to.equal(generation));
  }

  it('reads what an integration says of itself, and leaves empty what it does not', () => {
    const raw = {
      id: 'i1',
      key: 'crm',
      name: 'CRM',
      logoUri: 'https://a.example/logo.png',
      description: 'All of it.',
      oAuthCallbackUri: 'https://api.example/cb',
      connection: {
        id: 'c1',
        name: 'Mine',
        integrationId: 'i1',
        disconnected: true,
        error: { message: 'Revoked' },
      },
    };
    const { raw: kept, connection, authOptions, ...texts } = readIntegration(raw, [], 'integration-app');
    expect(kept).to.equal(raw);
    expect(authOptions).to.deep.equal([]);
    expect(connection).to.include({ id: 'c1', disconnected: true, error: 'Revoked' });
    expect(texts).to.deep.equal({
      id: 'i1',
      kind: 'integration',
      key: 'crm',
      name: 'CRM',
      logoUri: 'https://a.example/logo.png',
      description: 'All of it.',
      generation: 'integration-app',
      oAuthCallbackUri: 'https://api.example/cb',
      state: '',
      isAvailable: false,
    });
    expect(readIntegration(undefined, [], 'membrane')).to.include({
      id: '',
      name: '',
      connection: undefined,
    });
    expect(readIntegration({ key: 'crm' }, [], 'membrane').name).to.equal('crm');
  });

  it('tells whether options have to be asked for', () => {
    expect(includedAuthOptions({ authOptions: [older] })).to.deep.equal([older]);
    for (const answer of [{}, { authOptions: [] }, { authOptions: null }, null, 'text']) {
      expect(includedAuthOptions(answer)).to.equal(undefined);
    }
  });

  it('knows the public addresses', () => {
    expect(generationAt('https://api.integration.app')).to.equal('integration-app');
    expect(generationAt('https://api.getmembrane.com/')).to.equal('membrane');
    expect(generationAt('https://proxy.example')).to.equal(undefined);
    expect(generationAt('https://api.integration.app.evil.example')).to.equal(undefined);
  });
});

describe('requests to the service', () => {
  it('name the version that Membrane’s own client names, to Membrane alone', () => {
    const headersAt = (uri: string) => serviceRequest(uri, 'a.b.c', 'GET', '/self').headers;
    expect(headersAt('https://api.getmembrane.com')).to.deep.equal({
      Authorization: 'Bearer a.b.c',
      'membrane-api-version': '2025-10-21',
    });
    for (const uri of ['https://api.integration.app', 'https://proxy.example', '/service'])
      expect(headersAt(uri)).to.deep.equal({ Authorization: 'Bearer a.b.c' });
  });
});

describe('the place of an attempt', () => {
  const sameWindow = { sameWindow: true };
  const backEnd = { ...sameWindow, redirectUri: 'https://a.example' };
  const cases: [type: string, place: Omit<AttemptPlace, 'authOption'>, surface: string][] = [
    ['oauth2', {}, 'popup'],
    ['proxy', {}, 'popup'],
    ['membrane-token', {}, 'popup'],
    ['unheard-of', {}, 'popup'],
    ['oauth1', sameWindow, 'this window'],
    ['oauth1', backEnd, 'this window'],
    ['client-credentials', {}, 'frame'],
    ['client-credentials', sameWindow, 'frame'],
    ['client-credentials', backEnd, 'this window'],
  ];
  for (const [type, place, surface] of cases) {
    it(`of ${type} with ${JSON.stringify(place)} is a ${surface}`, () => {
      const request = { authOption: { type }, ...place };
      const inPage = leavesPage(request) ? 'this window' : 'frame';
      expect(needsPopup(request) ? 'popup' : inPage).to.equal(surface);
    });
  }
});

describe('protocols', () => {
  it('give the event stream its path', () => {
    const { eventsPath } = protocolOf({ generation: 'integration-app' });
    expect(eventsPath('r/1', 'a.b')).to.equal('/sse/connection-events/r%2F1');
    const newer = protocolOf({ generation: 'membrane' });
    expect(newer.eventsPath('r1', 'a+b')).to.equal('/sse/connection-events/r1?token=a%2Bb');
  });
});

describe('readConnection', () => {
  it('reads a text as error, and what is missing as empty', () => {
    expect(readConnection({ id: 'c', error: 'Gone' })).to.include({
      error: 'Gone',
      disconnected: false,
      name: '',
    });
    expect(readConnection(undefined)).to.include({ id: '', error: '' });
  });

  it('reads what Membrane says in other words', () => {
    const revoked = { type: 'connection', message: 'Revoked' };
    for (const [raw, expected] of [
      [{ connected: true }, { disconnected: false, error: '' }],
      [
        { connected: false, requestError: revoked },
        { disconnected: true, error: 'Revoked' },
      ],
      [
        { connected: false, errors: [null, revoked] },
        { disconnected: true, error: 'Revoked' },
      ],
      [
        { connected: false, disconnected: true, error: revoked, errors: 'x' },
        { disconnected: true, error: 'Revoked' },
      ],
      [{ input: { shop: 'a' } }, { disconnected: false, parameters: { shop: 'a' } }],
    ] as const) {
      expect(readConnection({ id: 'c', ...raw })).to.deep.include(expected);
    }
  });

  it('reads a list, a page of one, and leaves out what is archived', () => {
    const list = [{ id: 'a' }, { id: 'c', archivedAt: 'x' }, null];
    for (const answer of [list, { items: list }]) {
      expect(readConnectionList(answer).map(({ id }) => id)).to.deep.equal(['a']);
    }
    for (const answer of [undefined, {}, 'x', { id: 42 }])
      expect(() => readConnectionList(answer)).to.throw('The service answered with no sense.');
  });
});
