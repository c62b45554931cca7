import type { Connection, Integration } from '../../connection/model.js';
import type { CreateShownConnections, Panel, ShownConnections } from './shown-connections.js';

/** All connections with the integration. */
export interface ConnectionList extends ShownConnections {
  /** Takes in what is known of a connection now. */
  put(connection: Connection): void;
  /** Re-connects this one with the flow's next attempt; the same again lets the flow make a new one. */
  choose(connection: Connection): void;
}

export const createConnectionList: CreateShownConnections<ConnectionList> = (flow, choices, onChange) => {
  let connections: readonly Connection[] = [];
  let panel: Panel | undefined;
  /** Aborted when another integration is loaded. */
  let shown = new AbortController();

  const put = (connection: Connection) => {
    connections = connections.some(({ id }) => id === connection.id)
      ? connections.map((each) => (each.id === connection.id ? connection : each))
      : [connection, ...connections];
  };

  /** Whether a new connection would replace several. */
  const mustChoose = () =>
    connections.length > 1 && !choices.connectionId && !choices.allowMultipleConnections;

  /** The one to re-connect, where the user has not chosen one yet: the first that no longer works. */
  const toReconnect = (existing: Connection | undefined) =>
    mustChoose() ? (connections.find(({ disconnected }) => disconnected) ?? existing) : undefined;

  /** After all have heard of the event that makes it necessary. */
  const chooseAgain = () =>
    queueMicrotask(() => {
      const { existing = connections[0] } = flow.state;
      const connection = toReconnect(existing) ?? existing;
      flow.send({ type: 'connection-chosen', connection, reconnects: mustChoose() });
    });

  const read = async (integration: Integration) => {
    const { signal } = shown;
    const read = await flow.api?.listConnections(integration, signal).catch(() => undefined);
    if (!read || signal.aborted) return false;
    if (read.length) connections = read;
    onChange();
    return true;
  };

  flow.subscribe((state, event) => {
    switch (event.type) {
      case 'configured':
      case 'reloaded':
        shown.abort();
        shown = new AbortController();
        connections = [];
        panel = undefined;
        return;
      case 'submitted':
        panel = undefined;
        return;
      case 'connected':
      case 'completed':
        if (state.status !== 'connected') return;
        put(event.connection);
        // It may have replaced the others.
        if (connections.length > 1) void read(state.integration!);
        return;
      case 'archived':
        connections = connections.filter(({ id }) => id !== event.connection.id);
        panel = undefined;
        return chooseAgain();
      case 'archive-failed':
        panel = undefined;
        return;
      case 'reset':
        panel = undefined;
        if (connections.length) chooseAgain();
    }
  });

  return {
    get connections() {
      const { existing } = flow.state;
      return connections.length || !existing ? connections : [existing];
    },

    get panel() {
      return panel;
    },

    put(connection) {
      put(connection);
      onChange();
    },

    async load(integration, existing) {
      connections = [existing];
      if (choices.connectionId) return undefined;
      const isKnown = await read(integration);
      return isKnown || choices.allowMultipleConnections ? toReconnect(existing) : existing;
    },

    open(next) {
      panel = next;
      onChange();
    },

    choose(connection) {
      const { existing, reconnects } = flow.state;
      const isChosen = reconnects && existing?.id === connection.id;
      flow.send({ type: 'connection-chosen', connection, reconnects: !isChosen || mustChoose() });
    },
  };
};
