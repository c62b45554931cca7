import { expect } from 'chai';
import fc from 'fast-check';
import type { AttemptOptions, ConnectionApi } from '../../src/connection/api.js';
import { ConnectionError } from '../../src/connection/error.js';
import type { Connection, ConnectRequest, Integration, Outcome } from '../../src/connection/model.js';
import { createFlow, type ConnectionFlow } from '../../src/flow/connection-flow.js';
import type { Status } from '../../src/flow/state.js';
import { newDraft } from '../support/new-draft.js';

/** What the page, the user and the service do, in the order in which it happens. */
export type Act =
  | { do: 'target'; integration: 'one' | 'two' | 'unavailable' | 'none' }
  | { do: 'api' | 'reload' | 'reset' | 'give-up' | 'return' | 'submit' | 'archive' | 'prepare' | 'wait' }
  | { do: 'fill' | 'type'; text: string }
  | { do: 'choose'; key: string }
  /** One of the calls that wait, the latest is 0; `calls` that are over may be answered too. */
  | { do: 'answer'; call: number; well: boolean; cancelled: boolean }
  | { do: 'leave' | 'late'; call: number };

const text = fc.constantFrom('sk_first', 'sk_second', '');
const call = fc.nat(5);

export const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('target' as const),
    integration: fc.constantFrom('one', 'two', 'unavailable', 'none'),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('api', 'reload', 'reset', 'give-up', 'return', 'archive', 'prepare'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('submit', 'wait') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('fill', 'type'), text }) },
  fc.record({ do: fc.constant('choose' as const), key: fc.constantFrom('a', 'b', 'missing') }),
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      call,
      well: fc.boolean(),
      cancelled: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constantFrom('leave', 'late'), call }),
) as fc.Arbitrary<Act>;

const schema = {
  properties: { key: { type: 'string', format: 'password' }, region: { type: 'string' } },
} as const;
const option = (key: string) => ({
  key,
  type: 'client-credentials',
  title: '',
  description: '',
  helpUri: '',
  schema,
});

const integrationOf = (key: string) =>
  ({
    id: key,
    key,
    name: key,
    kind: 'integration',
    generation: 'membrane',
    authOptions: key === 'unavailable' ? [] : [option('a'), option('b')],
    isAvailable: key !== 'unavailable',
    connection: { id: `of-${key}` },
  }) as unknown as Integration;

/** A call of the service that waits for its answer. */
interface Call {
  readonly kind: 'load' | 'attempt' | 'archive';
  readonly signal: AbortSignal;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly api: ConnectionApi;
  readonly of: string;
  readonly options?: AttemptOptions;
  isAnswered?: boolean;
  /** Its attempt seemed to end without a connection, and may still lead to one. */
  isCancelled?: boolean;
}

/** What a flow must be like, told in a few words of its own. */
interface Model {
  status: Status;
  /** The call that the status waits for. */
  awaited?: Call;
  archiving?: Call;
  /** An archiving that a late connection has taken the place of: the page is told of its end, and no more. */
  untold?: Call;
  /** The attempt that was cancelled last, if it may still lead to a connection. */
  late?: Call;
}

/** All that was under way is stopped. */
const nothing = { awaited: undefined, archiving: undefined, untold: undefined, late: undefined };

const fillable: Status[] = ['editing', 'failed', 'cancelled'];

