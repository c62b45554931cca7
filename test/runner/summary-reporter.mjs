import { failureLine } from './failure-line.mjs';

/** Ends the run with one line that counts the tests of all engines. */
export function summaryReporter() {
  return {
    stop({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const { failed } = total;
        count(session.testResults, total, [session.testFile.replace(/^.*?(?=test\/)/, '')]);
        // A file that did not load has no results, and is a failure all the same.
        if (session.errors.length && total.failed === failed) {
          total.failed++;
          total.failures.push(failureLine([session.testFile], session.errors[0]));
        }
      }
      // Under `npm test` more tests than these are counted; else at the exit, below whatever the
      // other reporters still print.
      if (process.send) process.send(total);
      else
        process.once('exit', () =>
          console.log(
            `${total.passed} passed, ${total.failed} failed` +
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
