import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median, ms, printTable, ratio, rotated } from './figures.mjs';

const sizes = [10, 100, 1000, 5000];
/** The first is what is measured, the others what it is compared with. */
const kinds = ['form', 'plain', 'plain in chunks'];
const KEYS = 12;

/**
 * Mounting and typing, for forms of many flat fields, beside the same boxes made by hand. Each
 * repetition takes every size and kind in turn; the first one warms up and is thrown away. A form
 * that is the first thing in a new document is measured by itself, for that is how users meet it.
 */
export async function benchFields(driver, { repetitions = 7 } = {}) {
  const page = await servePage();
  try {
    const warm = await measure(driver, page.url, { repetitions, fresh: false });
    const cold = await measure(driver, page.url, { repetitions: Math.ceil(repetitions / 2), fresh: true });
    print(driver.name, warm, cold);
  } finally {
    page.close();
  }
}

async function measure(driver, url, { repetitions, fresh }) {
  const results = [];
  await driver.visit(url);
  // Even in new documents: the first one also starts the engine's caches of code.
  for (let repetition = -1; repetition < repetitions; repetition++) {
    for (const count of sizes) {
      for (const kind of rotated(kinds, repetition + 1)) {
        if (fresh) await driver.visit(url);
        const figures = {
          ...(await mount(driver, kind, count)),
          ...(fresh ? {} : await type(driver, kind, count)),
        };
        await driver.evaluate('bench.unmount()');
        if (repetition >= 0) results.push({ count, kind, ...figures });
      }
    }
  }
  return results;
}

async function mount(driver, kind, count) {
  const before = await driver.mainThread();
  const mounted = await driver.evaluate(`bench.mount(${JSON.stringify(kind)}, ${count})`);
  const after = await driver.mainThread();
  return { ...mounted, mountBusy: before === undefined ? undefined : after - before };
}

async function type(driver, kind, count) {
  const index = Math.floor(count / 2);
  await driver.evaluate(`bench.focus(${index})`);
  const before = await driver.mainThread();
  for (let key = 0; key < KEYS; key++) await driver.key('a');
  const { keys, value } = await driver.evaluate(`bench.typed(${index}, ${KEYS})`);
  const after = await driver.mainThread();
  if (value !== 'a'.repeat(KEYS))
    throw new Error(`${kind}, ${count} fields: typing came to ${JSON.stringify(value)}.`);
  return { key: median(keys), keyBusy: before === undefined ? undefined : (after - before) / KEYS };
}

function print(engine, warm, cold) {
  const columns = ['fields', 'ms', ...kinds, ...kinds.slice(1).map((kind) => `÷ ${kind}`)];
  const rows = [];
  const add = (count, what, results, figure, format = ms, compare = ratio) => {
    const [own, ...others] = kinds.map((kind) =>
      median(
        results
          .filter((result) => result.kind === kind && result.count === count)
          .map((result) => result[figure]),
      ),
    );
    if (own === undefined) return;
    rows.push([count, what, ...[own, ...others].map(format), ...others.map((other) => compare(own, other))]);
  };
  for (const count of sizes) {
    add(count, 'first fields painted', warm, 'first');
    add(count, 'whole form painted', warm, 'whole');
    add(count, 'main thread, mount', warm, 'mountBusy');
    // Of shorter tasks the engine does not tell.
    add(
      count,
      'longest task',
      warm,
      'longest',
      (value) => (value < 50 ? '< 50' : ms(value)),
      () => '',
    );
    add(count, 'key painted', warm, 'key');
    add(count, 'main thread, key', warm, 'keyBusy');
    add(count, 'new document: first painted', cold, 'first');
    add(count, 'new document: whole painted', cold, 'whole');
    add(count, 'new document: main thread', cold, 'mountBusy');
  }
  printTable(`Fields, ${engine}`, columns, rows);
}

async function servePage() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('fields-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const server = createServer(({ url }, response) => {
    const script = url === '/page.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    // The document waits for its script, so that `bench` is there when it has loaded.
    response.end(
      script
        ? outputFiles[0].text
        : '<!doctype html><title>Fields</title><body><script src="/page.js" type="module"></script>',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
