import type { CreateSdkClient } from '../sdk-client.js';

/** The vendor's SDK as a chunk of its own: 115 KB that the first paint must not wait for. */
export async function loadSdk(): Promise<CreateSdkClient> {
  const { IntegrationAppClient } = await import('@integration-app/sdk');
  return (options) => new IntegrationAppClient(options);
}
