import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { FreshProject, root } from './fresh-project.js';

describe('the test of a page in the docs, in a page without a browser', () => {
  let project: FreshProject;
  before(async () => {
    project = await FreshProject.from(join(root, 'test/toolchains/test-runners'));
    await write('connect.test.js', await blockOf('js'));
  });
  after(() => project?.remove());

  const blockOf = async (language: string) => (await readBlocks('in-jsdom-and-happy-dom', language))[0]!;
  const write = (file: string, text: string) => writeFile(join(project.directory, file), text);

  /** What the runner prints of the two tests when both pass. Colours would be among the words. */
  const run = async (command: string) => {
    const printed = await project.run('sh', '-c', `NO_COLOR=1 ${command} 2>&1`);
    assert.match(printed, /Tests:? +2 passed/);
    assert.doesNotMatch(printed, /\b(Unhandled|Uncaught|Not implemented)\b/);
  };

  it('passes with every command that stands there', async (context) => {
    const commands = (await blockOf('sh')).trim().split('\n');
    assert.equal(commands.length, 3);
    for (const command of commands) await context.test(command, () => run(command));
  });

  it('passes in Jest where Babel makes CommonJS of it', async () => {
    await write('jest.config.json', await blockOf('json'));
    await write(
      'babel.config.cjs',
      "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] };",
    );
    const file = join(project.directory, 'package.json');
    const { type: _, jest, ...commonJs } = JSON.parse(await readFile(file, 'utf8'));
    await write('package.json', JSON.stringify(commonJs));
    await run(`npx jest --testTimeout=${jest.testTimeout}`);
  });
});
