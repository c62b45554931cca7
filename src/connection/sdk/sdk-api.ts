import { directApi } from '../direct/direct-api.js';
import { requireForms } from '../attempt/forms-allowed.js';
import { orNetworkError } from '../error.js';
import { untilAborted } from '../service/until-aborted.js';
import { connectWithSdk, sdkCanCarry } from './connect-with-sdk.js';
import { loadSdk } from './load-sdk.js';
import { openPrebuilt } from './open-prebuilt.js';
import type { LaterApi } from '../service/link.js';
import type { Service } from '../attempt/service.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * Attempts go through the SDK where that is ready at the click and can carry the request; else
 * without it, which needs nothing but the page.
 */
export function sdkApi(service: Service): LaterApi {
  const { own, noSdk, apiUri, tokens } = service;
  const direct = directApi(service);
  /** Made with the SDK that was loaded. */
  let made: SdkClient | undefined;

  const clientAtHand = () => own?.live ?? made;

  async function loadClient(): Promise<SdkClient> {
    const create = await orNetworkError(loadSdk());
    return (made ??= create({ apiUri, fetchToken: () => tokens.get() }));
  }

  return {
    ...direct,

    prepare({ generation }) {
      // The SDK that is loaded here is the older generation's. One that does not come is asked for again.
      if (!own && !noSdk && generation === 'integration-app') loadClient().catch(() => {});
    },

    async connect(request, signal, terms) {
      if (terms.prebuilt) {
        const client = clientAtHand() ?? (await untilAborted(loadClient(), signal));
        return openPrebuilt(service, client, request, signal);
      }
      if (!clientAtHand()?.takeAttempt) requireForms();
      const client = noSdk ? undefined : clientAtHand();
      return client && !client.takeAttempt && sdkCanCarry(request, Boolean(own))
        ? connectWithSdk(service, client, request, signal, terms)
        : direct.connect(request, signal, terms);
    },
  };
}
