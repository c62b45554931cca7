import { once } from 'node:events';
import { createServer } from 'node:http';
import { largeForms } from '../support/large-forms.ts';
import { bundleForm } from './built-form.mjs';
import { median, printTable } from './figures.mjs';

/** Options or required keys; items, entries or fields; characters. */
const forms = largeForms(100_000, 5_000, 1_000_000);
const editions = ['connection-form.js', 'connection-form.lite.js'];
/** How many times slower the processor is made, where the driver can. */
const rates = [1, 4];

/** What a user does, by name: the page's expression that does it, unless it is a key. */
const acts = {
  key: undefined,
  check: 'bench.press("[part~=submit]")',
  remove: 'bench.press(".remove")',
  add: 'bench.press(".add")',
  paste: 'bench.paste(5000)',
};

/**
 * Forms that are large in one way: from the service's answer to the first paint, and the longest task in which
 * the page answers nobody, as it appears and after what a user does. Only Chromium tells of tasks.
 */
export async function benchLarge(driver, { repetitions = 1, only = '' } = {}) {
  if (driver.name !== 'chromium') return;
  const server = await serve();
  const names = Object.keys(forms).filter((name) => name.includes(only));
  try {
    for (const edition of editions) {
      for (const rate of rates) {
        const rows = [];
        for (const name of names)
          rows.push(await rowOf(driver, server.pageOf(edition), { name, rate, repetitions }));
        const columns = ['form', 'first paint', 'longest task', ...Object.keys(acts), 'nodes'];
        printTable(`Large, ${edition}, ${rate}× slower (ms, the longest task)`, columns, rows);
      }
    }
  } finally {
    server.close();
  }
}

async function rowOf(driver, page, { name, rate, repetitions }) {
  const results = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await driver.visit(page);
    results.push(await measure(driver, name, rate));
  }
  const of = (figure) => median(results.map((result) => result[figure]));
  const shown = (value) => (value === undefined ? '–' : value < 50 ? '< 50' : value.toFixed(0));
  return [
    name,
    shown(of('first')),
    shown(of('longest')),
    ...Object.keys(acts).map((act) => shown(of(act))),
    of('nodes'),
  ];
}

async function measure(driver, name, rate) {
  const { control } = forms[name]();
  const result = {};
  try {
    await driver.evaluate('bench.warmUp()');
    await driver.throttle(rate);
    Object.assign(result, await driver.evaluate(`bench.mount(${JSON.stringify(name)})`));
    for (const [act, expression] of Object.entries(acts)) {
      if (!expression) await driver.evaluate(`bench.focus(${JSON.stringify(control)})`);
      const done = await driver.evaluate(expression ?? 'bench.begin()');
      if (!done) continue;
      if (!expression) await driver.key('a');
      result[act] = await driver.evaluate('bench.longest()');
    }
  } catch (error) {
    console.log(`${name}: ${error.message.slice(0, 200)}`);
  } finally {
    await driver.throttle(1).catch(() => {});
  }
  return result;
}

async function serve() {
  const files = await bundleForm();
  const answers = new Map();
  const answerOf = (name) => {
    if (!answers.has(name)) {
      const { schema, parameters = {} } = name === 'warm-up' ? warmUp : forms[name]();
      answers.set(name, JSON.stringify({ schema, parameters }));
    }
    return JSON.parse(answers.get(name));
  };
  const server = createServer((request, response) => {
    const [, room, name = '', ...rest] = new URL(request.url, 'http://localhost').pathname
      .split('/')
      .map(decodeURIComponent);
    const send = (body, type = 'application/json') =>
      response.setHeader('content-type', type).end(typeof body === 'string' ? body : JSON.stringify(body));
    const file = files[request.url];
    if (file) return response.setHeader('content-type', file.type).end(file.body);
    if (room === 'page') return send(pageOf(name), 'text/html; charset=utf-8');
    if (room === 'parameters') return send(answerOf(name).parameters);
    if (room === 'service' && rest[0] === 'integrations') {
      const authOptions = [{ key: 'a', type: 'client-credentials', ui: { schema: answerOf(name).schema } }];
      return send({ id: name, key: name, name, authOptions });
    }
    if (room === 'service' && rest[0] === 'connections') return send({ items: [] });
    response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    pageOf: (edition) => `${url}/page/${edition}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A small form that loads all chunks, so that none is waited for. */
const warmUp = {
  schema: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      list: { type: 'array', items: { type: 'string' } },
      map: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
  parameters: { list: ['a', 'b'], map: { a: 'b' } },
};

const pageOf = (edition) => `<!doctype html><meta charset="utf-8"><title>Large</title><body>
<script type="module" src="/${edition}"></script>
<script type="module">(${page.toString()})()</script>`;

/** Runs in the page. */
function page() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (port1.close(), resolve());
      port2.postMessage(undefined);
    });

  let longest = 0;
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (entries) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  observer.observe({ type: 'longtask' });

  /** Until nothing has happened for a while. */
  async function quiet() {
    for (let calm = 0; calm < 12; calm++) {
      const start = performance.now();
      await frame();
      await task();
      if (performance.now() - start > 60) calm = 0;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    note(observer.takeRecords());
  }

  let form;
  const all = (selector) => [...form.shadowRoot.querySelectorAll(selector)];
  const middle = (list) => list[list.length >> 1];

  async function show(name) {
    const parameters = await (await fetch(`/parameters/${encodeURIComponent(name)}`)).json();
    await frame();
    longest = 0;
    form = document.createElement('connection-form');
    Object.assign(form, {
      apiUri: `${location.origin}/service/${encodeURIComponent(name)}`,
      token: 'token',
      integrationKey: 'large',
      parameters,
    });
    form.addEventListener('connection-submit', (event) => event.preventDefault());
    document.body.append(form);
    while (!form.shadowRoot.querySelector('.field')) await frame();
    await task();
    const now = performance.now();
    const [{ responseEnd }] = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.includes('/integrations/'))
      .slice(-1);
    return now - responseEnd;
  }

  globalThis.bench = {
    async warmUp() {
      await customElements.whenDefined('connection-form');
      await show('warm-up');
      await quiet();
      all('[part~=submit]')[0].click();
      await quiet();
      form.remove();
    },
    async mount(name) {
      const first = await show(name);
      await quiet();
      for (const details of all('details')) details.open = true;
      return { first, longest, nodes: all('*').length };
    },
    async focus(selector = 'input[type=text]') {
      middle(all(`.fields :is(${selector})`))?.focus();
      await quiet();
    },
    begin() {
      longest = 0;
      return Boolean(form.shadowRoot.activeElement);
    },
    press(selector) {
      const button = middle(all(selector));
      longest = 0;
      // In a task of its own, as a user's.
      if (button) setTimeout(() => button.click());
      return Boolean(button);
    },
    paste(count) {
      const control = all('.item > .field input[type=text]')[0];
      longest = 0;
      if (!control) return false;
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/plain',
        Array.from({ length: count }, (_, index) => `line ${index}`).join('\n'),
      );
      const event = new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      setTimeout(() => (control.focus(), control.dispatchEvent(event)));
      return true;
    },
    async longest() {
      await quiet();
      return longest;
    },
  };
}
