import { apiUri, fetchToken, loadCatalog } from '../catalog.js';
import { readAddress, writeAddress } from './address.js';
import { attributesOf, codeFor, frameworkNames, propertiesOf, tokensOf } from './code.js';
import { logEvents } from './event-log.js';
import { showPanel } from './panel.js';
import { exampleSchema, serviceFor } from './own-schema.js';

const byId = (id) => document.getElementById(id);
const state = readAddress();
let framework = 'HTML';
let form;

/** Another thing to connect is another form: nothing of the one before is left. */
function mount() {
  form = document.createElement('connection-form');
  logEvents(form, byId('events'));
  apply();
  void connectTo(form);
  byId('stage').replaceChildren(form);
}

async function connectTo(form) {
  if (state.schema !== undefined) {
    const service = await serviceFor(state.schema);
    byId('problem').hidden = service !== undefined;
    byId('problem').textContent = 'This is not JSON yet.';
    if (service) form.client = service.client;
  } else if (state.values.client === 'none') {
    Object.assign(form, { apiUri, fetchToken });
  } else {
    const { Client } = await import(`/clients/${state.values.client}.js`);
    form.client = new Client({ apiUri, uiUri: apiUri, fetchToken });
  }
}

function apply() {
  const { preset, width } = state.values;
  const attributes = attributesOf(state);
  for (const name of form.getAttributeNames()) form.removeAttribute(name);
  for (const [name, value] of attributes) form.setAttribute(name, value);
  for (const { name, value } of propertiesOf(state)) form[name] = value;
  form.style.cssText = tokensOf(state).join('');
  byId('stage').style.maxInlineSize = width === 'full' ? '' : `${width}px`;
  byId('preset').disabled = preset === 'none';
  if (preset !== 'none') byId('preset').href = `/presets/${preset}.css`;
  showCode();
}

function showCode() {
  byId('code').textContent = codeFor(framework, state, apiUri);
  for (const button of byId('frameworks').children) {
    button.setAttribute('aria-pressed', String(button.textContent === framework));
  }
}

function showChoices({ apps, others }) {
  const choice = ({ kind, value, name }) => new Option(`${name} (${value})`, `${kind} ${value}`);
  const group = (label, entries) => {
    const element = document.createElement('optgroup');
    element.label = label;
    element.append(...entries.map(choice));
    return element;
  };
  const select = byId('what');
  select.append(
    group('Apps', apps),
    group('Edge cases', others),
    new Option('A schema of your own', 'schema'),
  );
  select.value = state.schema === undefined ? `${state.kind} ${state.value}` : 'schema';
}

function change(values) {
  Object.assign(state, values);
  byId('schema-label').hidden = state.schema === undefined;
  writeAddress(state);
  mount();
}

byId('what').addEventListener('change', ({ target }) => {
  if (target.value === 'schema') {
    byId('schema').value = exampleSchema;
    return change({ schema: exampleSchema });
  }
  const [kind, value] = target.value.split(' ');
  byId('problem').hidden = true;
  change({ kind, value, schema: undefined });
});
byId('schema').addEventListener('input', ({ target }) => change({ schema: target.value }));
byId('schema').value = state.schema ?? '';
byId('schema-label').hidden = state.schema === undefined;

showPanel(document.querySelector('.panel'), state.values, (name, value) => {
  state.values[name] = value;
  writeAddress(state);
  if (name === 'client') mount();
  else apply();
});
for (const name of frameworkNames) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    framework = name;
    showCode();
  });
  byId('frameworks').append(button);
}
byId('again').addEventListener('click', mount);
byId('clear').addEventListener('click', () => byId('events').replaceChildren());
byId('copy').addEventListener('click', async ({ currentTarget }) => {
  await navigator.clipboard.writeText(byId('code').textContent);
  currentTarget.textContent = 'Copied';
  setTimeout(() => (currentTarget.textContent = 'Copy'), 1500);
});

mount();
try {
  showChoices(await loadCatalog());
} catch (error) {
  byId('problem').textContent = `The apps could not be listed. ${error.message}`;
  byId('problem').hidden = false;
}
