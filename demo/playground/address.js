import { initialOf, settings } from './settings.js';

/** What is connected, by its parameter in the address, and the attribute that says it to the form. */
export const kinds = {
  integration: 'integration-key',
  connector: 'connector-key',
  connection: 'connection-id',
};

/** The state of the playground, which lives in the address: a link shows what its sender saw. */
export function readAddress() {
  const { searchParams } = new URL(location.href);
  const state = { schema: searchParams.get('schema') ?? undefined, values: {} };
  for (const setting of settings) {
    state.values[setting.name] = searchParams.get(setting.name) ?? initialOf(setting);
  }
  state.kind = Object.keys(kinds).find((kind) => searchParams.has(kind)) ?? 'integration';
  state.value = searchParams.get(state.kind) ?? 'api-key';
  return state;
}

export function writeAddress({ kind, value, schema, values }) {
  const parameters = new URLSearchParams(schema === undefined ? { [kind]: value } : { schema });
  for (const setting of settings) {
    const set = values[setting.name];
    if (set !== initialOf(setting)) parameters.set(setting.name, set);
  }
  history.replaceState(null, '', `?${parameters}`);
}
