import 'connection-form/define';
import type {} from 'connection-form/react';
import { useState } from 'react';

async function fetchToken(): Promise<string> {
  const response = await fetch('/token');
  return ((await response.json()) as { token: string }).token;
}

export function App({ apiUri }: { apiUri: string }) {
  const [integration, setIntegration] = useState('api-key');
  const [result, setResult] = useState('');

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
      <connection-form
        integrationKey={integration}
        apiUri={apiUri}
        fetchToken={fetchToken}
        onconnection-success={({ detail }) => setResult(`Connected: ${detail.connection.id}`)}
        onconnection-error={({ detail }) => setResult(detail.error.message)}
      />
      <p id="result" role="status">{result}</p>
    </>
  );
}
