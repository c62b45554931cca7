import Mocha from 'mocha';

/** Mocha's dots; under `npm test` the counts are told to the process that started this one. */
export default class UnitReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      process.send?.({ passed, failed, skipped });
    });
  }
}
