import { AskedToken } from './token.js';
import { untilAborted } from './until-aborted.js';
import type { CallService } from './http.js';
import type { ReadingLimits } from './limits.js';
import type { Adapters } from './link.js';
import type { Part } from './part.js';
import type { SdkClient } from './sdk/client.js';

/** The page's own SDK client, used as it is, with its interceptors, headers and address. */
export class OwnClient {
  /** The given one; once the service has refused its token, the one that stands in for it. */
  live: SdkClient;

  constructor(
    readonly given: SdkClient,
    readonly adapters: Part<Adapters>,
  ) {
    this.live = given;
  }

  readonly call: CallService = async (method, path, { body, signal }) => {
    signal.throwIfAborted();
    const name = method.toLowerCase() as 'get' | 'post' | 'delete';
    const ask = async () => this.live[name](path, body as Record<string, unknown>);
    try {
      return await untilAborted(ask(), signal);
    } catch (reason) {
      signal.throwIfAborted();
      const { callAgain } = await this.adapters.load();
      return callAgain(this, reason, ask, signal);
    }
  };
}

/** The client keeps its token by itself: it is asked at each occasion. */
export class ClientToken extends AskedToken {
  constructor(
    readonly own: OwnClient,
    limits: ReadingLimits,
  ) {
    super(own, () => own.live.getToken(), limits);
  }

  override get(): Promise<string> {
    return this.askOnce();
  }

  override async renew(): Promise<string | undefined> {
    const { renewClient } = await this.own.adapters.load();
    return (await renewClient(this.own)) ? this.get() : undefined;
  }
}
