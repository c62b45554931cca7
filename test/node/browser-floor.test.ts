import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { BROWSERS, findFeatures, findFloor, OPTIONAL, type Versions } from '../../scripts/browser-floor.mjs';
import { root } from './fresh-project.js';

describe('the browsers that the README names', () => {
  let features: Map<string, Versions>;
  let floor: Versions;
  let section: string;
  before(async () => {
    const found = findFeatures(join(root, 'dist'));
    features = new Map(found);
    floor = findFloor(found);
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    section = readme.split(/^## /m).find((each) => each.startsWith('Browsers and versions'))!;
  });

  it('are the oldest that have all that the built files need', () => {
    const [, ...named] = /Chrome and Edge ([\d.]+), Firefox ([\d.]+), Safari ([\d.]+),/.exec(section)!;
    assert.deepEqual(
      named.map(Number),
      BROWSERS.map((browser) => floor[browser]),
    );
  });

  it('have the features of the table since the versions there', () => {
    const rows = [...section.matchAll(/^\| [^|\n]*`([^`\n]+)`[^|\n]*\|([\d. |]+)\|$/gm)];
    assert.ok(rows.length > 2);
    const needed = new Set<string>();
    for (const [, name, versions] of rows) {
      const found = features.get(name!);
      assert.ok(found, name);
      assert.deepEqual(
        versions!.split('|').map(Number),
        BROWSERS.map((browser) => found[browser]),
        name,
      );
      for (const browser of BROWSERS) if (found[browser] === floor[browser]) needed.add(browser);
    }
    assert.deepEqual([...needed].sort(), [...BROWSERS].sort(), 'a row for what sets the floor of each');
  });

  it('may lack only what the files do use', () => {
    assert.deepEqual(
      Object.keys(OPTIONAL).filter((name) => !features.has(name)),
      [],
    );
  });
});
