import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../demo/sandbox/index.ts';
import { buildPages } from './connect-pages.mjs';
import { kilobytes, median, ms, printTable, ratio, rotated } from './figures.mjs';
import { startLinks } from './link.mjs';

/** Asks for one text and two choices, and then opens a window. */
const integrationKey = 'oauth2-parameters';

/** Milliseconds, to the service alone. */
const roundTrips = [0, 100, 300, 1300];

/** The pages whose loading is measured: `inline` is the least that a page could do. */
const LOADED = ['inline', 'snippet', 'script tag', 'lite', 'guide'];

/** What no page does without: itself, the preflight of its request and the answer. */
const ROUND_TRIPS = 3;

/** A user's time for the rest of the form, in milliseconds: longer than browsers remember a preflight (5 s). */
const FILLING_IN = 6000;

/** As the browsers' developer tools have them: what a request waits for stands for all the round trips that it takes. */
const links = {
  'no limit': { roundTrip: 0 },
  'fast 4G': { roundTrip: 165, bytesPerSecond: 1_012_500 },
  'slow 4G': { roundTrip: 562.5, bytesPerSecond: 180_000 },
};

/**
 * From navigation to a form that takes typing: the form by each of its files, the vendor's guide on the SDK,
 * the least that a page could do, and the limit that the link sets; and from the click to the window and to
 * the connection.
 */
export async function benchConnect(driver, { repetitions = 3 } = {}) {
  const sandbox = await startSandbox();
  const { files, pages } = await buildPages();
  const network = await startLinks({ files, apiUri: sandbox.apiUri });

  /** Opens a page for a customer of its own, to whom the other app agrees by itself. */
  async function open(page, speed) {
    const visit = network.open(speed);
    const token = await sandbox.signToken({ id: randomUUID(), fields: { sandbox: { consent: 'auto' } } });
    visit.show(pages[page]({ apiUri: visit.apiUri, token, integrationKey }));
    await driver.visit(visit.pageUri);
    return { visit, usable: await driver.evaluate('probe.usable()') };
  }

  try {
    printLoading(driver.name, await measureLoading(open, repetitions));
    printClicks(driver.name, await measureClicks(driver, open, repetitions));
  } finally {
    network.close();
    await sandbox.close();
  }
}

async function measureLoading(open, repetitions) {
  const results = [];
  for (let repetition = -1; repetition < repetitions; repetition++) {
    for (const [link, { roundTrip, bytesPerSecond }] of Object.entries(links)) {
      for (const page of rotated(LOADED, repetition + 1)) {
        const { visit, usable } = await open(page, {
          roundTrip: { page: roundTrip, service: roundTrip },
          bytesPerSecond,
        });
        // What comes later is counted as well: it has to be paid for, too.
        await visit.quiet(1000 + 2 * roundTrip);
        const figures = {
          after: usable.after,
          bytes: visit.bytesUntil(usable.at),
          allBytes: visit.bytesUntil(),
        };
        // The first repetition warms up.
        if (repetition >= 0) results.push({ link, page, ...figures });
      }
    }
  }
  return results;
}

function printLoading(engine, results) {
  const rows = Object.keys(links).flatMap((link) => {
    const of = (page, figure) =>
      median(results.filter((each) => each.link === link && each.page === page).map((each) => each[figure]));
    const limit = ROUND_TRIPS * links[link].roundTrip;
    return [
      [link, 'limit', ms(limit), ratio(limit, of('inline', 'after')), '–', '–', '–'],
      ...LOADED.map((page) => [
        link,
        page,
        ms(of(page, 'after')),
        ratio(of(page, 'after'), of('inline', 'after')),
        kilobytes(of(page, 'bytes')),
        ratio(of(page, 'bytes'), of('inline', 'bytes')),
        kilobytes(of(page, 'allBytes')),
      ]),
    ];
  });
  printTable(
    `From navigation to a form that takes typing, ${engine}`,
    ['link', 'page', 'ms', '÷ inline', 'KB until then', '÷ inline', 'KB in all'],
    rows,
  );
}

/** The pages that connect; the second is clicked as soon as its one text has been typed. */
const clicks = {
  ours: { page: 'script tag', pause: FILLING_IN },
  'ours, in haste': { page: 'script tag', pause: 0 },
  guide: { page: 'guide', pause: FILLING_IN },
};

async function measureClicks(driver, open, repetitions) {
  const results = [];
  for (let repetition = -1; repetition < repetitions; repetition++) {
    for (const roundTrip of repetition < 0 ? [0] : roundTrips) {
      for (const name of rotated(Object.keys(clicks), repetition + 1)) {
        const figures = await connectOnce(driver, open, clicks[name], roundTrip);
        if (repetition >= 0) results.push({ name, roundTrip, ...figures });
      }
    }
  }
  return results;
}

async function connectOnce(driver, open, { page, pause }, roundTrip) {
  const { visit } = await open(page, { roundTrip: { page: 0, service: roundTrip } });
  await driver.click(await driver.evaluate('probe.field()'));
  for (const character of 'acme') await driver.key(character);
  const typed = await driver.evaluate('probe.typed()');
  if (typed !== 'acme') throw new Error(`${page}: typing came to ${JSON.stringify(typed)}.`);
  await sleep(pause);

  await driver.click(await driver.evaluate('probe.button()'));
  const { outcome, opened, clickedAt, endedAt } = await driver.evaluate('probe.connected()');
  // What is told to the service afterwards belongs to the attempt.
  await sleep(200);
  const atService = visit
    .requestsBetween(clickedAt, Infinity)
    .find(({ path }) => path.startsWith('/connection-popup'));
  return {
    outcome,
    ...opened,
    // The request was made when the popup left for the service; it is noted on arrival.
    asked: atService && atService.at - clickedAt,
    before: visit.requestsBetween(0, clickedAt).length,
    during: visit.requestsBetween(clickedAt, endedAt + 200).length,
    took: endedAt - clickedAt,
  };
}

function printClicks(engine, results) {
  const rows = roundTrips.flatMap((roundTrip) => {
    const of = (name) => results.filter((each) => each.roundTrip === roundTrip && each.name === name);
    const middle = (name, figure) => median(of(name).map((each) => each[figure]));
    return Object.keys(clicks).map((name) => {
      const all = of(name);
      const connected = all.filter(({ outcome }) => outcome === 'connected');
      const requests = (figure) => median(connected.map((each) => each[figure])) ?? '–';
      return [
        roundTrip,
        name,
        ms(middle(name, 'called')),
        ratio(middle(name, 'called'), middle('guide', 'called')),
        ms(middle(name, 'returned')),
        ms(middle(name, 'asked')),
        `${all.filter(({ blocked }) => blocked).length} of ${all.length}`,
        `${connected.length} of ${all.length}`,
        ms(median(connected.map(({ took }) => took))),
        `${requests('before')} + ${requests('during')}`,
      ];
    });
  });
  const columns = [
    'round trip',
    'page',
    'window.open called',
    '÷ guide',
    'window there',
    'service asked',
    'blocked',
    'connected',
    'after',
    'requests before + after click',
  ];
  printTable(`From the click, in ms, ${engine}`, columns, rows);
  for (const { name, roundTrip, outcome } of results) {
    if (outcome !== 'connected') console.log(`${name} at ${roundTrip} ms: ${outcome}`);
  }
}
