import { DirectApi } from '../direct/direct-api.js';
import { arrived } from '../arrived.js';
import { untilAborted } from '../until-aborted.js';
import { connectWithSdk, sdkCanCarry } from './connect-with-sdk.js';
import { loadSdk } from './load-sdk.js';
import { openPrebuilt } from './open-prebuilt.js';
import type { AttemptTerms } from '../link.js';
import type { ConnectRequest, Integration, Outcome } from '../model.js';
import type { SdkClient } from './client.js';

/**
 * Attempts go through the SDK where that is ready at the click and can carry the request; else
 * without it, which needs nothing but the page.
 */
export class SdkApi extends DirectApi {
  /** Made with the SDK that was loaded. */
  #made: SdkClient | undefined;

  override prepare({ generation }: Integration): void {
    const { own, noSdk } = this.link;
    // The SDK that is loaded here is the older generation's. One that does not come is asked for again.
    if (!own && !noSdk && generation === 'integration-app') this.#loadClient().catch(() => {});
  }

  override async connect(request: ConnectRequest, signal: AbortSignal, terms: AttemptTerms): Promise<Outcome> {
    const { own, noSdk } = this.link;
    if (terms.prebuilt) {
      const client = this.#client ?? (await untilAborted(this.#loadClient(), signal));
      return openPrebuilt(this.service, client, request, signal);
    }
    const client = noSdk ? undefined : this.#client;
    return client && !client.takeAttempt && sdkCanCarry(request, Boolean(own))
      ? connectWithSdk(this.service, client, request, signal, terms)
      : super.connect(request, signal, terms);
  }

  get #client(): SdkClient | undefined {
    return this.link.own?.live ?? this.#made;
  }

  async #loadClient(): Promise<SdkClient> {
    const create = await arrived(loadSdk());
    const { apiUri, tokens } = this.link;
    return (this.#made ??= create({ apiUri, fetchToken: () => tokens.get() }));
  }
}
