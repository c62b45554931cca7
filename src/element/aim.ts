import type { ConnectionApi } from '../connection/api.js';
import { createConnectionApi, type ConnectionApiOptions } from '../connection/create-api.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { FlowTarget } from '../flow/target.js';
import type { BaseElement, Controller } from './base-element.js';

/** What the page says of the service, and of what to connect. */
interface Aiming extends BaseElement, Pick<ConnectionApiOptions, 'client' | 'fetchToken'> {
  readonly integrationKey: string;
  readonly connectionId: string;
  readonly authOptionKey: string;
  readonly prebuilt: boolean;
  readonly token: string;
  readonly tokenUrl: string;
  readonly apiUri: string;
  readonly noSdk: boolean;
}

type Name = keyof Aiming;

/** What has something else loaded, and what only has it loaded in another customer's name. */
const TARGET: readonly Name[] = ['integrationKey', 'connectionId', 'authOptionKey', 'prebuilt', 'client', 'apiUri', 'noSdk'];
const TOKEN: readonly Name[] = ['token', 'tokenUrl', 'fetchToken'];

/** Tells the flow what the page asks for and over which service, while the element is in the page. */
export class Aim implements Controller {
  #form: Aiming;
  #flow: ConnectionFlow;
  #loadViews: FlowTarget['loadViews'];
  #adapters: ConnectionApiOptions['adapters'];
  /** Whether the flow knows what to load. */
  #aimed = false;

  constructor(
    form: Aiming,
    flow: ConnectionFlow,
    loadViews: FlowTarget['loadViews'],
    adapters: ConnectionApiOptions['adapters'],
  ) {
    this.#form = form;
    this.#flow = flow;
    this.#loadViews = loadViews;
    this.#adapters = adapters;
    form.addController(this);
  }

  hostUpdate(changed: ReadonlySet<string>): void {
    const any = (names: readonly string[]) => names.some((name) => changed.has(name));
    if (!this.#form.isConnected) return;
    if (!this.#aimed || any(TARGET)) this.#aim();
    else if (any(TOKEN)) this.#renewToken();
  }

  hostDisconnected(): void {
    // Being moved within the page is no reason to stop.
    queueMicrotask(() => {
      if (this.#form.isConnected) return;
      this.#aimed = false;
      this.#flow.aim(undefined);
    });
  }

  #aim(api = this.#createApi()): void {
    const { integrationKey: integration, connectionId, authOptionKey, prebuilt } = this.#form;
    this.#aimed = true;
    this.#flow.aim(
      api && (integration || connectionId)
        ? { api, integration, connectionId, authOptionKey, prebuilt, loadViews: this.#loadViews }
        : undefined,
    );
  }

  /** Another token is no reason to load again: what is shown and typed stays. */
  #renewToken(): void {
    const api = this.#createApi();
    if (api && this.#flow.state.status !== 'idle') this.#flow.useApi(api);
    else this.#aim(api);
  }

  #createApi(): ConnectionApi | undefined {
    const { client, token, tokenUrl, fetchToken, apiUri, noSdk } = this.#form;
    if (!client && !token && !tokenUrl && !fetchToken) return undefined;
    return createConnectionApi({ adapters: this.#adapters, client, token, tokenUrl, fetchToken, apiUri, noSdk });
  }
}
