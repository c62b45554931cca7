import { createFlow, type ConnectionFlow } from '../flow/connection-flow.js';
import type { CreateDraft } from '../flow/create-draft.js';
import type { FlowState } from '../flow/state.js';
import type { FlowEvent } from '../flow/transition.js';
import type { BaseElement } from './base-element.js';
import { fire } from './events.js';

/**
 * A flow bound to an element: its changes render, its status is a custom state, and what the user
 * or the service did becomes an event.
 */
export function bindFlow(host: BaseElement, createDraft: CreateDraft): ConnectionFlow {
  const flow = createFlow(createDraft);
  const { states } = host.attachInternals();
  let shown = flow.state;

  /** The user is about to click: what the click must not wait for is brought up to date. */
  const prepare = () => flow.prepare();
  const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && flow.send({ type: 'returned' });

  host.addController({
    hostConnected() {
      addEventListener('pageshow', onPageShow);
      for (const type of ['pointerdown', 'focusin']) host.renderRoot.addEventListener(type, prepare);
    },
    hostUpdated() {
      if (states.has(shown.status)) return;
      states.clear();
      states.add(shown.status);
    },
    hostDisconnected() {
      removeEventListener('pageshow', onPageShow);
    },
  });

  flow.subscribe((state, event) => {
    if (event.type === 'edited') announceInput(host, flow);
    if (state === shown) return;
    const before = shown;
    shown = state;
    host.requestUpdate();
    announce(host, before, state, event);
  });
  return flow;
}

function announceInput(host: BaseElement, { draft }: ConnectionFlow): void {
  // Gathered only for who asks, so that a keystroke in a long form stays cheap.
  fire(host, 'connection-input', {
    get parameters() {
      return draft?.parameters ?? {};
    },
  });
}

function announce(host: BaseElement, before: FlowState, now: FlowState, event: FlowEvent): void {
  const { status, connection, error } = now;
  const integration = now.integration!;
  const authOption = now.authOption!;
  if (event.type === 'loaded' && status === 'editing') {
    // Only once the form is on screen.
    void host.updateComplete.then(() => fire(host, 'connection-ready', { integration, authOption }));
  }
  if (event.type === 'archived') fire(host, 'connection-archive', { connection: event.connection });
  if (error && error !== before.error) fire(host, 'connection-error', { error });
  if (connection && connection !== before.connection) {
    fire(host, 'connection-success', {
      integration,
      connection,
      customState: event.type === 'connected' ? event.customState : undefined,
    });
  }
  if (status === 'cancelled' && status !== before.status) fire(host, 'connection-cancel', { integration });
}
