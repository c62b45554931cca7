import { writeSync } from 'node:fs';
import { inspect } from 'node:util';
import { defaultReporter } from '@web/test-runner';
import { backEndPlugin } from './test/runner/back-end-plugin.mjs';
import { findBrowsers } from './test/runner/browsers.mjs';
import { builtPages } from './test/runner/built-pages.mjs';
import { bundlePlugin } from './test/runner/bundle-plugin.mjs';
import { freePort } from './test/runner/free-port.mjs';
import { handPlugin } from './test/runner/hand-plugin.mjs';
import { lateChunks } from './test/runner/late-chunks.mjs';
import { popupPlugin } from './test/runner/popup-plugin.mjs';
import { docPlugin, docTokens } from './test/runner/doc-plugin.mjs';
import { sandboxPlugin } from './test/runner/sandbox-plugin.mjs';
import { shippedPlugin } from './test/runner/shipped-plugin.mjs';
import { summaryReporter } from './test/runner/summary-reporter.mjs';
import { browserTests } from './test/runner/test-files.mjs';

// The runner itself says it too late to be seen: its process is gone by then.
process.on('uncaughtExceptionMonitor', (error) => writeSync(2, `${inspect(error)}\n`));

// TEST_FILES=test/a.test.ts,test/b.test.ts names the files to test; by default all that need a browser.
const files = process.env.TEST_FILES?.split(',') ?? browserTests;

// BROWSERS=chromium,firefox,webkit names the engines to test in; by default every one that is found.
export default {
  files,
  port: await freePort(),
  browsers: await findBrowsers(process.env.BROWSERS),
  // One page at a time in an engine: windows, focus and keys belong to the page in front.
  concurrency: 1,
  middleware: [docTokens, builtPages, lateChunks],
  plugins: [
    bundlePlugin(files),
    sandboxPlugin(),
    popupPlugin(),
    docPlugin(),
    shippedPlugin(),
    handPlugin(),
    backEndPlugin(),
  ],
  reporters: [defaultReporter({ reportTestResults: true }), summaryReporter()],
  // Several engines start at once.
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Test</title></head>
      <body>
        <script src="/__sandbox/addresses.js"></script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
};
