import { expect } from 'chai';
import { check, checks, type CheckName } from '../corpus/checks.js';
import { ownRows, readSets } from '../corpus/read-rows.js';

describe("the corpus's own rows", () => {
  for (const [, rows] of readSets(ownRows))
    for (const row of rows)
      it(row.id, async () => {
        for (const name of Object.keys(checks) as CheckName[])
          expect(await check(name, row), name).to.deep.equal([]);
      });
});
