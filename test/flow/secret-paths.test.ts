import { expect } from 'chai';
import type { ConnectionApi } from '../../src/connection/api.js';
import type { AuthOption, ConnectRequest, Integration } from '../../src/connection/model.js';
import { createFlow } from '../../src/flow/connection-flow.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { newDraft } from '../support/new-draft.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };
const secret: DataSchema = { type: 'string', format: 'password' };

const signIn: DataSchema = {
  properties: {
    subdomain: text,
    login: {
      oneOf: [
        { title: 'Password', properties: { user: text, phrase: secret } },
        { title: 'Key', properties: { signature: secret } },
      ],
    },
  },
};

describe('the secrets of a draft', () => {
  it('are its secret fields', () => {
    expect(newDraft({ properties: { name: text, phrase: secret } }).secretPaths).to.deep.equal([['phrase']]);
  });

  it('are those of the chosen branch', () => {
    const form = new Form(signIn).choose('/login', 0);
    expect(form.draft.secretPaths).to.deep.equal([['login', 'phrase']]);
    form.choose('/login', 1);
    expect(form.draft.secretPaths).to.deep.equal([['login', 'signature']]);
  });

  it('are in maps and lists too, at their places in what is sent', () => {
    const form = new Form({
      properties: {
        shops: { type: 'array', items: { properties: { name: text, phrase: secret } } },
        passwords: { type: 'array', items: secret },
        tokens: { type: 'object', additionalProperties: secret },
      },
    });
    form.draft.addItem(form.get('/shops'));
    for (let i = 0; i < 3; i++) form.draft.addItem(form.get('/passwords'));
    form.draft.addEntry(form.get('/tokens'), 'a/b');
    form.type('/shops/0/phrase', '1').type('/passwords/2', '2').type('/tokens/a~1b', '3');
    expect(form.draft.parameters).to.deep.equal({
      shops: [{ phrase: '1' }],
      // Items that hold nothing are left out.
      passwords: ['2'],
      tokens: { 'a/b': '3' },
    });
    expect(form.draft.secretPaths).to.deep.equal([
      ['shops', 0, 'phrase'],
      ['passwords', 0],
      ['tokens', 'a/b'],
    ]);
  });

  it('go along with the request', async () => {
    const authOption = { key: 'a', schema: signIn } as AuthOption;
    const integration = { id: '1', authOptions: [authOption], isAvailable: true } as unknown as Integration;
    const requests: ConnectRequest[] = [];
    const flow = createFlow({ create: newDraft, load: async () => {} });
    const isLoaded = new Promise<void>((resolve) =>
      flow.subscribe((_, { type }) => type === 'loaded' && resolve()),
    );
    flow.setTarget({
      integration: '1',
      load: async () => undefined,
      api: {
        loadIntegration: async () => integration,
        resume: () => undefined,
        connect(request) {
          requests.push(request);
          return { outcome: new Promise(() => {}), focus: () => false };
        },
      } as Partial<ConnectionApi> as ConnectionApi,
    });
    await isLoaded;
    flow.fill({ login: { signature: 'hunter22' } });
    flow.submit();
    expect(requests.map(({ parameters, secretPaths }) => ({ parameters, secretPaths }))).to.deep.equal([
      { parameters: { login: { signature: 'hunter22' } }, secretPaths: [['login', 'signature']] },
    ]);
  });
});
