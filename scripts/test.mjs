// `npm test` checks, builds and tests everything in all engines that are installed; its last lines
// name the tests that failed, and count.
// `npm test -- <file or folder>…` runs the tests named, in one engine unless BROWSERS names others.
// Must be started with `--import tsx`, which the processes of the Node tests inherit.
import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../test/runner/built.mjs';
import { findEngines } from '../test/runner/engines.mjs';
import { installShipped } from '../test/runner/shipped.mjs';
import { browserTests, isOfBuild, nodeTests, toolchainTests, unitTests } from '../test/runner/test-files.mjs';
import { npmRun } from './npm-run.mjs';
import { runInEngine, runNodeTests, runUnitTests } from './run-tests.mjs';

const named = process.argv.slice(2);
const counts = await (named.length ? testNamed() : testAll());
const sum = (key) => counts.reduce((total, each) => total + (each[key] ?? 0), 0);
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`Failed: ${failure}`);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed` + (sum('skipped') ? `, ${sum('skipped')} skipped` : ''),
);
process.exit(sum('failed') ? 1 : 0);

async function testAll() {
  const { found, missing } = findEngines(process.env.BROWSERS);
  console.log(
    `Testing in ${found.map(({ name }) => name).join(', ')}.` +
      (missing.length ? ` Left out, not found: ${missing.join(', ')}.` : ''),
  );
  await npmRun('build');
  await installShipped();
  const [inNode, inToolchains] = await Promise.all([
    checkAndTestInNode(),
    runNodeTests(toolchainTests, 'toolchains'),
    npmRun('examples'),
  ]);
  return [...inNode, inToolchains, ...(await runInEngines(found, browserTests))];
}

/** Each in a process of its own, no more at a time than there are processors: tests that wait would time out. */
async function runInEngines(engines, files) {
  const waiting = [...engines];
  const counts = [];
  const runNext = async () => {
    for (let engine; (engine = waiting.shift());) counts.push(await runInEngine(engine.name, files));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runNext));
  return counts;
}

async function checkAndTestInNode() {
  await npmRun('check');
  await npmRun('lint');
  await npmRun('docs', '--check');
  return [await runUnitTests(unitTests), await runNodeTests(nodeTests)];
}

async function testNamed() {
  const ofNamed = (files) =>
    files.filter((file) =>
      named.some((name) => file === name || file.startsWith(`${name.replace(/\/$/, '')}/`)),
    );
  const unit = ofNamed(unitTests);
  const inNode = ofNamed([...nodeTests, ...toolchainTests]);
  const inBrowser = ofNamed(browserTests).filter((file) => process.env.BROWSERS || !unit.includes(file));
  if (![...unit, ...inNode, ...inBrowser].length) throw new Error(`No test is named ${named.join(' or ')}.`);
  if ([...inNode, ...inBrowser].some(isOfBuild)) {
    await ensureBuilt();
    await installShipped();
  }
  const counts = [];
  if (unit.length) counts.push(await runUnitTests(unit));
  if (inNode.length) counts.push(await runNodeTests(inNode));
  if (inBrowser.length) {
    const { found } = findEngines(process.env.BROWSERS);
    const engines = process.env.BROWSERS ? found : found.slice(0, 1);
    counts.push(...(await runInEngines(engines, inBrowser)));
  }
  return counts;
}
