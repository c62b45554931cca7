import { DirectApi } from '../direct/direct-api.js';
import { laterAttempt } from '../later-attempt.js';
import { arrived } from '../part.js';
import { connectWithSdk, sdkCanCarry } from './connect-with-sdk.js';
import { loadSdk } from './load-sdk.js';
import { openPrebuilt } from './open-prebuilt.js';
import type { Attempt, AttemptOptions } from '../api.js';
import type { ConnectRequest, Integration } from '../model.js';
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

  override connect(request: ConnectRequest, signal: AbortSignal, options: AttemptOptions = {}): Attempt {
    if (options.prebuilt) return this.#openPrebuilt(request, signal);
    const { own, noSdk } = this.link;
    const client = noSdk ? undefined : this.#client;
    const { current: token } = this.service.tokens;
    return client && !client.takeAttempt && token && sdkCanCarry(request, Boolean(own))
      ? connectWithSdk(this.service, client, request, token, signal, options.onLate)
      : super.connect(request, signal, options);
  }

  #openPrebuilt(request: ConnectRequest, signal: AbortSignal): Attempt {
    const client = this.#client;
    const open = (client: SdkClient) => openPrebuilt(this.service, client, request, signal);
    return client ? open(client) : laterAttempt(this.#loadClient(), open, signal);
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
