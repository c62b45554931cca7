import Mocha from 'mocha';
import { failureLine } from './failure-line.mjs';

/** Mocha's dots; under `npm test` the counts and failures are told to the process that started this one. */
export default class UnitReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => failures.push(failureLine(test.titlePath(), error)));
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      process.send?.({ passed, failed, skipped, failures });
    });
  }
}
