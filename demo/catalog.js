/** The apps of the demo's own product; every other entry of the sandbox is there for a case of its own. */
const featured = ['api-key', 'oauth2', 'several-options', 'basic-auth', 'oauth2-parameters', 'kinds'];

export const { apiUri } = await (await fetch('/config.json')).json();

export async function fetchToken() {
  return (await (await fetch('/token')).json()).token;
}

/**
 * What the service offers, in two lists of `{kind, value, name, logoUri}`: the apps of a product, and all else.
 * `kind` is what is connected: an integration, or with Membrane a connector or a connection by itself.
 */
export async function loadCatalog() {
  const integrations = await read('/integrations?limit=100');
  const entries = integrations.map((each) => entry('integration', each.key, each));
  const apps = featured.flatMap((key) => entries.find(({ value }) => value === key) ?? []);
  const others = entries.filter((each) => !apps.includes(each));
  // A workspace of one's own has none of these keys.
  if (!apps.length) return { apps: entries, others: [] };
  return { apps, others: [...others, ...(await loadWithoutIntegration(integrations))].sort(byName) };
}

/** Integration.app connects integrations only. */
async function loadWithoutIntegration(integrations) {
  if (apiUri === 'https://api.integration.app') return [];
  const used = new Set(integrations.map(({ connectorId }) => connectorId));
  const [connectors, connections] = await Promise.all([
    read('/connectors?limit=100'),
    read('/connections?limit=100'),
  ]);
  return [
    ...connectors.filter(({ id }) => !used.has(id)).map((each) => entry('connector', each.key, each)),
    ...connections
      .filter(({ integrationId }) => !integrationId)
      .map((each) => entry('connection', each.id, each)),
  ];
}

function entry(kind, value, { name, logoUri }) {
  return { kind, value, name, logoUri };
}

function byName(one, other) {
  return one.name.localeCompare(other.name) || one.value.localeCompare(other.value);
}

async function read(path) {
  const response = await fetch(apiUri + path, { headers: { Authorization: `Bearer ${await fetchToken()}` } });
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return (await response.json()).items;
}
