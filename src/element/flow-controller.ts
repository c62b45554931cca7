import { ConnectionFlow } from '../flow/connection-flow.js';
import type { FlowState } from '../flow/state.js';
import type { FlowEvent } from '../flow/transition.js';
import type { BaseElement, Controller } from './base-element.js';
import { fire } from './events.js';

/**
 * Binds a flow to the element: its changes render, its status is a custom state, and what the user
 * or the service did becomes an event.
 */
export class FlowController implements Controller {
  readonly flow = new ConnectionFlow();
  #host: BaseElement;
  #states: CustomStateSet;
  #shown: FlowState = this.flow.state;

  constructor(host: BaseElement) {
    this.#host = host;
    this.#states = host.attachInternals().states;
    host.addController(this);
    this.flow.subscribe((state, event) => {
      if (event.type === 'edited') this.#announceInput();
      if (state === this.#shown) return;
      this.#shown = state;
      host.requestUpdate();
      this.#announce(state, event);
    });
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.#onPageShow);
    for (const type of ['pointerdown', 'focusin']) this.#host.renderRoot.addEventListener(type, this.#prepare);
  }

  hostUpdated(): void {
    const { status } = this.#shown;
    if (this.#states.has(status)) return;
    this.#states.clear();
    this.#states.add(status);
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.#onPageShow);
  }

  #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.flow.send({ type: 'returned' });
  };

  /** The user is about to click: what the click must not wait for is brought up to date. */
  #prepare = (): void => this.flow.prepare();

  #announce(state: FlowState, event: FlowEvent): void {
    const { integration, authOption, connection, error } = state;
    switch (event.type) {
      case 'loaded':
        if (state.status === 'load-failed') return void fire(this.#host, 'connection-error', { error: error! });
        if (state.status === 'editing') void this.#announceReady(integration!, authOption!);
        return;
      case 'connected':
      case 'completed':
        return void fire(this.#host, 'connection-success', {
          integration: integration!,
          connection: connection!,
          customState: event.customState,
        });
      case 'archived':
        return void fire(this.#host, 'connection-archive', { connection: event.connection });
      case 'load-failed':
      case 'archive-failed':
      case 'failed':
        return void fire(this.#host, 'connection-error', { error: event.error });
      case 'cancelled':
      case 'given-up':
        return void fire(this.#host, 'connection-cancel', { integration: integration! });
    }
  }

  #announceInput(): void {
    const { draft } = this.flow;
    // Gathered only for who asks, so that a keystroke in a long form stays cheap.
    fire(this.#host, 'connection-input', {
      get parameters() {
        return draft?.parameters ?? {};
      },
    });
  }

  /** Only once the form is on screen. */
  async #announceReady(integration: NonNullable<FlowState['integration']>, authOption: NonNullable<FlowState['authOption']>) {
    await this.#host.updateComplete;
    fire(this.#host, 'connection-ready', { integration, authOption });
  }
}
