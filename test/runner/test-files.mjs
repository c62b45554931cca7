import { readdirSync } from 'node:fs';

// Which test runs where. A new file runs in the browsers, unless its room is named here.

/** Tests that need no DOM: they run in Node, with mocha and chai. */
const unitRooms = /^test\/(faults|languages|schema|value|validation|flow|bounds|hostile)\//;
const unitFiles = [
  'test/connection/confirm.test.ts',
  'test/connection/connection-health.test.ts',
  'test/connection/connection-result.test.ts',
  'test/connection/event-stream.test.ts',
  'test/connection/in-doubt.test.ts',
  'test/connection/list-connections.test.ts',
  'test/connection/load-connectable.test.ts',
  'test/connection/popup.test.ts',
  'test/connection/popup-watch.test.ts',
  'test/connection/primed-client.test.ts',
  'test/connection/read-integration.test.ts',
  'test/connection/records.test.ts',
  'test/connection/request.test.ts',
  'test/connection/service-error.test.ts',
  'test/connection/service-message.test.ts',
  'test/connection/time-limit.test.ts',
  'test/connection/token.test.ts',
];

/** Exceptions in the rooms above: tests that need a page. */
const needPage = [
  'test/bounds/large.test.ts',
  'test/bounds/texts.test.ts',
  'test/faults/attempts.test.ts',
  'test/faults/built.test.ts',
  'test/hostile/shown.test.ts',
  'test/validation/load-validator.test.ts',
];

/** Unit tests that run in every browser as well, because engines differ in what they are about. */
const enginesDiffer = [
  'test/bounds/patterns.test.ts', // RegExp, and how fast it is
  'test/bounds/schemas.test.ts', // how fast they are
  'test/validation/formats.test.ts', // RegExp and Date
  'test/validation/large-schemas.test.ts', // the depth of the stack
  'test/validation/mistakes.test.ts', // RegExp, with patterns that are wrong
  'test/value/field-text.test.ts', // Date, and how a number is written
  'test/value/typed-number.test.ts', // Intl
];

/** Tests of the package and of the texts, which start processes of their own. */
const isNodeTest = (file) => file.startsWith('test/node/');

/** Tests that build pages with the toolchains of others, which they install: they take minutes. */
const isToolchainTest = (file) => file.startsWith('test/toolchains/');

const isUnitTest = (file) => (unitRooms.test(file) && !needPage.includes(file)) || unitFiles.includes(file);

/** Tests of what is built, and not only of the source. */
export const isOfBuild = (file) =>
  /^test\/(node|docs|examples|shipped|toolchains)\//.test(file) ||
  /^test\/(element\/(bundles|late-chunks)|faults\/built)\.test\.ts$/.test(file);

const all = readdirSync('test', { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .sort();

export const nodeTests = all.filter(isNodeTest);
export const toolchainTests = all.filter(isToolchainTest);
export const unitTests = all.filter(isUnitTest);
// Those of the corpus last: after as many forms Firefox is busy for long, and does not answer the next file.
const isOfCorpus = (file) => file.startsWith('test/corpus/');
export const browserTests = all
  .filter(
    (file) =>
      !isNodeTest(file) && !isToolchainTest(file) && (!isUnitTest(file) || enginesDiffer.includes(file)),
  )
  .sort((one, other) => isOfCorpus(one) - isOfCorpus(other));
