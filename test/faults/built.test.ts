import { expect } from '@open-wc/testing';
import type { ConnectionForm, Status } from '../../src/index.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';
import { addresses, attemptParts, type FaultName } from './attempt-faults.js';
import { rewriteAddresses } from './rewritten.js';

type BuiltPage = Window & typeof globalThis;

const integration = /\/integrations\//;
const bundles = ['script', 'lite-classic'] as const;
const floor = 17;
let held = 0;
let all = 0;

let frame: HTMLIFrameElement;
let form: ConnectionForm;
let claims: { id: string };
/** The requests that meet a fault, how many of them, and which; and how many have met it. */
let fails: { path: RegExp; times: number; fault: FaultName } | undefined;
let failed = 0;
let isOnline = true;

const tests = globalThis as { beforeForm?: (page: BuiltPage) => void };

/** Has the built file in a page of its own; in a hasty one, what takes seconds takes a twentieth. */
async function open(bundle: string, isHasty = true): Promise<void> {
  claims = { id: `customer-${crypto.randomUUID()}` };
  const query = {
    integration: 'api-key',
    claims: JSON.stringify(claims),
    api: sandbox.apiUri,
    ...(isHasty && { hasty: '' }),
  };
  frame = document.createElement('iframe');
  frame.src = `/__built/${bundle}?${new URLSearchParams(query)}`;
  document.body.append(frame);
  await until(() => {
    form = frame.contentDocument!.querySelector('connection-form')!;
    return form?.status;
  }, 'the form in the page');
}

async function has(...statuses: Status[]): Promise<void> {
  await until(
    () => statuses.includes(form.status),
    () => `the form to be ${statuses.join(' or ')}, not ${form.status}: ${form.error?.message ?? ''}`,
  );
  await form.updateComplete;
}

const part = <Kind extends HTMLElement>(selector: string) => form.shadowRoot!.querySelector<Kind>(selector)!;
const apiKey = () => part<HTMLInputElement>('[data-field] input, input');

function type(text: string): void {
  apiKey().value = text;
  apiKey().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Those of the customer with the integration that is connected. */
async function connections(): Promise<unknown[]> {
  const { integrationId } = form.connection!;
  const response = await fetch(`${sandbox.apiUri}/connections?integrationId=${integrationId}`, {
    headers: { Authorization: `Bearer ${await signToken(claims)}` },
  });
  return ((await response.json()) as { items: unknown[] }).items;
}

function holds(name: string, test: () => Promise<void>): void {
  all++;
  it(name, async () => {
    await test();
    held++;
  });
}

describe('faults of requests of the built files', () => {
  before(() => {
    tests.beforeForm = (page) => {
      Object.defineProperty(page.navigator, 'onLine', { get: () => isOnline });
      rewriteAddresses((url) => {
        if (!fails?.path.test(url) || failed >= fails.times) return undefined;
        failed++;
        return addresses[fails.fault];
      }, page);
    };
  });
  afterEach(() => {
    frame.remove();
    fails = undefined;
    failed = 0;
    isOnline = true;
  });
  after(() => {
    delete tests.beforeForm;
    console.log(`faults: ${held} of ${all}`);
    expect(all).to.be.at.least(floor);
  });

  holds('the integration: offline, then online, script', async () => {
    fails = { path: integration, times: Infinity, fault: 'refused' };
    isOnline = false;
    await open('script', false);
    await until(() => failed, 'the integration is asked for');
    // What retries is in that chunk; it is to find the browser offline.
    const { performance: books } = frame.contentWindow!;
    const hasConnector = () => books.getEntriesByType('resource').some(({ name }) => /connector-/.test(name));
    await until(hasConnector, 'the connector');
    await new Promise((resolve) => setTimeout(resolve, 300));
    fails = undefined;
    isOnline = true;
    const since = performance.now();
    await until(() => {
      frame.contentWindow!.dispatchEvent(new Event('online'));
      return form.status === 'editing';
    }, 'the form to be editing');
    // Without being told it would wait for eight seconds.
    expect(performance.now() - since).to.be.below(5000);
  });

  for (const bundle of bundles) {
    for (const [fault, code] of [
      ['refused', 'network'],
      ['HTML with 200', 'service'],
    ] as const)
      holds(`the integration: ${fault}, ${bundle}`, async () => {
        fails = { path: integration, times: Infinity, fault };
        await open(bundle);
        await has('load-failed');
        expect(form.error!.code).to.equal(code);
        fails = undefined;
        part<HTMLButtonElement>('[part~=notice] button').click();
        await has('editing');
      });

    holds(`the integration: refused twice, ${bundle}`, async () => {
      fails = { path: integration, times: 2, fault: 'refused' };
      await open(bundle);
      await has('load-failed', 'editing');
      expect(form.status).to.equal(bundle === 'script' ? 'editing' : 'load-failed');
    });

    for (const [name, faults] of Object.entries({
      'the frame': ['a 404'],
      'the confirmation': ['refused', 'a 404', 'half of JSON'],
      'the event stream': ['refused'],
    } as const))
      for (const fault of faults)
        holds(`${name}: ${fault}, ${bundle}`, async () => {
          const { path, ends } = attemptParts[name]!;
          await open(bundle);
          await has('editing');
          type('sk_good');
          fails = { path, times: Infinity, fault };
          form.connect().catch(() => {});
          await has('failed', 'connected');
          expect(form.error?.code ?? form.status).to.equal(ends[fault]);
          if (form.status === 'failed') {
            expect(apiKey().value, 'what was typed').to.equal('sk_good');
            fails = undefined;
            part<HTMLButtonElement>('[part~=submit]').click();
            await has('connected');
          }
          expect(await connections()).to.have.length(1);
        });
  }
});
