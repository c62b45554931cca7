import type { CreateShownConnections, Panel } from './shown-connections.js';

/**
 * The existing connection alone, also where there are several: then it is re-connected, so that no new one
 * replaces them all.
 */
export const createSingleConnection: CreateShownConnections = (flow, choices, onChange) => {
  let panel: Panel | undefined;

  const open = (next: Panel | undefined) => {
    panel = next;
    onChange();
  };

  flow.subscribe((_, { type }) => {
    if (!/^(edited|option-chosen)$/.test(type)) panel = undefined;
    // There may be another one.
    if (type === 'archived') queueMicrotask(() => flow.send({ type: 'reloaded' }));
  });

  return {
    get connections() {
      const { existing } = flow.state;
      return existing ? [existing] : [];
    },

    get panel() {
      return panel;
    },

    open,

    async load({ id }, existing) {
      if (choices.connectionId || choices.allowMultipleConnections) return undefined;
      const { signal } = new AbortController();
      const isAlone = await flow.api!.listConnections(id, signal).then(
        ({ length }) => length < 2,
        // More may be there.
        () => false,
      );
      return isAlone ? undefined : existing;
    },
  };
};