/** Plays a race against a flow, and compares it with the model after each act. */
export async function runRace(all: readonly Act[]): Promise<void> {
  const calls: Call[] = [];
  const told: string[] = [];
  const flow = createFlow({ create: newDraft, load: async () => {} });
  flow.subscribe((_, { type }) => told.push(type));
  let api = createApi(calls);
  let target = '';
  const model: Model = { status: 'idle' };
  /** A connection has been made just now. */
  let isOver = false;
  const outcomes = new Map<Call, number>();

  for (const act of all) {
    const before = told.length;
    const expected = play(act);
    await settle();
    // The flow has asked for it by then.
    if (model.status === 'loading') model.awaited ??= calls.find(({ kind }) => kind === 'load');
    const heard = told.slice(before);
    expect(flow.state.status, JSON.stringify(act)).to.equal(model.status);
    expect(heard, JSON.stringify(act)).to.deep.equal(expected);
    checkState(flow);
    if (isOver) expect(JSON.stringify([flow.given, flow.draft?.parameters])).not.to.match(/sk_/);
    isOver = false;
    checkSignals();
  }
  // The form goes: whatever comes after that is nothing to it.
  flow.setTarget(undefined);
  const atEnd = told.length;
  for (const each of calls) {
    expect(each.signal.aborted || each.isAnswered, `${each.kind} is stopped or answered`).to.equal(true);
    answer(each, true, false);
    if (!each.signal.aborted) each.options?.onLate?.(made('late'));
  }
  await settle();
  expect(told.slice(atEnd), 'after the end').to.deep.equal([]);
  expect(flow.state).to.deep.equal({ status: 'idle' });
  for (const [, count] of outcomes) expect(count, 'outcomes of an attempt').to.equal(1);

  /** Does it, tells the model, and returns the events that have to be heard. */
  function play(act: Act): string[] {
    switch (act.do) {
      case 'wait':
        return [];
      case 'target':
        target = act.integration === 'none' ? '' : act.integration;
        flow.setTarget(target ? { api, integration: target } : undefined);
        return begin(target ? 'loading' : 'idle', 'configured');
      case 'reload':
        flow.send({ type: 'reloaded' });
        return model.status === 'idle' ? ['reloaded'] : begin('loading', 'reloaded');
      case 'api':
        api = createApi(calls);
        flow.useApi(api);
        return model.status === 'load-failed' && target ? begin('loading', 'reloaded') : [];
      case 'prepare':
        flow.prepare();
        return [];
      case 'fill':
        flow.fill({ key: act.text, region: 'eu' });
        return [];
      case 'type': {
        const { draft } = flow;
        if (!draft) return [];
        draft.change(draft.root.fields[0]!, act.text);
        if (fillable.includes(model.status)) model.status = 'editing';
        return ['edited'];
      }
      case 'choose':
        flow.send({ type: 'option-chosen', key: act.key });
        if (fillable.includes(model.status)) model.status = 'editing';
        return ['option-chosen'];
      case 'submit': {
        if (!flow.state.authOption) return (flow.submit(), []);
        const isSent = fillable.includes(model.status) && !model.archiving;
        const parameters = flow.draft!.parameters;
        flow.submit();
        if (!isSent) return ['submitted'];
        const sent = calls[0]!;
        expect(sent.kind).to.equal('attempt');
        expect(JSON.parse(sent.of)).to.deep.equal(parameters);
        Object.assign(model, { status: 'connecting', ...nothing, awaited: sent });
        return ['submitted'];
      }
      case 'give-up':
        flow.send({ type: 'given-up' });
        if (isUnderWay()) Object.assign(model, { status: 'cancelled', ...nothing });
        return ['given-up'];
      case 'return':
        flow.send({ type: 'returned' });
        if (model.status === 'leaving') Object.assign(model, { status: 'editing', ...nothing });
        return ['returned'];
      case 'reset':
        flow.send({ type: 'reset' });
        if (hasForm()) Object.assign(model, { status: 'editing', ...nothing });
        return ['reset'];
      case 'archive': {
        const { existing } = flow.state;
        if (!existing) return [];
        const may = !isUnderWay() && !model.archiving && flow.state.integration;
        flow.send({ type: 'archive-confirmed', connection: existing });
        if (may) model.archiving = calls[0];
        return ['archive-confirmed'];
      }
      case 'leave': {
        const found = calls[act.call];
        if (!found?.options || found !== model.awaited) return [];
        found.options.onLeaving!();
        model.status = 'leaving';
        return ['leaving'];
      }
      case 'late': {
        const found = calls[act.call];
        if (!found?.options || found !== model.late || found.signal.aborted) return [];
        found.options.onLate!(made('late'));
        model.late = undefined;
        if (fillable.includes(model.status)) succeed();
        return ['completed'];
      }
      case 'answer': {
        const found = calls[act.call];
        return found && !found.isAnswered ? answered(found, act) : [];
      }
    }
  }

  /** What an answer has to lead to; nothing where nobody waits for it any more. */
  function answered(found: Call, { well, cancelled }: { well: boolean; cancelled: boolean }): string[] {
    answer(found, well, cancelled);
    if (found === model.archiving) {
      model.archiving = undefined;
      if (well) model.status = hasForm() ? 'editing' : 'unavailable';
      else model.status = hasForm() ? 'failed' : 'unavailable';
      return [well ? 'archived' : 'archive-failed'];
    }
    if (found === model.untold) {
      model.untold = undefined;
      return [well ? 'archived' : 'archive-failed'];
    }
    if (found !== model.awaited) return [];
    model.awaited = undefined;
    if (found.kind === 'load') {
      // With the api that the page has set since, loading may succeed.
      if (!well && found.api !== api) return begin('loading', 'reloaded');
      model.status = !well ? 'load-failed' : target === 'unavailable' ? 'unavailable' : 'editing';
      return [well ? 'loaded' : 'load-failed'];
    }
    outcomes.set(found, (outcomes.get(found) ?? 0) + 1);
    if (!well) {
      model.status = 'failed';
      return ['failed'];
    }
    if (cancelled) {
      Object.assign(model, { status: 'cancelled', late: found });
      return ['cancelled'];
    }
    succeed();
    return ['connected'];
  }

  function begin(status: Status, event: string): string[] {
    Object.assign(model, { status, ...nothing });
    return [event];
  }

  /** From then on no secret is left that was typed or given before. */
  function succeed(): void {
    Object.assign(model, { status: 'connected', untold: model.archiving, archiving: undefined });
    isOver = true;
  }

  function hasForm(): boolean {
    return Boolean(flow.state.authOption);
  }

  function isUnderWay(): boolean {
    return model.status === 'connecting' || model.status === 'leaving';
  }

  /** Whatever nobody waits for any more is stopped. */
  function checkSignals(): void {
    for (const each of calls) {
      const isWanted = [model.awaited, model.archiving, model.untold, model.late].includes(each);
      if (isWanted || !each.isAnswered)
        expect(each.signal.aborted, `${each.kind} is stopped`).to.equal(!isWanted);
    }
  }
}

