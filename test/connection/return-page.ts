import { createConnectionApi } from '../../src/connection/create-api.js';
import type { ConnectionError } from '../../src/connection/error.js';
import { sandbox } from '../support/sandbox.js';
import { allWays, chunks } from './harness.js';

// A page that leaves by redirect and comes back to its own address; tells its parent how it went.

const query = new URLSearchParams(location.search);
const { signal } = new AbortController();
const api = createConnectionApi(
  allWays[Number(query.get('way'))]!.options(sandbox.apiUri, async () => query.get('token')!),
  chunks,
);
const connector = query.get('connector');
const integration = await api.loadIntegration(connector ? { connector } : query.get('key')!, signal);
const coming = api.resume(integration, signal);
const tell = (told: object) => parent.postMessage({ ...told, address: location.href }, '*');

if (coming) {
  await coming.outcome.then(
    (outcome) => tell({ outcome }),
    ({ code, message }: ConnectionError) => tell({ error: { code, message } }),
  );
} else if (query.has('stay')) {
  tell({});
} else {
  const { outcome } = api.connect(
    {
      integration,
      authOption: integration.authOptions[0]!,
      parameters: {},
      redirectUri: location.href,
      customState: query.get('state') ?? undefined,
    },
    signal,
  );
  outcome.then(
    ({ kind }) => tell({ error: { code: kind, message: '' } }),
    (error: ConnectionError) => tell({ error: { code: error.code, message: error.message } }),
  );
}
