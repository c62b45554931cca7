import { untilAborted, type CallService } from './http.js';
import { errorOfClient } from './service-error.js';
import type { SdkClient } from './sdk/client.js';

/**
 * The page's own SDK client. It is used as it is, with its interceptors, headers and address,
 * until the service refuses its token: a client renews a token that expires, but not one that is
 * refused, so from then on one that delegates to it and has no token yet stands in for it.
 */
export class OwnClient {
  #live: SdkClient;

  constructor(readonly given: SdkClient) {
    this.#live = given;
  }

  get live(): SdkClient {
    return this.#live;
  }

  /** False when the client has no way to get another token. */
  async renew(): Promise<boolean> {
    const next = Object.assign(Object.create(this.given) as SdkClient, { token: undefined });
    try {
      await next.getToken();
    } catch {
      return false;
    }
    this.#live = next;
    return true;
  }

  readonly call: CallService = async (method, path, { body, signal }) => {
    signal.throwIfAborted();
    const ask = () => untilAborted(this.#send(method, path, body), signal);
    try {
      try {
        return await ask();
      } catch (reason) {
        if (signal.aborted || errorOfClient(reason).code !== 'unauthorized') throw reason;
        if (!(await untilAborted(this.renew(), signal))) throw reason;
        return await ask();
      }
    } catch (reason) {
      signal.throwIfAborted();
      throw errorOfClient(reason);
    }
  };

  #send(method: 'GET' | 'POST' | 'DELETE', path: string, body: unknown): Promise<unknown> {
    switch (method) {
      case 'GET':
        return this.#live.get(path);
      case 'POST':
        return this.#live.post(path, body);
      case 'DELETE':
        return this.#live.delete(path);
    }
  }
}
