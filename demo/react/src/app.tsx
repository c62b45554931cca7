import 'connection-form/define';
import type {} from 'connection-form/react';
import { useEffect, useState } from 'react';

async function fetchToken(): Promise<string> {
  const response = await fetch('/token');
  return ((await response.json()) as { token: string }).token;
}

export function App() {
  const [apiUri, setApiUri] = useState('');
  const [integration, setIntegration] = useState('api-key');
  const [result, setResult] = useState('');
  const [changes, setChanges] = useState(0);

  // Only as the demo may run against a service of its own; yours is known.
  useEffect(() => {
    void fetch('/config.json')
      .then((response) => response.json())
      .then(({ apiUri }: { apiUri: string }) => setApiUri(apiUri));
  }, []);

  return (
    <>
      <h1>React</h1>
      <label>
        Integration{' '}
        <select value={integration} onChange={({ target }) => setIntegration(target.value)}>
          <option>api-key</option>
          <option>basic-auth</option>
        </select>
      </label>
      {/* Not before the page runs: React hands neither properties nor listeners to a custom element that it hydrates. */}
      {apiUri && (
        <connection-form
          integrationKey={integration}
          apiUri={apiUri}
          // New ones at each render: nothing of what was typed is lost by it, and nothing loaded again.
          fetchToken={() => fetchToken()}
          parameters={{ source: 'demo' }}
          strings={{ form: { connect: 'Connect now' } }}
          onconnection-input={() => setChanges((count) => count + 1)}
          onconnection-success={({ detail }) => setResult(`Connected: ${detail.connection.id}`)}
          onconnection-error={({ detail }) => setResult(detail.error.message)}
        />
      )}
      <p id="changes">{changes} changes</p>
      <p id="result" role="status">
        {result}
      </p>
    </>
  );
}
