import { IntegrationAppClient } from '@integration-app/sdk';
import { connectButton, showFields, textInput } from './by-hand.js';

// What the vendor's guide to a custom connection UI has a page do, without its framework: the
// integration by the SDK, one text input for each property of the first auth option, `connect()`.

const { integrationKey, ...options } = settings;
const integration = new IntegrationAppClient(options).integration(integrationKey);
const [authOption] = (await integration.get()).authOptions ?? [];

const parameters: Record<string, string> = {};
showFields(Object.keys(authOption?.ui?.schema?.properties ?? {}), (name) =>
  textInput((value) => (parameters[name] = value)),
);

connectButton().addEventListener('click', async () => {
  try {
    const connection = await integration.connect({ parameters, authOptionKey: authOption!.key });
    probe.end(connection ? 'connected' : 'cancelled');
  } catch (error) {
    probe.end((error as { message?: string }).message ?? String(error));
  }
});
