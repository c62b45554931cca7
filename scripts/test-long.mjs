// `npm run test:long` runs the suites that know `LONG`, with many more turns than in `npm test`, and prints
// their figures. Must be started with `--import tsx`, as `scripts/test.mjs`.
import { readFileSync } from 'node:fs';
import { nodeTests, unitTests } from '../test/runner/test-files.mjs';

process.env.LONG = '1';
const knowsLong = (file) => readFileSync(file, 'utf8').includes('process.env.LONG');
process.argv.push(...[...unitTests, ...nodeTests].filter(knowsLong));
await import('./test.mjs');
