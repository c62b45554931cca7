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
 * Runs tests in one engine. A browser, a page of it or its driver may crash or stall: files that so
 * end without a result run once more, and it is printed that they do.
 */
export async function runInEngine(engine, files) {
  const first = await runFiles(engine, files);
  if (!first.withoutResult.length) return first;
  for (const { failure } of first.withoutResult) console.log(`${engine} runs it once more: ${failure}`);
  const second = await runFiles(
    engine,
    first.withoutResult.map(({ file }) => file),
  );
  const twice = second.withoutResult.map(({ failure }) => `${engine} ${failure}`);
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed + twice.length,
    skipped: first.skipped + second.skipped,
    failures: [...first.failures, ...second.failures, ...twice],
  };
}

async function runFiles(engine, files) {
  const env = { BROWSERS: engine, TEST_FILES: files.join() };
  const { counts, end } = await runScript(engine, 'node_modules/@web/test-runner/dist/bin.js', [], env);
  if (counts) return countsOf(engine, { counts, end: counts.withoutResult.length ? 0 : end });
  const withoutResult = files.map((file) => ({ file, failure: `${file}: ended with ${end}` }));
  return { passed: 0, failed: 0, skipped: 0, failures: [], withoutResult };
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
