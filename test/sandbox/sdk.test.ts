import { expect } from '@open-wc/testing';
import { thePopup } from '../support/popup.js';
import { sandbox, signToken, type TokenClaims } from '../support/sandbox.js';
import { sdks, type SdkClient, type SdkConnection } from './sdk-clients.js';
import { byClick, tidyUp } from './support.js';

interface SdkError extends Error {
  data: { type: string; key?: string; message: string };
}

async function failureOf(promise: Promise<unknown>): Promise<SdkError> {
  return promise.then(
    () => expect.fail('nothing failed'),
    (error: SdkError) => error,
  );
}

for (const { name, prefix, connect } of sdks) {
  const apiKey = `${prefix}api-key`;
  const oauth2 = `${prefix}oauth2`;
  const several = `${prefix}several-options`;
  /** How a connection that works is shown. */
  const works = (connection: SdkConnection | null | undefined) =>
    prefix ? connection?.connected : !connection?.disconnected;

  const clientOf = async (claims?: TokenClaims): Promise<SdkClient> =>
    connect({ token: await signToken(claims) });
  const consenting = (consent: 'auto' | 'deny') => clientOf({ fields: { sandbox: { consent } } });

  describe(`the service to ${name}`, () => {
    afterEach(tidyUp);

    it('knows the customer that the token names', async () => {
      const client = await clientOf({ id: `grace-${prefix}`, name: 'Grace Hopper' });
      expect(await client.self.get()).to.include({ id: `grace-${prefix}`, name: 'Grace Hopper' });
    });

    it('lists its integrations, by pages and in full', async () => {
      const client = await clientOf();
      const page = await client.integrations.find({ limit: 3 });
      expect(page.items).to.have.length(3);
      const all = await client.integrations.findAll();
      expect(all.map(({ key }) => key)).to.include.members([apiKey, oauth2, several]);
    });

    it('reads an integration by key and by id', async () => {
      const client = await clientOf();
      const byKey = await client.integration(apiKey).get();
      expect(byKey.authOptions).to.have.length(1);
      expect(await client.integration(byKey.id).get()).to.deep.equal(byKey);
    });

    it('connects without asking anyone when there are credentials', async () => {
      const client = await clientOf();
      const connection = await client.integration(apiKey).connect({
        authOptionKey: 'api-key',
        parameters: { apiKey: 'sk_1' },
        name: 'Head office',
      });
      expect(connection?.name).to.equal('Head office');
      const kept = await client.connection(connection!.id).get();
      expect(kept.name).to.equal('Head office');
      expect(works(kept)).to.equal(true);
    });

    it('refuses credentials that the other app does not accept', async () => {
      const client = await clientOf();
      const error = await failureOf(
        client.integration(apiKey).connect({ authOptionKey: 'api-key', parameters: { apiKey: 'bad' } }),
      );
      expect(error.data.type).to.equal('connection');
      expect(error.data.message).to.match(/not accepted/);
    });

    it('refuses parameters that do not fit the schema', async () => {
      const client = await clientOf();
      const error = await failureOf(
        client.integration(apiKey).connect({ authOptionKey: 'api-key', parameters: { apiKey: 7 } }),
      );
      expect(error.data.message).to.match(/apiKey must be string/);
    });

    it('lets the user of the other app agree in a popup', async () => {
      const client = await consenting('auto');
      const connection = await byClick(() => client.integration(oauth2).connect({ authOptionKey: 'oauth2' }));
      expect((await client.integration(oauth2).get()).connection?.id).to.equal(connection?.id);
    });

    it('says so when that user does not agree', async () => {
      const client = await consenting('deny');
      const error = await failureOf(
        byClick(() => client.integration(several).connect({ authOptionKey: 'oauth2' })),
      );
      expect(error.data.type).to.equal('connection');
      expect(error.data.message).to.match(/access was not granted/);
    });

    it('asks that user to sign in and to agree on pages of its own', async () => {
      const client = await clientOf({ name: 'Ada Lovelace' });
      const connecting = byClick(() => client.integration(oauth2).connect({ authOptionKey: 'oauth2' }));
      await thePopup.fill('#login', 'ada');
      await thePopup.fill('#password', 'engine');
      expect(await thePopup.url()).to.contain(sandbox.providerUri);
      await thePopup.click('button[type=submit]');
      expect(await thePopup.text('#signed-in-as')).to.contain('ada');
      await thePopup.click('button[type=submit]');
      expect(works(await connecting)).to.equal(true);
    });

    it('announces a cancel at the sign-in', async () => {
      const client = await clientOf();
      const connecting = failureOf(
        byClick(() => client.integration(oauth2).connect({ authOptionKey: 'oauth2' })),
      );
      await thePopup.click('#cancel');
      expect((await connecting).data.message).to.match(/access was not granted/);
    });

    it('replaces a connection unless several are wanted', async () => {
      const client = await clientOf();
      const connectAs = (more: object) =>
        client
          .integration(apiKey)
          .connect({ authOptionKey: 'api-key', parameters: { apiKey: 'sk_1' }, ...more });
      const { id: integrationId } = await client.integration(apiKey).get();
      const ids = async () => (await client.connections.find({ integrationId })).items.map(({ id }) => id);

      const first = await connectAs({});
      const second = await connectAs({});
      expect(await ids()).to.deep.equal([second!.id]);
      expect((await client.connection(first!.id).get()).archivedAt).to.be.a('string');
      const third = await connectAs({ allowMultipleConnections: true });
      expect(await ids()).to.have.members([second!.id, third!.id]);
    });

    it('connects a disconnected connection again, in its place', async () => {
      const client = await clientOf();
      const { items } = await client.connections.find({ integrationKey: `${prefix}disconnected` });
      expect(items).to.have.length(1);
      expect(works(items[0])).to.equal(false);
      const again = await client
        .connection(items[0]!.id)
        .reconnect({ authOptionKey: 'api-key', parameters: { apiKey: 'sk_2' } });
      expect(again?.id).to.equal(items[0]!.id);
      expect(works(again)).to.equal(true);
    });

    it('renames and archives a connection', async () => {
      const client = await clientOf();
      const { items } = await client.connections.find({ integrationKey: `${prefix}two-connections` });
      const one = client.connection(items[0]!.id);
      expect(await one.patch({ name: 'Shop in Delft' })).to.include({ name: 'Shop in Delft' });
      await one.archive();
      const left = await client.connections.find({ integrationKey: `${prefix}two-connections` });
      expect(left.items.map(({ id }) => id)).to.deep.equal([items[1]!.id]);
    });

    it('keeps one customer from the connections of another', async () => {
      const [mine, theirs] = [await clientOf(), await clientOf()];
      const { items } = await theirs.connections.find({ integrationKey: `${prefix}disconnected` });
      const error = await failureOf(mine.connection(items[0]!.id).get());
      expect(error.data).to.include({ type: 'bad_request', key: 'not_found' });
    });

    it('answers 401 in the words of the SDK to a token that has expired or is another workspace’s', async () => {
      const expired = await failureOf((await clientOf({ expiresIn: -60, algorithm: 'HS256' })).self.get());
      expect(expired.data).to.include({ type: 'bad_request', key: 'not_authenticated' });
      const [header, claims] = (await signToken()).split('.');
      const forged = await failureOf(connect({ token: `${header}.${claims}.AAAA` }).self.get());
      expect(forged.data).to.include({ type: 'bad_request', key: 'not_authenticated' });
    });

    it('accepts both algorithms, and a token that is fetched anew when the first is about to expire', async () => {
      expect(await (await clientOf({ algorithm: 'HS256' })).self.get()).to.be.an('object');
      const tokens = [await signToken({ expiresIn: -5 }), await signToken({ algorithm: 'HS512' })];
      const client = connect({ token: tokens[0]!, fetchToken: async () => tokens[1]! });
      expect(await client.self.get()).to.be.an('object');
    });

    it('answers 401 from the named call on, when told to', async () => {
      const client = await clientOf({ fields: { sandbox: { reject401After: 2 } } });
      await client.self.get();
      await client.self.get();
      expect((await failureOf(client.self.get())).data.key).to.equal('not_authenticated');
    });

    it('fails with the service’s words on an integration that cannot be read', async () => {
      const error = await failureOf((await clientOf()).integration('failing').get());
      expect(error.data.type).to.equal('internal');
      expect(error.data.message).to.match(/cannot be read/);
    });
  });
}
