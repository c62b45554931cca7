import { expect } from '@open-wc/testing';
import { bundled } from '../../src/chunks/chunk.js';
import * as directConnector from '../../src/connection/direct/direct-connector.js';
import * as wholeConnector from '../../src/connection/direct/whole-connector.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { chunks, direct, directMembrane, lazySdk, ownClient, ownMembraneClient } from './harness.js';
import type { Way } from './harness.js';
import { Used } from './used.js';

/** What the lite file connects with. */
const withoutSdk = { connector: bundled(directConnector), sdk: undefined };
/** What the whole file connects with. */
const wholeWithoutSdk = { connector: bundled(wholeConnector), sdk: undefined };

const good = { parameters: { apiKey: 'sk_good' } };

const used = new Used();

describe('ways of the SDK', () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`${way.name} go through the SDK's own connect`, async () => {
      const seen: string[] = [];
      const log = (event: MessageEvent) => seen.push((event.data as { type?: string }).type ?? '');
      await used.ready(way, { key: way.keys.apiKey });
      window.addEventListener('message', log);
      await used.bench.outcome(good);
      window.removeEventListener('message', log);
      // The SDK's stream and ours.
      expect(used.sources.all).to.have.length(2);
      expect(seen).to.include('connectionAttemptOver');
    });
  }
});

describe('ways without the SDK though there is a client', () => {
  for (const [name, way, edition] of [
    [
      'no-sdk',
      {
        ...ownClient,
        options: (...of: Parameters<Way['options']>) => ({ ...ownClient.options(...of), noSdk: true }),
      },
      chunks,
    ],
    ['the lite file, @integration-app/sdk', ownClient, withoutSdk],
    ['the lite file, @membranehq/sdk', ownMembraneClient, withoutSdk],
    ['the whole file, @membranehq/sdk', ownMembraneClient, wholeWithoutSdk],
  ] as const) {
    it(`${name}: connects in a frame and in a popup`, async () => {
      await used.ready(way, { key: way.keys.apiKey, chunks: edition });
      expect((await used.bench.outcome(good)).kind).to.equal('connected');
      // The SDK would have made another.
      expect(used.sources.all).to.have.length(1);
      used.bench.clear();
      await used.ready(way, { key: way.keys.oauth2, chunks: edition, controls: { consent: 'auto' } });
      expect((await used.bench.outcome()).kind).to.equal('connected');
    });
  }
});

describe('ways without the SDK', () => {
  for (const way of [direct, directMembrane]) {
    it(`show the payload to nobody who watches the page ${way.name}`, async () => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) seen.push((node as Element).outerHTML);
      });
      await used.ready(way, { key: way.keys.apiKey });
      observer.observe(document, { childList: true, subtree: true });
      expect((await used.bench.outcome(good)).kind).to.equal('connected');
      observer.disconnect();
      expect(seen.join()).to.include('<form').and.not.include(good.parameters.apiKey).and.not.include('eyJ');
    });
  }
});

describe("the vendor's own dialog", () => {
  for (const way of [lazySdk, ownClient, ownMembraneClient]) {
    it(`opens ${way.name}, and goes when the attempt is given up`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      const { api, integration, stop } = used.bench;
      const dialog = () => document.getElementById('__integration-app-popup') as HTMLIFrameElement | null;
      const attempt = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      attempt.outcome.catch(() => {});
      await until(() => dialog());
      // Membrane's SDK posts into the frame, which then has no `src`.
      const isPosted = way === ownMembraneClient;
      expect(dialog()!.src).to.include(isPosted ? '' : `/integrations/${integration.id}/connect`);
      stop.abort();
      expect(await rejection(attempt.outcome)).to.have.property('name', 'AbortError');
      expect(dialog()).to.equal(null);
    });

    it(`is cancelled ${way.name} when the dialog closes without a connection`, async () => {
      await used.ready(way, { key: way.keys.apiKey });
      const { api, stop } = used.bench;
      const attempt = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      await until(() => document.getElementById('__integration-app-popup'));
      document.getElementById('__integration-app-popup')!.remove();
      expect(await attempt.outcome).to.deep.equal({ kind: 'cancelled' });
    });
  }

  for (const way of [direct, ownClient]) {
    it(`needs the SDK, which the lite file is without, ${way.name}`, async () => {
      await used.ready(way, { key: way.keys.apiKey, chunks: withoutSdk });
      const { api, stop } = used.bench;
      const { outcome } = api.connect(used.bench.request(), stop.signal, { prebuilt: true });
      expect(await rejection(outcome)).to.have.property('code', 'configuration');
      expect(document.getElementById('__integration-app-popup')).to.equal(null);
    });
  }
});
