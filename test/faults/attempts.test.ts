import { expect } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import * as lite from '../../src/connection/direct/direct-connector.js';
import { allWays, chunks, lazySdk } from '../connection/harness.js';
import { Used } from '../connection/used.js';
import { rejection } from '../support/rejection.js';
import { sandbox } from '../support/sandbox.js';
import { rewriteAddresses } from './rewritten.js';

/** Nobody listens there. */
const refused = 'http://localhost:59999/';
const nothing = `${sandbox.apiUri}/nothing`;

const faults = {
  refused,
  'a 404': nothing,
  'HTML with 200': 'data:text/html,<h1>Welcome to our Wi-Fi</h1>',
  'id: 42': 'data:application/json,{"id":42}',
  'an empty body': 'data:application/json,',
  'half of JSON': 'data:application/json,{"id":"c"',
};

/** What takes part in an attempt, how it is recognised, and how the attempt ends in each of its faults. */
const parts = {
  'the frame': {
    path: /\/connect(ion-popup)?(\?|$)/,
    ends: { refused: 'timeout', 'a 404': 'timeout' },
  },
  'the confirmation': {
    path: /\/connections\//,
    ends: {
      refused: 'network',
      'a 404': 'not-found',
      'HTML with 200': 'service',
      'id: 42': 'service',
      'an empty body': 'service',
      'half of JSON': 'service',
    },
  },
  // The window hears the result as well.
  'the event stream': {
    path: /\/connection-events\//,
    ends: { refused: 'connected', 'a 404': 'connected', 'HTML with 200': 'connected' },
  },
} as const;

const editions = { standard: chunks, lite: { connector: bundled(lite) } };
/** The other engines tell nothing of a frame whose server is not reached: only the time limit ends it there. */
const tellsOfErrorPages = navigator.userAgent.includes('Chrome/');
const floor = 99;
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
      for (const [name, { path, ends }] of Object.entries(parts))
        for (const [fault, end] of Object.entries(ends)) {
          all++;
          it(`${name}: ${fault}, ${way.name}, ${edition}`, async () => {
            const limits = { frameSilence: 200, ...(!tellsOfErrorPages && { frame: 3000 }) };
            await used.ready(way, { key: way.keys.apiKey, limits, chunks: editionChunks });
            const request = {
              parameters: { apiKey: 'sk_good' },
              name: 'The one',
              allowMultipleConnections: true,
            };
            const begun = performance.now();
            const restore = rewriteAddresses((url) =>
              path.test(url) ? faults[fault as keyof typeof faults] : undefined,
            );
            const attempt = used.bench.outcome(request).finally(restore);
            if (end === 'connected') expect((await attempt).kind).to.equal(end);
            else expect(await rejection(attempt)).to.have.property('code', end);
            expect(performance.now() - begun).to.be.below(15_000);

            if (end !== 'connected') expect((await used.bench.outcome(request)).kind).to.equal('connected');
            expect(await used.bench.connections()).to.have.length(1);
            await used.nothingLeft();
            held++;
          });
        }
    }
});
