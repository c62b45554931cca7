import { IntegrationAppClient } from '@integration-app/sdk';
import { expect } from 'chai';
import type { ConnectorModule } from '../../src/connection/attempt/connector.js';
import { createConnectionApi, type ConnectionApiOptions } from '../../src/connection/create-api.js';
import * as direct from '../../src/connection/direct/direct-connector.js';
import * as whole from '../../src/connection/direct/whole-connector.js';
import { ConnectionError } from '../../src/connection/error.js';
import { FaultServer } from './fault-server.js';
import { faults, type FaultKind } from './faults.js';
import { answers, chunksOf, requests, token, type FormRequest } from './requests.js';

/** What comes in vain is not waited for long, but what comes has its time also on a machine with much to do. */
const limitsOf = ({ code }: FaultKind) => ({
  serviceAnswer: code === 'timeout' ? 200 : 20_000,
  tokenAnswer: code === 'timeout' ? 200 : 20_000,
  readRetries: [10, 20],
  readLimit: 30_000,
  confirmRetries: [10, 20],
  confirm: 20_000,
});

const editions: Readonly<Record<string, ConnectorModule>> = { standard: whole, lite: direct };

const ways: Readonly<Record<string, (apiUri: string) => ConnectionApiOptions>> = {
  'with fetch': (apiUri) => ({ apiUri, token }),
  'with a client of the SDK': (apiUri) => ({ client: new IntegrationAppClient({ apiUri, token }) }),
};

/** How many cases there are at least. */
const floor = 884;

let held = 0;
let all = 0;

describe('faults of requests', () => {
  const server = new FaultServer();
  // All of a page that requests need.
  const page = {
    location: { href: 'https://page.example/', search: '' },
    document: { baseURI: 'https://page.example/' },
  };
  const { fetch } = globalThis;
  const { timeout, any } = AbortSignal;
  const kept: AbortSignal[] = [];
  const keep = (given: AbortSignal) => kept[kept.push(given) - 1]!;
  before(async () => {
    Object.assign(globalThis, page);
    // Node has no origin, so that none is the same.
    globalThis.fetch = (input, init) => fetch(input, { ...init, mode: 'cors' });
    // Node 20 forgets the time limits of signals that are made of others.
    AbortSignal.timeout = (milliseconds) => keep(timeout.call(AbortSignal, milliseconds));
    AbortSignal.any = (signals) => keep(any.call(AbortSignal, signals));
    await server.start();
  });
  after(async () => {
    Object.assign(globalThis, { fetch });
    Object.assign(AbortSignal, { timeout, any });
    for (const name of Object.keys(page)) delete (globalThis as Record<string, unknown>)[name];
    await server.stop();
    console.log(`faults: ${held} of ${all}`);
    expect(held).to.equal(all);
    expect(all).to.be.at.least(floor);
  });

  for (const [edition, module] of Object.entries(editions))
    for (const [way, optionsOf] of Object.entries(ways))
      for (const [name, request] of Object.entries(requests)) {
        if ((request.standardOnly && edition === 'lite') || (request.access && 'client' in optionsOf('')))
          continue;
        it(`${name}, ${way}, ${edition}`, async () => {
          const kinds = Object.entries(faults).filter(
            ([fault, { readsOnly }]) => !(readsOnly && request.unread) && !request.without?.test(fault),
          );
          all += kinds.length;
          const failed = await Promise.all(
            kinds.map(async ([fault, kind]) => {
              try {
                await endures(request, fault, kind, edition, module, optionsOf);
                held++;
                return [];
              } catch (error) {
                return [`${fault}: ${String(error)}`];
              }
            }),
          );
          expect(failed.flat()).to.deep.equal([]);
        }).timeout(60_000);
      }

  /** The request fails in the way that it should, is sent no more often than it may, and works afterwards. */
  async function endures(
    request: FormRequest,
    name: string,
    kind: FaultKind,
    edition: string,
    module: ConnectorModule,
    optionsOf: (apiUri: string) => ConnectionApiOptions,
  ): Promise<void> {
    const { fault, code, transient, repeats } = kind;
    let failures = Infinity;
    let sent = 0;
    const apiUri = server.add({
      answers: (asked) => answers[asked],
      fault(asked) {
        if (!asked.startsWith(request.path)) return undefined;
        sent++;
        return failures-- > 0 ? fault : undefined;
      },
    });
    const access = request.access?.(apiUri) ?? {};
    const options = {
      ...(request.access ? { apiUri } : optionsOf(apiUri)),
      ...access,
      limits: limitsOf(kind),
    };
    const api = createConnectionApi(options, chunksOf(module));
    const again = () => createConnectionApi({ ...options, limits: {} }, chunksOf(module));
    const error = await request.make(api).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (code) expect(error).to.be.instanceOf(ConnectionError);
    expect((error as ConnectionError | undefined)?.code).to.equal(code && request.access ? 'token' : code);
    const triesAgain = request.triesAgainAfter?.test(name) ?? (request.reads && transient);
    const tries = triesAgain && (edition === 'standard' || request.alsoInLite) ? 3 : 1;
    // The time may be over before it is sent.
    if (code === 'timeout') expect(sent).to.be.at.most(1);
    else if (!repeats) expect(sent).to.equal(tries);

    failures = 0;
    await request.make(code === 'timeout' ? again() : api);
    if (tries === 1) return;
    // What fails twice, and is answered then, has not failed.
    failures = 2;
    await request.make(createConnectionApi(options, chunksOf(module)));
  }
});
