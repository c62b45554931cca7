import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import { connectInChromium, skip } from './connect-in-chromium.js';
import { FreshProject, root } from './fresh-project.js';
import { servePage } from './serve-page.js';

/** By the script that builds it: where the built page is. */
const pages = { rollup: 'page/index.html', parcel: 'dist/parcel/index.html' };

describe('a bundler with its default settings', () => {
  let project: FreshProject;
  let sandbox: Sandbox;
  before(async () => {
    project = await FreshProject.from(join(root, 'test/toolchains/bundlers'));
    sandbox = await startSandbox();
  });
  after(async () => {
    await project?.remove();
    await sandbox?.close();
  });

  for (const [bundler, file] of Object.entries(pages)) {
    it(`builds a page that connects: ${bundler}`, { skip }, async () => {
      const printed = await project.run('sh', '-c', `NO_COLOR=1 npm run ${bundler} 2>&1`);
      assert.doesNotMatch(printed, /warn|⚠|\(!\)|installing|not exported|unresolved/i);
      const page = await readFile(join(project.directory, file), 'utf8');
      const served = await servePage({
        folder: join(project.directory, 'dist', bundler),
        page: page.replace('<connection-form ', `<connection-form api-uri="${sandbox.apiUri}" `),
        signToken: () => sandbox.signToken({ id: bundler }),
      });
      try {
        const { requests, complaints } = await connectInChromium(served.address);
        // What comes from packages in CommonJS.
        for (const name of ['ajv', 'sdk'])
          assert.ok(
            requests.some((path) => path.includes(name)),
            name,
          );
        // The page has no icon; and Rollup's plugin takes Lit's build for development, which says so.
        assert.deepEqual(
          complaints.filter((text) => !/Lit is in dev mode|404/.test(text)),
          [],
        );
      } finally {
        await served.close();
      }
    });
  }

  it('finds each entry as exports does, where it reads no exports', async () => {
    const { exports, alias } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const files = Object.entries<string | { default: string }>(exports)
      // The folder of the presets has the same name in the package.
      .filter(([entry]) => !/^\.$|package\.json$|presets/.test(entry))
      .map(([entry, target]) => [entry, typeof target === 'string' ? target : target.default]);
    assert.deepEqual(alias, Object.fromEntries(files));
  });
});
