// Run by `npm version`: gives what is unreleased in the changelog the version's heading.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const HEADING = '## Unreleased\n';

/** The changelog with the section "Unreleased" as that of a version; throws where there is nothing in it. */
export function dateChangelog(text, version, date) {
  const [before, after] = text.split(HEADING);
  if (!after?.split(/^## /m)[0].trim())
    throw new Error('CHANGELOG.md says nothing under "## Unreleased", which becomes the release.');
  return `${before}## ${version} (${date})\n${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', dateChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, date));
}
