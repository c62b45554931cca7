import { appRow } from './app-row.js';
import { apiUri, loadCatalog } from './catalog.js';

const byId = (id) => document.getElementById(id);
const form = byId('form');
form.apiUri = apiUri;

/** The attributes that name what is connected; the page's address says it in the same words. */
const attributes = {
  integration: 'integration-key',
  connector: 'connector-key',
  connection: 'connection-id',
};

/** What is connected in this visit, by its address. */
const connected = new Set();

function addressOf({ kind, value }) {
  return `?${new URLSearchParams({ [kind]: value })}`;
}

function show({ kind, value }) {
  for (const each of Object.keys(attributes)) form.setAttribute(attributes[each], each === kind ? value : '');
}

function list(id, entries) {
  byId(id).replaceChildren(
    ...entries.map((entry) => {
      const address = addressOf(entry);
      const isShown = location.search === address;
      const item = appRow(entry, connected.has(address) ? 'Connected' : noteOf(id, entry), () => {
        history.replaceState(null, '', address);
        render();
        // In a narrow window the form is below the list.
        byId('stage').scrollIntoView({ block: 'nearest' });
        byId('stage').focus({ preventScroll: true });
      });
      item.firstElementChild.setAttribute('aria-current', String(isShown));
      if (isShown) show(entry);
      return item;
    }),
  );
}

/** Only edge cases are known by their keys. */
function noteOf(id, { kind, value }) {
  if (id === 'apps') return 'Not connected';
  return kind === 'integration' ? value : `${kind}, without an integration`;
}

const { apps, others } = await loadCatalog().catch((error) => {
  byId('problem').textContent = `The apps could not be listed. ${error.message}`;
  byId('problem').hidden = false;
  return { apps: [], others: [] };
});

function render() {
  list('apps', apps);
  list('others', others);
}

form.addEventListener('connection-success', () => {
  connected.add(location.search);
  render();
});

if (apps.length && !location.search) history.replaceState(null, '', addressOf(apps[0]));
byId('edge-cases').hidden = !others.length;
byId('edge-cases').open = others.some((entry) => addressOf(entry) === location.search);
render();
