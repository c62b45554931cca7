import { ClientSecretBasic, allowInsecureRequests, discovery, type Configuration } from 'openid-client';
import type { CatalogIntegration } from '../catalog/model.js';
import { clientSecret } from '../provider/clients.js';

/** The service as the other apps know it: a registered OAuth client for each integration. */
export class RelyingParty {
  readonly #configurations = new Map<string, Promise<Configuration>>();

  constructor(private readonly providerUri: string) {}

  discover({ key }: CatalogIntegration): Promise<Configuration> {
    let configuration = this.#configurations.get(key);
    if (!configuration) {
      const secret = clientSecret(key);
      configuration = discovery(new URL(this.providerUri), key, secret, ClientSecretBasic(secret), {
        // Plain http on this machine only.
        execute: [allowInsecureRequests],
      });
      configuration.catch(() => this.#configurations.delete(key));
      this.#configurations.set(key, configuration);
    }
    return configuration;
  }
}
