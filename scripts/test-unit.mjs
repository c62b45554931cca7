// Runs the tests that need no browser, or the files that are named; `--watch` runs them at each change.
import { unitTests } from '../test/runner/test-files.mjs';

const given = process.argv.slice(2);
process.argv.push(
  // As CommonJS, which mocha can reload when it watches.
  ...['--require', 'tsx/cjs'],
  ...['--timeout', '60000'],
  ...['--reporter', 'test/runner/unit-reporter.mjs'],
  ...['--watch-files', 'src,test'],
  ...(given.some((argument) => argument.startsWith('test/')) ? [] : unitTests),
);
await import('mocha/bin/mocha.js');