/** What is true of every state. */
function checkState({ state, draft }: ConnectionFlow): void {
  const { status, integration, authOption, connection, error } = state;
  expect(Boolean(connection), 'a connection').to.equal(status === 'connected');
  if (status === 'failed' || status === 'load-failed') expect(error).to.be.instanceOf(ConnectionError);
  else if (status !== 'unavailable') expect(error).to.equal(undefined);
  if (/idle|load/.test(status)) expect(integration).to.equal(undefined);
  else expect(integration).to.be.an('object');
  if (authOption) expect(integration!.authOptions).to.include(authOption);
  expect(Boolean(draft)).to.equal(Boolean(authOption));
}

function answer(call: Call, well: boolean, cancelled: boolean): void {
  if (call.isAnswered) return;
  call.isAnswered = true;
  if (!well) return call.reject(new ConnectionError('refused', 'No.'));
  if (call.kind === 'load') return call.resolve(integrationOf(call.of));
  if (call.kind === 'archive') return call.resolve(undefined);
  call.resolve(cancelled ? { kind: 'cancelled' } : made('new'));
}

const made = (id: string) => ({ kind: 'connected', connection: { id } as Connection }) as const;

/** The latest call is the first. */
function createApi(calls: Call[]): ConnectionApi {
  const wait = (kind: Call['kind'], signal: AbortSignal, of: string, options?: AttemptOptions) =>
    new Promise<unknown>((resolve, reject) => {
      calls.unshift({ kind, signal, of, options, resolve, reject, api });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const api = {
    loadIntegration: (selector: string, signal: AbortSignal) => wait('load', signal, selector),
    prepare: async () => {},
    connect: ({ parameters }: ConnectRequest, signal: AbortSignal, options: AttemptOptions) => ({
      outcome: wait('attempt', signal, JSON.stringify(parameters), options) as Promise<Outcome>,
      focus: () => true,
    }),
    resume: () => undefined,
    archiveConnection: (id: string, signal: AbortSignal) => wait('archive', signal, id),
  } as unknown as ConnectionApi;
  return api;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await null;
}
