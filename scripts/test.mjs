// Runs the unit tests, those of the package, and those in the browsers, and ends with one line that counts all.
// Start it with `--import tsx`, which the processes of the tests in Node inherit.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { findEngines } from '../test/runner/engines.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => Object.keys(total).forEach((key) => (total[key] += counts[key] ?? 0));

add(await unitTests());
add(await testInNode());
for (const engine of enginesToTest()) add(await testIn(engine));
console.log(
  `${total.passed} passed, ${total.failed} failed` + (total.skipped ? `, ${total.skipped} skipped` : ''),
);
process.exit(total.failed ? 1 : 0);

async function unitTests() {
  const { counts, end } = await run('scripts/test-unit.mjs');
  return counts && (counts.failed || !end) ? counts : { failed: 1 };
}

async function testInNode() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const isTest = ({ details }) => details.type !== 'suite';
  const files = readdirSync('test/node')
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/node/${name}`);
  const running = runNodeTests({ files, concurrency: 1 })
    .on('test:pass', (test) => isTest(test) && counts[test.skip === undefined ? 'passed' : 'skipped']++)
    .on('test:fail', (test) => isTest(test) && counts.failed++);
  const printed = running.compose(new spec());
  printed.pipe(process.stdout);
  await new Promise((resolve) => printed.on('end', resolve));
  return counts;
}

function enginesToTest() {
  const { found, missing } = findEngines(process.env.BROWSERS);
  const names = found.map(({ name }) => name);
  console.log(
    `Testing in ${names.join(', ')}.` +
      (missing.length ? ` Left out, not found: ${missing.join(', ')}.` : ''),
  );
  return names;
}

/**
 * One engine after the other, so that each has the machine to itself: tests of windows and time
 * limits suffer where browsers compete. A browser or its driver may die under the runner, which
 * then ends without a result: once more, and said aloud.
 */
async function testIn(engine) {
  for (let run = 1; run <= 2; run++) {
    const { counts, end } = await runIn(engine);
    // Something besides the tests may have failed.
    if (counts) return end && !counts.failed ? { ...counts, failed: 1 } : counts;
    console.log(`Run ${run} in ${engine} ended without a result: ${end}.`);
  }
  return { failed: 1 };
}

function runIn(engine) {
  return run('node_modules/@web/test-runner/dist/bin.js', { BROWSERS: engine });
}

/** Both runners tell their counts to the process that started them. */
function run(script, env) {
  const runner = fork(script, { execArgv: [], env: { ...process.env, ...env } });
  let counts;
  runner.on('message', (message) => (counts = message));
  return new Promise((resolve) =>
    runner.on('exit', (code, signal) => resolve({ counts, end: signal ?? code })),
  );
}
