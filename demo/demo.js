const form = document.querySelector('#form');
const list = document.querySelector('#integrations');
const byId = (id) => document.getElementById(id);

const { apiUri } = await (await fetch('config.json')).json();
form.apiUri = apiUri;

/** What the form is told to connect, by the property's name in the page's address. */
const kinds = ['integration', 'connector', 'connection'];
const attributeOf = {
  integration: 'integration-key',
  connector: 'connector-key',
  connection: 'connection-id',
};

/** The page's address says what is shown, so that a redirect comes back to it. */
function readAddress() {
  const { searchParams } = new URL(location.href);
  return {
    named: kinds.map((kind) => [kind, searchParams.get(kind)]).find(([, value]) => value) ?? [kinds[0], ''],
    mode: searchParams.get('mode') ?? 'popup',
    attributes: (searchParams.get('attributes') ?? '').split(' ').filter(Boolean),
  };
}

function choose(change) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    // One thing is connected at a time.
    if (kinds.includes(name)) for (const kind of kinds) address.searchParams.delete(kind);
    address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
  show();
}

function show() {
  const { named, mode, attributes } = readAddress();
  const [kind, value] = named;
  for (const input of document.getElementsByName('attribute')) {
    input.checked = attributes.includes(input.value);
    form.toggleAttribute(input.value, input.checked);
  }
  form.sameWindow = mode === 'redirect';
  for (const each of kinds) form.setAttribute(attributeOf[each], each === kind ? value : '');
  byId('hint').hidden = Boolean(value);
  for (const input of document.getElementsByName('mode')) input.checked = input.value === mode;
  for (const button of document.querySelectorAll('.catalog button')) {
    button.setAttribute('aria-current', String(button.dataset.kind === kind && button.dataset.key === value));
  }
  byId('html').textContent = markup(named, mode, attributes);
}

function markup([kind, value], mode, more) {
  const attributes = [
    `${attributeOf[kind]}="${value || '…'}"`,
    'token-url="/token"',
    ...(apiUri === 'https://api.integration.app' ? [] : [`api-uri="${apiUri}"`]),
    ...(mode === 'redirect' ? ['same-window'] : []),
    ...more,
  ];
  return `<script type="module" src="connection-form.js"></script>\n\n<connection-form\n  ${attributes.join('\n  ')}\n></connection-form>`;
}

/** Tells what came, and of the parameters only the names: what they hold is the customer's. */
function summary({ type, detail }) {
  switch (type) {
    case 'connection-input':
    case 'connection-submit':
      return { parameters: Object.keys(detail.parameters) };
    case 'connection-ready':
      return { integration: detail.integration.key, authOption: detail.authOption.key };
    case 'connection-archive':
      return { connection: detail.connection.id };
    case 'connection-success':
      return { integration: detail.integration.key, connection: detail.connection.id };
    case 'connection-error':
      return { code: detail.error.code, message: detail.error.message };
    default:
      return { integration: detail.integration.key };
  }
}

function log(event) {
  const item = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = event.type;
  const text = document.createElement('code');
  text.textContent = JSON.stringify(summary(event), null, 1).replace(/\s+/g, ' ');
  item.append(name, text);
  item.dataset.type = event.type;
  const last = byId('events').firstElementChild;
  // Typing is one act, however many keys.
  if (event.type === 'connection-input' && last?.dataset.type === event.type) last.replaceWith(item);
  else byId('events').prepend(item);
}

const names = ['ready', 'input', 'submit', 'success', 'error', 'cancel', 'archive'].map(
  (name) => `connection-${name}`,
);
for (const name of names) form.addEventListener(name, log);
form.addEventListener('connection-success', () => (byId('after').hidden = false));
form.addEventListener('connection-ready', () => (byId('after').hidden = true));

byId('again').addEventListener('click', () => {
  byId('after').hidden = true;
  form.reset();
});
byId('clear').addEventListener('click', () => byId('events').replaceChildren());
byId('copy').addEventListener('click', async ({ currentTarget }) => {
  await navigator.clipboard.writeText(byId('html').textContent);
  currentTarget.textContent = 'Copied';
  setTimeout(() => (currentTarget.textContent = 'Copy'), 1500);
});
byId('client').addEventListener('change', async ({ target }) => {
  form.client = target.value ? await createClient(target.value) : undefined;
});
byId('theme').addEventListener('change', ({ target }) => {
  document.documentElement.style.colorScheme = target.value;
});
for (const input of document.getElementsByName('attribute')) {
  const checked = () =>
    [...document.querySelectorAll('[name=attribute]:checked')].map(({ value }) => value).join(' ');
  input.addEventListener('change', () => choose({ attributes: checked() }));
}
for (const input of document.getElementsByName('mode')) {
  input.addEventListener('change', () => choose({ mode: input.value }));
}

/** A client of the page's own, as a product that uses the SDK has one. */
async function createClient(sdk) {
  const { Client } = await import(`./clients/${sdk}.js`);
  const fetchToken = async () => (await (await fetch('token')).json()).token;
  return new Client({ apiUri, uiUri: apiUri, fetchToken });
}

async function read(path) {
  const { token } = await (await fetch('token')).json();
  const response = await fetch(apiUri + path, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return (await response.json()).items;
}

async function listIntegrations() {
  const integrations = await read('/integrations?limit=100');
  list.replaceChildren(...integrations.map((each) => entry('integration', each.key, each)));
  // Integration.app connects integrations only.
  if (apiUri === 'https://api.integration.app') return;
  const used = new Set(integrations.map(({ connectorId }) => connectorId));
  const connectors = (await read('/connectors?limit=100')).filter(({ id }) => !used.has(id));
  const connections = (await read('/connections?limit=100')).filter(({ integrationId }) => !integrationId);
  byId('apart').hidden = connectors.length + connections.length === 0;
  byId('others').replaceChildren(
    ...connectors.map((each) => entry('connector', each.key, each)),
    ...connections.map((each) => entry('connection', each.id, { ...each, key: 'a connection' })),
  );
}

function entry(kind, value, { key, name, logoUri }) {
  const item = document.createElement('div');
  item.role = 'listitem';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.kind = kind;
  button.dataset.key = value;
  const logo = document.createElement('img');
  logo.src = logoUri || 'data:,';
  logo.alt = '';
  const text = document.createElement('span');
  const code = document.createElement('small');
  code.textContent = key;
  text.append(name, code);
  button.append(logo, text);
  button.addEventListener('click', () => choose({ [kind]: value }));
  item.append(button);
  return item;
}

show();
try {
  await listIntegrations();
  show();
} catch (error) {
  byId('catalog-problem').textContent = `The integrations could not be listed. ${error.message}`;
  byId('catalog-problem').hidden = false;
}
