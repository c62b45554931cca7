import { expect } from '@open-wc/testing';
import { seenConnections } from '../../src/connection/service/connections.js';
import { signToken } from '../support/sandbox.js';
import { rejection } from '../support/rejection.js';
import { allWays } from './harness.js';
import { Used } from './used.js';

const good = { parameters: { apiKey: 'sk_good' }, allowMultipleConnections: true };

const used = new Used();

for (const way of allWays) {
  describe(`a connection that was there before ${way.name}`, () => {
    const { apiKey } = way.keys;
    const { submit } = HTMLFormElement.prototype;
    afterEach(() => {
      HTMLFormElement.prototype.submit = submit;
    });

    it('does not pass for the result of a frame that says nothing', async () => {
      const id = `customer-${crypto.randomUUID()}`;
      const fetchToken = () => signToken({ id });
      await used.ready(way, { key: apiKey, fetchToken });
      await used.bench.outcome(good);
      await used.bench.outcome({ ...good, name: 'Second' });
      used.bench.clear();
      // A page that is opened later knows only of the one that comes with the integration.
      seenConnections.clear();
      await used.ready(way, { key: apiKey, fetchToken, limits: { frame: 700 } });
      // What is sent gets nowhere.
      HTMLFormElement.prototype.submit = () => {};
      expect(await rejection(used.bench.outcome(good))).to.have.property('code', 'timeout');
    });
  });
}
