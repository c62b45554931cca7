import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { failureLine } from '../test/runner/failure-line.mjs';

/**
 * Runs tests with mocha in Node. Like the two below, resolves with `{ passed, failed, skipped, failures }`;
 * each of the failures is a line that names a test and says why it failed.
 */
export async function runUnitTests(files) {
  return countsOf('unit', await runScript('unit', 'scripts/test-unit.mjs', files));
}

/** Runs tests with Node's own runner. */
export async function runNodeTests(files, name = 'node') {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const isTest = ({ details }) => details.type !== 'suite';
  const running = run({ files, concurrency: 1 })
    .on('test:pass', (test) => isTest(test) && counts[test.skip === undefined ? 'passed' : 'skipped']++)
    .on('test:fail', (test) => {
      if (!isTest(test)) return;
      counts.failed++;
      counts.failures.push(failureLine([name, test.name], test.details.error?.cause));
    });
  const printed = running.compose(new spec());
  printLines(name, printed);
  await new Promise((resolve) => printed.on('end', resolve));
  return counts;
}

/**
 * Runs tests in one engine. A browser or its driver may crash, so that the runner ends without a
 * result: then it runs once more, and prints that it does.
 */
export async function runInEngine(engine, files) {
  const env = { BROWSERS: engine, TEST_FILES: files.join() };
  for (let run = 1; run <= 2; run++) {
    const result = await runScript(engine, 'node_modules/@web/test-runner/dist/bin.js', [], env);
    if (result.counts) return countsOf(engine, result);
    console.log(`Run ${run} in ${engine} ended without a result: ${result.end}.`);
  }
  return { failed: 1, failures: [`${engine} ended twice without a result`] };
}

/** The counts of a runner with its name before each failure; one failure if it failed and no test did. */
function countsOf(name, { counts = {}, end }) {
  const failures = (counts.failures ?? []).map((line) => `${name} ${line}`);
  return end && !counts.failed
    ? { ...counts, failed: 1, failures: [...failures, `${name} ended with ${end}`] }
    : { ...counts, failures };
}

/** Both runners send their counts and failures as a message to the process that started them. */
function runScript(name, script, args, env) {
  const child = fork(script, args, { execArgv: [], env: { ...process.env, ...env }, silent: true });
  let counts;
  child.on('message', (message) => (counts = message));
  for (const stream of [child.stdout, child.stderr]) printLines(name, stream);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ counts, end: signal ?? code })),
  );
}

/** Several runners print at once, so each line begins with the name of its runner. */
function printLines(name, stream) {
  createInterface({ input: stream }).on('line', (line) => {
    // eslint-disable-next-line no-control-regex
    const text = line.replace(/\x1b\[\d*[AGK]/g, '');
    if (text.trim() && text !== 'Running tests...') console.log(`${name.padEnd(8)} ${text}`);
  });
}
