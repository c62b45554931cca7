import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { acts, runRace, type Act } from './races.js';

const folder = join('test', 'flow', 'races');
const seed = 20_261;
const interleavings = process.env.LONG ? 50_000 : 4_000;

describe('a flow whose page, user and service act in any order', () => {
  it('is where the model says, and loses and doubles no event', async function () {
    this.timeout(600_000);
    let count = 0;
    const property = fc.asyncProperty(fc.array(acts, { maxLength: 40, size: 'max' }), async (all) => {
      count++;
      await runRace(all);
    });
    const { failed, counterexample, errorInstance } = await fc.check(property, {
      seed,
      numRuns: interleavings,
      maxSkipsPerRun: 0,
    });
    console.log(`races: ${count} interleavings`);
    if (failed) {
      const [race] = counterexample!;
      writeFileSync(join(folder, `${seed}-${race.length}.json`), `${JSON.stringify(race, undefined, 2)}\n`);
      throw errorInstance;
    }
    expect(count).to.be.at.least(interleavings);
  });

  // What has failed once.
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    it(`once more: ${file}`, () => runRace(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Act[]));
});
