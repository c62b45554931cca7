import { expect } from 'chai';
import { ConnectionError } from '../../src/connection/error.js';
import type { AuthOption, ConnectRequest, Connection, Integration } from '../../src/connection/model.js';
import type { FlowState, Status } from '../../src/flow/state.js';
import { transition, type Command, type FlowEvent } from '../../src/flow/transition.js';

const option = (key: string): AuthOption => ({
  key,
  type: 'oauth2',
  title: '',
  description: '',
  helpUri: '',
  schema: undefined,
});
const integration = {
  id: '1',
  key: 'crm',
  name: 'CRM',
  authOptions: [option('a'), option('b')],
  isAvailable: true,
} as unknown as Integration;
const connection = { id: 'c' } as Connection;
const error = new ConnectionError('refused', 'No.');
const request = { integration, authOption: option('a'), parameters: {} } as unknown as ConnectRequest;

const at = (status: Status): FlowState => ({ status, integration, authOption: integration.authOptions[0] });

const cases: [from: Status, event: FlowEvent, to: Status, ...commands: Command['do'][]][] = [
  ['idle', { type: 'configured', ready: true }, 'loading', 'stop', 'load'],
  ['connecting', { type: 'configured', ready: false }, 'idle', 'stop'],
  ['idle', { type: 'reloaded' }, 'idle'],
  ['load-failed', { type: 'reloaded' }, 'loading', 'stop', 'load'],
  ['loading', { type: 'loaded', integration }, 'editing'],
  ['loading', { type: 'loaded', integration: { ...integration, isAvailable: false } }, 'unavailable'],
  ['loading', { type: 'loaded', integration, authOptionKey: 'missing' }, 'load-failed'],
  ['idle', { type: 'loaded', integration }, 'idle'],
  ['loading', { type: 'load-failed', error }, 'load-failed'],
  ['editing', { type: 'submitted', request }, 'connecting', 'stop', 'connect'],
  ['failed', { type: 'submitted', request }, 'connecting', 'stop', 'connect'],
  ['cancelled', { type: 'submitted', request }, 'connecting', 'stop', 'connect'],
  ['connecting', { type: 'submitted', request }, 'connecting', 'focus-window'],
  ['leaving', { type: 'submitted', request }, 'leaving'],
  ['connecting', { type: 'leaving' }, 'leaving'],
  ['editing', { type: 'resumed', authOptionKey: 'a' }, 'connecting'],
  ['editing', { type: 'connected', connection }, 'editing'],
  ['cancelled', { type: 'failed', error }, 'cancelled'],
  ['leaving', { type: 'returned' }, 'editing', 'stop'],
  ['connecting', { type: 'returned' }, 'connecting'],
  ['connecting', { type: 'connected', connection }, 'connected', 'forget-drafts'],
  ['connecting', { type: 'failed', error }, 'failed'],
  ['connecting', { type: 'cancelled' }, 'cancelled'],
  ['connecting', { type: 'given-up' }, 'cancelled', 'stop'],
  ['leaving', { type: 'given-up' }, 'cancelled', 'stop'],
  ['leaving', { type: 'failed', error }, 'failed'],
  ['editing', { type: 'given-up' }, 'editing'],
  ['cancelled', { type: 'completed', connection }, 'connected', 'forget-drafts'],
  ['editing', { type: 'completed', connection }, 'connected', 'forget-drafts'],
  ['connecting', { type: 'completed', connection }, 'connecting'],
  ['loading', { type: 'completed', connection }, 'loading'],
  ['editing', { type: 'cancelled' }, 'editing'],
  ['failed', { type: 'edited' }, 'editing'],
  ['cancelled', { type: 'edited' }, 'editing'],
  ['connecting', { type: 'edited' }, 'connecting'],
  ['editing', { type: 'archive-confirmed', connection }, 'editing', 'archive'],
  ['connecting', { type: 'archive-confirmed', connection }, 'connecting'],
  ['failed', { type: 'connection-chosen', connection, reconnects: true }, 'editing'],
  ['connecting', { type: 'connection-chosen', connection, reconnects: true }, 'connecting'],
  ['connected', { type: 'reset' }, 'editing', 'stop', 'forget-drafts'],
  ['connecting', { type: 'option-chosen', key: 'b' }, 'connecting'],
];

