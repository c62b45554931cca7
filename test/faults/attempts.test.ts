import { expect } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import * as lite from '../../src/connection/direct/direct-connector.js';
import { allWays, chunks, direct, lazySdk, ownClient } from '../connection/harness.js';
import { Used } from '../connection/used.js';
import { rejection } from '../support/rejection.js';
import { addresses, attemptParts, type FaultName } from './attempt-faults.js';
import { rewriteAddresses } from './rewritten.js';

const editions = { standard: chunks, lite: { connector: bundled(lite) } };
const limits = { frameSilence: 200 };
const floor = 54;
let held = 0;
let all = 0;

describe('faults of attempts', () => {
  const used = new Used();
  after(() => {
    console.log(`faults: ${held} of ${all}`);
    expect(all).to.be.at.least(floor);
  });

  for (const [edition, editionChunks] of Object.entries(editions))
    for (const way of allWays) {
      // The lite file has no SDK.
      if (edition === 'lite' && way === lazySdk) continue;
      const isFull = way === direct || (way === ownClient && edition === 'standard');
      for (const [name, { path, ends, usual }] of Object.entries(attemptParts))
        for (const [fault, end] of Object.entries(ends) as [FaultName, string][]) {
          if (!isFull && fault !== usual) continue;
          all++;
          it(`${name}: ${fault}, ${way.name}, ${edition}`, async () => {
            await used.ready(way, { key: way.keys.apiKey, limits, chunks: editionChunks });
            const request = used.bench.request({
              parameters: { apiKey: 'sk_good' },
              name: 'The one',
              allowMultipleConnections: true,
            });
            // No user has to sign in, so no window opens and no click is needed.
            const attempt = () => used.bench.api.connect(request, used.bench.stop.signal).outcome;
            const begun = performance.now();
            const restore = rewriteAddresses((url) => (path.test(url) ? addresses[fault] : undefined));
            const outcome = attempt().finally(restore);
            if (end === 'connected') expect((await outcome).kind).to.equal(end);
            else expect(await rejection(outcome)).to.have.property('code', end);
            expect(performance.now() - begun).to.be.below(15_000);

            if (end !== 'connected') expect((await attempt()).kind).to.equal('connected');
            expect(await used.bench.connections()).to.have.length(1);
            await used.nothingLeft();
            held++;
          });
        }
    }
});
