/** Ends the run with one line that counts the tests of all engines. */
export function summaryReporter() {
  return {
    stop({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const own = { passed: 0, failed: 0, skipped: 0 };
        count(session.testResults, own);
        // A file that did not load has no results, and is a failure all the same.
        if (session.errors.length && !own.failed) own.failed = 1;
        for (const key of Object.keys(total)) total[key] += own[key];
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

function count(suite, total) {
  for (const test of suite?.tests ?? [])
    total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) count(inner, total);
}
