import { sdks } from './sdk-clients.js';

// Runs in a window of its own: connects by leaving for the service and coming back.
const { sdk, token, integrationKey, authOptionKey, redirectUri } = JSON.parse(window.name) as Record<
  string,
  string
>;

void sdks
  .find(({ name }) => name === sdk)!
  .connect({ token: token! })
  .integration(integrationKey!)
  .connect({ authOptionKey, sameWindow: true, redirectUri });
