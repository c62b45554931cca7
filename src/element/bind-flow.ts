import { createFlow, type ConnectionFlow } from '../flow/connection-flow.js';
import type { Drafts } from '../flow/create-draft.js';
import type { FlowState } from '../flow/state.js';
import type { FlowEvent } from '../flow/transition.js';
import type { BaseElement } from './base-element.js';
import { fire } from './events.js';

/**
 * Creates a flow bound to an element: a new state renders the element and sets its custom state, and
 * actions of the user and answers of the service are fired as events.
 */
export function bindFlow(host: BaseElement, drafts: Drafts): ConnectionFlow {
  const flow = createFlow(drafts);
  const { states } = host.internals;
  let shown = flow.state;

  /** The user may be about to click: refreshes the token and whatever else the click must not wait for. */
  const prepare = () => flow.prepare();
  const onOnline = () => flow.state.status === 'load-failed' && flow.send({ type: 'reloaded' });
  const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && flow.send({ type: 'returned' });

  host.addController({
    hostConnected() {
      addEventListener('pageshow', onPageShow);
      addEventListener('online', onOnline);
      for (const type of ['pointerdown', 'focusin']) host.renderRoot.addEventListener(type, prepare);
    },
    hostUpdated() {
      if (states.has(shown.status)) return;
      states.clear();
      states.add(shown.status);
    },
    hostDisconnected() {
      removeEventListener('pageshow', onPageShow);
      removeEventListener('online', onOnline);
    },
  });

  flow.subscribe((state, event) => {
    if (event.type === 'edited') fireInput(host, flow);
    if (state === shown) return;
    const before = shown;
    shown = state;
    host.requestUpdate();
    fireEvents(host, before, state, event);
  });
  return flow;
}

function fireInput(host: BaseElement, { draft }: ConnectionFlow): void {
  // Collected only when a listener reads them, so that a keystroke in a long form stays cheap.
  fire(host, 'connection-input', {
    get parameters() {
      return draft?.parameters ?? {};
    },
  });
}

function fireEvents(host: BaseElement, before: FlowState, now: FlowState, event: FlowEvent): void {
  const { status, connection, error } = now;
  const integration = now.integration!;
  const authOption = now.authOption!;
  if (event.type === 'loaded' && status === 'editing') {
    // The event promises that the form is on screen.
    void host.updateComplete.then(() => fire(host, 'connection-ready', { integration, authOption }));
  }
  if (event.type === 'loaded' && status === 'unavailable')
    fire(host, 'connection-unavailable', { integration });
  if (error && error !== before.error) fire(host, 'connection-error', { error });
  if (connection && connection !== before.connection) {
    fire(host, 'connection-success', {
      integration,
      connection,
      // Only these events bring a connection.
      customState: (event as Extract<FlowEvent, { type: 'connected' | 'completed' }>).customState,
    });
  }
  if (status === 'cancelled' && status !== before.status) fire(host, 'connection-cancel', { integration });
}
