import { serviceOf, type ConnectorModule } from '../attempt/connector.js';
import { requireForms } from '../attempt/page-policy.js';
import { createConnector as createDirectConnector } from '../direct/direct-connector.js';
import { orNetworkError } from '../error.js';
import { untilAborted } from '../service/until-aborted.js';
import { connectWithSdk, sdkCanCarry } from './connect-with-sdk.js';
import { openPrebuilt } from './open-prebuilt.js';
import type { SdkClient } from '../sdk-client.js';

// With `createConnector` below, all that a `ConnectorModule` has.
export { retryCall } from '../attempt/renew-client.js';
export { errorOfResponse } from '../attempt/service-error.js';

/**
 * Connects over the SDK where it is there at the click and can carry the request; else without it,
 * which needs nothing but the page.
 */
export const createConnector: ConnectorModule['createConnector'] = (options) => {
  const { pageClient, sdk, noSdk, apiUri, tokens } = options;
  const service = serviceOf(options);
  const direct = createDirectConnector(options);
  /** Made with the SDK that was loaded, for pages that give no client. */
  let ownClient: SdkClient | undefined;

  const clientAtHand = () => pageClient?.current ?? ownClient;

  async function loadClient(): Promise<SdkClient | undefined> {
    if (!sdk) return undefined;
    const { IntegrationAppClient } = await orNetworkError(sdk.load());
    return (ownClient ??= new IntegrationAppClient({ apiUri, fetchToken: () => tokens.get() }));
  }

  return {
    ...direct,

    prepare({ generation }) {
      // The SDK that is loaded here is the older generation's. After a failure the next use loads it.
      if (!pageClient && !noSdk && generation === 'integration-app') loadClient().catch(() => {});
    },

    async connect(request, signal, start) {
      if (start.prebuilt) {
        const client = clientAtHand() ?? (await untilAborted(loadClient(), signal));
        if (client) return openPrebuilt(service, client, request, signal);
      }
      const client = clientAtHand();
      if (!client?.takeAttempt) requireForms();
      return client && !noSdk && !client.takeAttempt && sdkCanCarry(request, Boolean(pageClient))
        ? connectWithSdk(service, client, request, signal, start)
        : direct.connect(request, signal, start);
    },
  };
};
