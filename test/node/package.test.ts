import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { FreshProject, root } from './fresh-project.js';

/** The most that the package may weigh as it is downloaded, in KB (1000 bytes, as npm counts). */
const TARBALL_CAP = 940;

const tools = join(root, 'node_modules/.bin');

/** What a page can import, with each language, but for the style sheets: they are for bundlers and pages. */
async function readEntries(): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { exports: object };
  const languages = await readdir(join(root, 'src/languages'));
  return Object.keys(exports)
    .filter((path) => !path.startsWith('./presets'))
    .flatMap((path) =>
      path.endsWith('*') ? languages.map((file) => path.replace('*', parse(file).name)) : path,
    )
    .map((path) => path.replace('.', 'connection-form'));
}

describe('the package, packed and installed into a fresh project', () => {
  let project: FreshProject;
  before(async () => {
    project = await FreshProject.from(join(root, 'test/types'));
    for (const [file, block] of await docBlocks()) await writeFile(join(project.directory, file), block);
  });
  after(() => project?.remove());

  const evaluate = (code: string) => project.run(process.execPath, '--input-type=module', '--eval', code);

  it('has every entry that it names, and each can be imported without a DOM', async () => {
    const entries = await readEntries();
    assert.ok(entries.length > 5);
    for (const entry of entries) {
      await evaluate(
        `await import('${entry}', { ${entry.endsWith('.json') ? "with: { type: 'json' }" : ''} });`,
      );
    }
  });

  it('brings no source maps, and no declarations that nobody could name', async () => {
    const dist = join(project.directory, 'node_modules/connection-form/dist');
    const names = await readdir(dist, { recursive: true });
    assert.ok(names.includes('npm/index.d.ts'));
    assert.ok(!names.includes('npm/element/fields/long/index.d.ts'));
    assert.deepEqual(
      names.filter((name) => name.endsWith('.map')),
      [],
    );
    for (const name of names.filter((name) => name.endsWith('.js'))) {
      const code = await readFile(join(dist, name), 'utf8');
      assert.ok(!/^\/\/# sourceMappingURL=/m.test(code), name);
    }
  });

  it('offers its pure helpers to a server', async () => {
    const code = `
      import { readConnectionResult } from 'connection-form';
      console.log(readConnectionResult('/back?connectionId=c1').connectionId);`;
    assert.equal((await evaluate(code)).trim(), 'c1');
  });

  it('loads its validators and its connector in Node too', async () => {
    const code = `
      import { ConnectionForm } from 'connection-form';
      const { loadValidator, connector } = ConnectionForm.edition;
      for (const noEval of [false, true]) (await loadValidator({ noEval }))({}).validate({});
      console.log(typeof (await connector.load()));`;
    assert.equal((await evaluate(code)).trim(), 'object');
  });

  it('has the form without its looks, which brings no views and no templates', async () => {
    const { metafile } = await build({
      entryPoints: [join(project.directory, 'node_modules/connection-form/dist/npm/headless.js')],
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      outdir: project.directory,
      metafile: true,
      logLevel: 'error',
    });
    const files = Object.keys(metafile.inputs);
    assert.ok(files.some((file) => file.includes('/flow/connection-flow.js')));
    assert.deepEqual(
      files.filter((file) => /\/lit(-html)?\/|\/element\/(views|styles|fields\/(?!field-name))/.test(file)),
      [],
    );
  });

  it('imports nothing but ES modules, of its own and of what it depends on', async () => {
    const entries = await readEntries();
    // React is the page's.
    const { metafile } = await build({
      stdin: {
        contents: entries
          .filter((entry) => !/\.json$|react$/.test(entry))
          .map((entry) => `import ${JSON.stringify(entry)};`)
          .join('\n'),
        resolveDir: project.directory,
      },
      ignoreAnnotations: true,
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      outdir: project.directory,
      metafile: true,
      logLevel: 'error',
    });
    const inputs = Object.entries(metafile.inputs).filter(([file]) => file !== '<stdin>');
    assert.ok(inputs.some(([file]) => file.endsWith('ajv/library.js')));
    assert.deepEqual(
      inputs.filter(([, { format }]) => format !== 'esm').map(([file]) => file),
      [],
    );
    const packages = new Set(inputs.map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)![1]));
    assert.deepEqual(
      [...packages].filter((name) => !/^(connection-form|lit|lit-html|marked)$/.test(name!)),
      [],
    );
  });

  // The blocks of the docs are among what is checked.
  for (const [resolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ] as const) {
    it(`has types that hold with moduleResolution ${resolution}, also in each framework`, async () => {
      await project.run(join(tools, 'tsc'), '-p', '.', '--module', module, '--moduleResolution', resolution);
    });
  }

  it('has types that hold with exactOptionalPropertyTypes', async () => {
    await project.run(join(tools, 'tsc'), '-p', '.', '--exactOptionalPropertyTypes', 'true');
  });

  for (const entry of ['define', 'script', 'lite', 'whole']) {
    it(`gives the tag its type where only ${entry} is imported`, async () => {
      const file = `only-${entry}.mts`;
      const code = `import 'connection-form/${entry}';
        import type { ConnectionForm } from 'connection-form';
        document.createElement('connection-form') satisfies ConnectionForm;
        document.querySelector('connection-form')?.fetchToken satisfies ConnectionForm['fetchToken'];`;
      await writeFile(join(project.directory, file), code);
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2023,dom'];
      const resolution = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--ignoreConfig'];
      await project.run(join(tools, 'tsc'), ...options, ...resolution, file);
    });
  }

  it('describes its element to editors', async () => {
    const read = async (file: string) =>
      JSON.parse(await readFile(join(project.directory, 'node_modules/connection-form/dist', file), 'utf8'));
    const manifest = await read('custom-elements.json');
    const {
      declarations: [element],
    } = manifest.modules[0];
    assert.equal(element.tagName, 'connection-form');
    assert.ok(element.attributes.some(({ name }: { name: string }) => name === 'integration-key'));
    assert.equal((await read('vscode.html-custom-data.json')).tags[0].name, 'connection-form');
    assert.equal((await read('web-types.json')).contributions.html.elements[0].name, 'connection-form');
  });

  it('starts the sandbox by its command', async () => {
    assert.match(
      await project.run('npx', 'connection-form-sandbox', '--help'),
      /^Usage: connection-form-sandbox/,
    );
  });

  // What the code itself says tells that a package is in a file, not the list under test.
  const fingerprints: Record<string, RegExp> = {
    '@integration-app/sdk': /data-source-instances/,
    ajv: /unknown keyword: "/,
    axios: /AxiosHeaders/,
    'lit-html': /litHtmlVersions/,
    marked: /marked\(\): input parameter/,
    penpal: /Penpal/,
    zod: /ZodError/,
    'oidc-provider': /oidc-provider/,
    koa: /koa/,
    hono: /Context is not finalized/,
    jose: /ERR_JOSE/,
    'openid-client': /openid-client/,
  };

  for (const folder of ['dist', 'dist/sandbox']) {
    it(`brings the licences of the packages in each bundle of ${folder}`, async () => {
      const directory = join(project.directory, 'node_modules/connection-form', folder);
      const sections = (await readFile(join(directory, 'licences.txt'), 'utf8')).split(/^-{72}$/m);
      assert.match(sections[0]!, /connection-form[\s\S]*Copyright/);
      const listed = sections.slice(1).map((section) => {
        const [, name, files, text] = /^(\S+) \d+\.\d+\.\d.*\nUsed in: (.*)\n\n([\s\S]+)$/.exec(
          section.trim(),
        )!;
        return { name: name!, files: files!.split(', '), text: text! };
      });
      for (const { name, text } of listed)
        assert.match(text, /Copyright|without a text of its licence \(\w+\)/i, name);

      const names = (await readdir(directory, { recursive: true })).filter(
        (name) => name.endsWith('.js') && (folder === 'dist/sandbox' || !name.startsWith('sandbox/')),
      );
      const found = new Set<string>();
      for (const file of names) {
        const code = await readFile(join(directory, file), 'utf8');
        for (const [name, fingerprint] of Object.entries(fingerprints)) {
          if (!fingerprint.test(code)) continue;
          found.add(name);
          const isListed = listed.some((each) => each.name === name && each.files.includes(file));
          assert.ok(isListed, `${file} has code of ${name} without its licence.`);
          assert.ok(/^\/\/! licences\.txt$/m.test(code), `${file} does not say where its licences are.`);
        }
      }
      const expected =
        folder === 'dist'
          ? ['@integration-app/sdk', 'ajv', 'axios', 'lit-html', 'marked', 'penpal', 'zod']
          : ['ajv', 'hono', 'jose', 'koa', 'oidc-provider', 'openid-client', 'penpal'];
      assert.deepEqual(
        expected.filter((name) => !found.has(name)),
        [],
      );
    });
  }

  it('can be published, and is small enough to download', async () => {
    const [tarball] = (await project.run('ls')).split('\n').filter((name) => name.endsWith('.tgz'));
    const dry = ['--dry-run', '--ignore-scripts', '--offline', '--json'];
    const printed = await project.run('sh', '-c', `npm publish ./${tarball} ${dry.join(' ')} 2>&1`);
    // npm corrects what it does not understand, and says so.
    assert.doesNotMatch(printed, /npm (warn publish (?!This command requires)|error)/);
    const { name, size } = JSON.parse(/^\{[\s\S]*^\}/m.exec(printed)![0])['connection-form'] ?? {};
    assert.equal(name, 'connection-form');
    assert.ok(size <= TARBALL_CAP * 1000, `${size / 1000} KB`);
  });

  it('is what publint and attw want', async () => {
    const [tarball] = (await project.run('ls')).split('\n').filter((name) => name.endsWith('.tgz'));
    await project.run(join(tools, 'publint'), 'run', tarball!, '--strict');
    await project.run(
      join(tools, 'attw'),
      tarball!,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'presets/*',
      'custom-elements.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    );
  });
});

/** The TypeScript of the docs that belongs to no framework, as files. */
async function docBlocks(): Promise<[file: string, block: string][]> {
  const block = async (slug: string) => (await readBlocks(slug, 'ts')).join('\n');
  return [
    ['docs-headless.ts', await block('headless')],
    ['docs-testing.ts', await block('without-network-or-account')],
    ['docs-language.ts', await block('another-language')],
    ['docs-direction.ts', await block('from-right-to-left')],
  ];
}
