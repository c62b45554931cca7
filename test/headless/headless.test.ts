import { expect } from '@open-wc/testing';
import {
  ConnectionError,
  createConnectionApi,
  createConnectionFlow,
  describeProblem,
  isStructured,
  readText,
  type ConnectionFlow,
  type Draft,
  type Field,
  type FlowTarget,
  type StructuredDraft,
} from '../../src/headless.js';
import { byClick } from '../sandbox/support.js';
import { thePopup } from '../support/popup.js';
import { rejection } from '../support/rejection.js';
import { sandbox, signToken, type TokenClaims } from '../support/sandbox.js';
import { until } from '../support/until.js';

let flow: ConnectionFlow;
let told: { type: string; status: string }[];

async function start(
  integration: FlowTarget['integration'],
  claims: TokenClaims = {},
  more: Partial<FlowTarget> = {},
) {
  told = [];
  flow = createConnectionFlow();
  flow.subscribe(({ status }, { type }) => told.push({ type, status }));
  const token = await signToken(claims);
  const api = createConnectionApi({ apiUri: sandbox.apiUri, fetchToken: async () => token });
  flow.setTarget({ api, integration, ...more });
  await until(() => flow.state.status !== 'loading', 'the integration to be loaded');
  return { api, draft: flow.draft! };
}

const fieldAt = (draft: Draft, ...path: (string | number)[]): Field => {
  const find = (field: Field): Field | undefined =>
    String(field.path) === String(path) && field.kind !== 'variant'
      ? field
      : field.children.map(find).find(Boolean);
  return find(draft.root)!;
};

