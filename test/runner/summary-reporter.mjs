import { relative } from 'node:path';
import { failureLine } from './failure-line.mjs';

/**
 * Ends the run with one line that counts the tests of all engines. Under `npm test` it sends the
 * counts instead, with `withoutResult`: the files of which the browser told nothing, `{ file, failure }`.
 */
export function summaryReporter() {
  return {
    stop({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, failures: [], withoutResult: [] };
      for (const session of sessions) {
        const { failed } = total;
        const file = relative(process.cwd(), session.testFile);
        count(session.testResults, total, [file]);
        if (!session.errors.length || total.failed > failed) continue;
        const failure = failureLine([file], session.errors[0]);
        if (!session.testResults) total.withoutResult.push({ file, failure });
        // An error beside tests that passed.
        else {
          total.failed++;
          total.failures.push(failure);
        }
      }
      // Under `npm test` more tests than these are counted; else at the exit, below whatever the
      // other reporters still print.
      if (process.send) process.send(total);
      else
        process.once('exit', () =>
          console.log(
            `${total.passed} passed, ${total.failed + total.withoutResult.length} failed` +
              (total.skipped ? `, ${total.skipped} skipped` : ''),
          ),
        );
    },
  };
}

function count(suite, total, path) {
  for (const test of suite?.tests ?? []) {
    const state = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
    total[state]++;
    if (state === 'failed') total.failures.push(failureLine([...path, test.name], test.error));
  }
  for (const inner of suite?.suites ?? []) count(inner, total, [...path, inner.name]);
}
