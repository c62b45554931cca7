import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateChangelog } from '../../scripts/date-changelog.mjs';

const older = '## 0.1.0\n\nThe first version.\n';

test('what is unreleased in the changelog becomes the section of a version', () => {
  assert.equal(
    dateChangelog(`# Changelog\n\n## Unreleased\n\nA line.\n\n${older}`, '0.2.0', '2030-01-02'),
    `# Changelog\n\n## 0.2.0 (2030-01-02)\n\nA line.\n\n${older}`,
  );
});

test('a version of which the changelog says nothing is not released', () => {
  for (const text of [`# Changelog\n\n${older}`, `# Changelog\n\n## Unreleased\n\n${older}`])
    assert.throws(() => dateChangelog(text, '0.2.0', '2030-01-02'), /says nothing under "## Unreleased"/);
});
