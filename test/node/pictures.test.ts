import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { compare, type Difference } from '../pictures/compare.js';
import { folders, readEngine, readPicture, writePicture } from '../pictures/files.js';
import { chromium, openStudio, type Studio } from '../pictures/studio.js';
import { fileOf, references, type Subject } from '../pictures/subjects.js';

/** What a curve may be off by from one build of the engine to the next. A dot that changes its colour is more. */
const NEGLIGIBLE = 10;

describe('the looks of the form', { skip: !chromium && 'no Chromium here' }, () => {
  let studio: Studio | undefined;

  before(async () => {
    rmSync(folders.differing, { recursive: true, force: true });
    studio = await openStudio();
  });
  after(() => studio?.close());

  it('are those of the reference pictures, in the engine that made them', async (test) => {
    const made = readEngine();
    const { engine } = studio!;
    if (engine.chromium !== made.chromium || engine.sample !== made.sample)
      return test.skip(
        `the reference pictures were made with ${named(made)}; here is ${named(engine)}. ` +
          'Make them here with: npm run pictures -- --references',
      );
    const differing: string[] = [];
    for (const subject of references) {
      const difference = await differenceOf(subject);
      if (difference) differing.push(difference);
    }
    assert.ok(!differing.length, differing.join('; '));
  });

  it('have no reference picture that nothing is compared with', () => {
    assert.deepEqual(
      readdirSync(folders.references).sort(),
      [...references.map(fileOf), 'engine.json'].sort(),
    );
  });

  /** What to look at where a picture differs from its reference. */
  async function differenceOf(subject: Subject): Promise<string | undefined> {
    const file = fileOf(subject);
    const reference = readPicture(`${folders.references}/${file}`);
    let picture;
    let difference: Difference;
    // On a busy machine a form may take a moment longer to be what it will be.
    for (let tries = 0; tries < 3; tries++) {
      picture = await studio!.take(subject);
      difference = compare(picture, reference);
      if (difference.pixels <= NEGLIGIBLE) return undefined;
    }
    const { pixels, drawn } = difference!;
    writePicture(`${folders.differing}/${file}`, picture!);
    if (drawn) writePicture(`${folders.differing}/${file.replace('.png', '.difference.png')}`, drawn);
    return `${folders.differing}/${file} ${drawn ? `differs in ${pixels} pixels` : 'has another size'}`;
  }
});

const named = ({ chromium, sample }: { chromium: string; sample: string }) =>
  `Chromium ${chromium} and fonts ${sample}`;