describe('transition', () => {
  for (const [from, event, to, ...commands] of cases) {
    it(`${from}, ${event.type}: ${[to, ...commands].join(', ')}`, () => {
      const [state, ...done] = transition(at(from), event);
      expect(state.status).to.equal(to);
      expect(done.map((command) => command.do)).to.deep.equal(commands);
    });
  }

  it('offers only the option that the page fixed', () => {
    const [state] = transition(at('loading'), { type: 'loaded', integration, authOptionKey: 'b' });
    expect(state.authOption?.key).to.equal('b');
  });

  it('says which option the page asked for in vain', () => {
    const [state] = transition(at('loading'), { type: 'loaded', integration, authOptionKey: 'missing' });
    expect(state.error?.code).to.equal('configuration');
    expect(state.error?.message).to.contain('missing');
  });

  it('starts with the option that the existing connection was made with', () => {
    const existing = { id: 'c', authOptionKey: 'b' } as Connection;
    const [state] = transition(at('loading'), { type: 'loaded', integration, existing });
    expect(state.authOption?.key).to.equal('b');
  });

  it('sends nothing while it disconnects, and then has no existing connection', () => {
    const existing = { ...at('editing'), existing: connection };
    const [started, command] = transition(existing, { type: 'archive-confirmed', connection });
    expect(command).to.deep.equal({ do: 'archive', connection });
    expect(transition(started, { type: 'submitted', request })[0]).to.equal(started);
    expect(transition(started, { type: 'archive-confirmed', connection })[0]).to.equal(started);
    const [done] = transition(started, { type: 'archived', connection });
    expect([done.status, done.existing]).to.deep.equal(['editing', undefined]);
  });

  it('keeps the existing connection when another one is disconnected', () => {
    const other = { id: 'other' } as Connection;
    const chosen = { ...at('editing'), existing: connection, reconnects: true };
    const [started] = transition(chosen, { type: 'archive-confirmed', connection: other });
    const [done] = transition(started, { type: 'archived', connection: other });
    expect([done.existing, done.reconnects]).to.deep.equal([connection, true]);
  });

  it('stays unavailable whatever is done with the connection that is there', () => {
    const unavailable: FlowState = { status: 'unavailable', integration, existing: connection };
    const [started] = transition(unavailable, { type: 'archive-confirmed', connection });
    expect(started.status).to.equal('unavailable');
    const [failed] = transition(started, { type: 'archive-failed', error });
    expect([failed.status, failed.error, failed.archiving]).to.deep.equal(['unavailable', error, undefined]);
    const [done] = transition(started, { type: 'archived', connection });
    expect([done.status, done.existing]).to.deep.equal(['unavailable', undefined]);
  });

  it('takes the option that the chosen connection was made with', () => {
    const chosen = { id: 'c', authOptionKey: 'b' } as Connection;
    const [state] = transition(at('editing'), {
      type: 'connection-chosen',
      connection: chosen,
      reconnects: true,
    });
    expect([state.existing, state.reconnects, state.authOption?.key]).to.deep.equal([chosen, true, 'b']);
  });

  it('changes the option', () => {
    const [state] = transition(at('failed'), { type: 'option-chosen', key: 'b' });
    expect([state.status, state.authOption?.key]).to.deep.equal(['editing', 'b']);
  });

  it('forgets the error of the last attempt with the next', () => {
    const [failed] = transition(at('connecting'), { type: 'failed', error });
    expect(failed.error).to.equal(error);
    const [again] = transition(failed, { type: 'submitted', request });
    expect(again.error).to.equal(undefined);
  });
});
