import { serviceOf, type ConnectorModule } from '../attempt/connector.js';
import { requireForms, watchPolicy } from '../attempt/page-policy.js';
import { maskErrors } from '../attempt/redact.js';
import { withRenewedToken } from '../attempt/refused-token.js';
import { resolveInDoubt } from '../attempt/in-doubt.js';
import { connectDirectly } from '../direct/connect-directly.js';
import { createConnector as createDirectConnector } from '../direct/whole-connector.js';
import { orNetworkError } from '../error.js';
import { untilAborted } from '../service/until-aborted.js';
import { connectWithSdk, sdkCanCarry } from './connect-with-sdk.js';
import { openPrebuilt } from './open-prebuilt.js';
import type { Integration } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

// The other exports of a `ConnectorModule`.
export { loadConnectable, retry } from '../direct/whole-connector.js';

/**
 * Connects with the SDK if a client is ready at the click and can send everything in the request;
 * otherwise directly.
 */
export const createConnector: ConnectorModule['createConnector'] = (options) => {
  const { pageClient, sdk, noSdk, apiUri, tokens } = options;
  const service = serviceOf({ ...options, watchPolicy });
  const direct = createDirectConnector(options);
  /** The client of the loaded SDK, for pages that give none. */
  let ownClient: SdkClient | undefined;

  const currentClient = () => pageClient?.current ?? ownClient;

  /** The SDK that the form loads is that of the older generation; a client of the page fits its service. */
  const hasSdkFor = ({ generation }: Integration) =>
    Boolean(pageClient) || (Boolean(sdk) && generation === 'integration-app');

  async function loadClient(): Promise<SdkClient | undefined> {
    if (!sdk) return undefined;
    const { IntegrationAppClient } = await orNetworkError(sdk.load());
    return (ownClient ??= new IntegrationAppClient({ apiUri, fetchToken: () => tokens.get() }));
  }

  return {
    ...direct,
    prepare(integration) {
      // After a failure the next use retries.
      if (!pageClient && !noSdk && hasSdkFor(integration)) loadClient().catch(() => {});
    },

    connect: maskErrors(async (request, signal, start) => {
      if (start.prebuilt && hasSdkFor(request.integration)) {
        const client = currentClient() ?? (await untilAborted(loadClient(), signal));
        if (client) return openPrebuilt(service, client, request, signal, start);
      }
      const earlier = await resolveInDoubt(service, request, signal);
      if (earlier) return earlier;
      const client = currentClient();
      // Nothing is awaited from here to the attempt, which counts itself as it begins: `sdkCanCarry` asks for the count.
      const isForSdk =
        client &&
        !noSdk &&
        !client.takeAttempt &&
        !start.openWindow &&
        hasSdkFor(request.integration) &&
        sdkCanCarry(request);
      if (!isForSdk) return direct.connect(request, signal, start);
      requireForms();
      return withRenewedToken(
        service,
        signal,
        start,
        (each) => connectWithSdk(service, client, request, signal, each),
        (each) => connectDirectly(service, request, signal, each),
      );
    }),
  };
};