describe('the form without its looks', () => {
  afterEach(async () => {
    flow.setTarget(undefined);
    await thePopup.gone();
  });

  it('connects a connector, and its connection again, without an integration', async () => {
    const claims = { id: `customer-${crypto.randomUUID()}` };
    const connect = async () => {
      flow.fill({ apiKey: 'sk_good' });
      flow.submit();
      return (await flow.outcome())!;
    };
    const { api } = await start({ connector: 'membrane-connector' }, claims);
    expect(flow.state.integration).to.include({ kind: 'connector', name: 'Woodgrove Bank' });
    const { id } = await connect();
    await start('', claims, { connectionId: id });
    expect(flow.state.integration).to.include({ kind: 'connection', id });
    expect((await connect()).id).to.equal(id);
    const { signal } = new AbortController();
    expect((await api.loadConnection(id, signal)).disconnected).to.equal(false);
  });

  it('reads the integration, and gives the tree of its fields', async () => {
    const { draft } = await start('kinds');
    expect(told.map(({ status }) => status)).to.deep.equal(['loading', 'editing']);
    expect(flow.state.integration!.name).to.equal('Wingtip Warehouse');
    const fields = draft.root.fields.map(({ kind, label, required }) => ({ kind, label, required }));
    expect(fields).to.deep.include.members([
      { kind: 'text', label: 'Address', required: true },
      { kind: 'secret', label: 'Access token', required: true },
      { kind: 'choice', label: 'Warehouse', required: true },
      { kind: 'date', label: 'Import since', required: false },
      { kind: 'variant', label: 'Authentication', required: true },
    ]);
    const warehouse = fieldAt(draft, 'warehouse');
    expect(warehouse.kind === 'choice' && warehouse.options.map(({ label }) => label)).to.deep.equal([
      'Berlin',
      'Lyon',
      'Porto',
    ]);
    expect(draft.valueAt(['port'])).to.equal(443);
  });

  it('takes what is typed as the kind of its field, and says what is wrong with it', async () => {
    const { draft } = await start('kinds');
    draft.type(fieldAt(draft, 'port'), '1,024', (field, text) => readText(field, text, 'en'));
    draft.type(fieldAt(draft, 'settings'), '{"a": 1}', readText);
    draft.type(fieldAt(draft, 'since'), ' 2026-01-31 ', readText);
    draft.type(fieldAt(draft, 'ratio'), 'half', readText);
    expect(draft.parameters).to.deep.include({ port: 1024, settings: { a: 1 }, since: '2026-01-31' });
    const ratio = fieldAt(draft, 'ratio');
    expect(draft.unreadText(ratio)).to.equal('half');
    expect(draft.violationOf(ratio)).to.equal(undefined);
    draft.leave(ratio);
    expect(draft.problems.map((problem) => describeProblem(problem))).to.deep.equal([
      'Sampling ratio must be a number.',
    ]);
    const problems = draft.check();
    expect(problems.map((problem) => describeProblem(problem))).to.include('Enter Address.');
    const strings = { problem: { required: '{label} fehlt.' } };
    expect(problems.map((problem) => describeProblem(problem, strings))).to.include('Address fehlt.');
  });

  it('adds, moves and removes what comes and goes', async () => {
    const { draft } = await start('kinds');
    expect(isStructured(draft)).to.equal(true);
    const structured = draft as StructuredDraft;
    const find = <Kind extends Field['kind']>(kind: Kind, label: string) =>
      draft.root.fields.find((field) => field.kind === kind && field.label === label) as Extract<
        Field,
        { kind: Kind }
      >;
    structured.choose(find('variant', 'Authentication'), 0);
    draft.change(fieldAt(draft, 'authentication', 'user'), 'ada');
    for (const tag of ['one', 'two']) {
      structured.addItem(find('list', 'Tags'));
      draft.change(find('list', 'Tags').items.at(-1)!, tag);
    }
    structured.moveItem(find('list', 'Tags'), 1, 0);
    structured.addEntry(find('map', 'Extra headers'), 'X-Shop');
    draft.change(fieldAt(draft, 'headers', 'X-Shop'), 'eu');
    expect(draft.parameters).to.deep.include({
      authentication: { method: 'basic', user: 'ada' },
      tags: ['two', 'one'],
      headers: { 'X-Shop': 'eu' },
    });
    structured.removeItem(find('list', 'Tags'), 0);
    expect(draft.parameters['tags']).to.deep.equal(['one']);
  });

  it('tells by one subscription of all that a page shows', async () => {
    const { draft } = await start('kinds');
    told.length = 0;
    draft.change(fieldAt(draft, 'host'), 'eu1');
    expect(told).to.deep.equal([{ type: 'edited', status: 'editing' }]);
    draft.check();
    flow.fill({ host: 'eu2' });
    expect(told.slice(1).map(({ type }) => type)).to.deep.equal(['draft-changed', 'draft-changed']);
    expect(draft.valueAt(['host'])).to.equal('eu2');
  });

  it('tells nothing while a draft is read for the first time, which may be within a rendering', async () => {
    const { draft } = await start('several-options');
    draft.check();
    flow.send({ type: 'option-chosen', key: flow.state.integration!.authOptions[2]!.key });
    told.length = 0;
    expect(flow.draft).not.to.equal(draft);
    expect(told).to.deep.equal([]);
  });

  it('keeps what was typed for an auth option while another is looked at', async () => {
    const { draft } = await start('several-options');
    draft.change(draft.root.fields[0]!, 'sk_1');
    const [first, , third] = flow.state.integration!.authOptions;
    flow.send({ type: 'option-chosen', key: third!.key });
    expect(flow.state.authOption).to.equal(third);
    expect(flow.draft!.parameters).to.deep.equal({});
    flow.send({ type: 'option-chosen', key: first!.key });
    expect(flow.draft!.parameters).to.deep.equal({ apiKey: 'sk_1' });
  });

  it('connects in a window that opens within the click', async () => {
    await start('oauth2', { fields: { sandbox: { consent: 'auto' } } });
    const connection = await byClick(() => {
      flow.submit({ customState: 'page 2' });
      return flow.outcome();
    });
    expect(flow.state.status).to.equal('connected');
    expect(connection).to.equal(flow.state.connection);
    expect(connection!.name).to.equal('Adatum Calendar');
    expect(told.at(-1)).to.deep.equal({ type: 'connected', status: 'connected' });
  });

  it('ends an attempt in the error of the service, without what was typed', async () => {
    const { draft } = await start('refusing');
    draft.change(draft.root.fields[0]!, 'sk_secret');
    flow.submit();
    const error = await rejection(flow.outcome());
    expect(error).to.be.instanceOf(ConnectionError);
    expect(flow.state).to.include({ status: 'failed', error });
    expect((error as ConnectionError).code).to.equal('refused');
    expect(JSON.stringify([error, (error as Error).message])).not.to.contain('sk_secret');
  });

  it('re-connects, and disconnects', async () => {
    const { api, draft } = await start('api-key');
    draft.change(draft.root.fields[0]!, 'sk_1');
    flow.submit();
    const { id } = (await flow.outcome())!;
    flow.setTarget({ api, integration: '', connectionId: id });
    await until(() => flow.state.status === 'editing', 'the connection to be loaded');
    expect(flow.state.existing!.id).to.equal(id);
    expect(flow.draft!.check()).to.deep.equal([]);
    flow.submit();
    expect((await flow.outcome())!.id).to.equal(id);
    flow.send({ type: 'archive-confirmed', connection: flow.state.existing! });
    await until(() => !flow.state.existing, 'the connection to be gone');
    expect(told.at(-1)!.type).to.equal('archived');
  });

  it('ends all that is under way when it has no target any more', async () => {
    await start('oauth2');
    await byClick(async () => flow.submit());
    expect(flow.state.status).to.equal('connecting');
    await thePopup.opened();
    flow.setTarget(undefined);
    expect(flow.state).to.deep.equal({ status: 'idle' });
    await until(async () => (await thePopup.count()) === 0, 'the window to close');
  });

  it('has nothing to wait for where no attempt is under way', async () => {
    await start('api-key');
    expect(await flow.outcome()).to.equal(undefined);
  });

  it('offers the service alone, too', async () => {
    const api = createConnectionApi({ apiUri: sandbox.apiUri, token: await signToken() });
    const integration = await api.loadIntegration('api-key', new AbortController().signal);
    expect(integration.authOptions.map(({ key }) => key)).to.deep.equal(['api-key']);
  });
});
