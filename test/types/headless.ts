import {
  createConnectionApi,
  createConnectionFlow,
  describeProblem,
  isStructured,
  readText,
  type ChoiceField,
  type Connection,
  type ConnectionApi,
  type ConnectionFlow,
  type Field,
  type FlowState,
} from 'connection-form/headless';

const api: ConnectionApi = createConnectionApi({ fetchToken: async () => 'token' });
const flow: ConnectionFlow = createConnectionFlow({ noEval: true });
flow.setTarget({ api, integration: 'hubspot', connectorParameters: { region: 'eu' } });
flow.subscribe((state, event) => {
  state satisfies FlowState;
  if (event.type === 'connected') event.customState satisfies string | undefined;
});
flow.send({ type: 'option-chosen', key: 'oauth' });
// @ts-expect-error only the service says so
flow.send({ type: 'connected' });
// @ts-expect-error no such choice
flow.submit({ integration: 'hubspot' });
flow.outcome() satisfies Promise<Connection | undefined>;

const draft = flow.draft!;
const show = (field: Field): unknown => {
  if (field.kind === 'choice') return (field satisfies ChoiceField).options.map(({ label }) => label);
  if (field.kind === 'list' && isStructured(draft)) return draft.addItem(field);
  draft.type(field, 'text', readText);
  // @ts-expect-error for the element alone
  return field.declared;
};
show(draft.root);
draft.check().map((problem) => describeProblem(problem, { problem: { required: '{label} fehlt.' } }));

// @ts-expect-error for the element alone
flow.useApi(api);
// @ts-expect-error for the element alone
draft.useValidator();
// @ts-expect-error for the element alone
draft.form;
