import type { CreateShownConnections, Panel } from './shown-connections.js';

/**
 * The existing connection alone, also where there are several: then it is re-connected, so that no new one
 * replaces them all.
 */
export const createSingleConnection: CreateShownConnections = (flow, choices, onChange) => {
  let panel: Panel | undefined;
  /** Whether there may be more than the one that is shown. */
  let hasOthers = false;

  const open = (next: Panel | undefined) => {
    panel = next;
    onChange();
  };

  flow.subscribe((_, { type }) => {
    if (!/^(edited|option-chosen)$/.test(type)) panel = undefined;
    // Another one comes in its place.
    if (type === 'archived' && hasOthers) queueMicrotask(() => flow.send({ type: 'reloaded' }));
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

    async load(integration, existing) {
      hasOthers = false;
      if (choices.connectionId || choices.allowMultipleConnections) return undefined;
      const { signal } = new AbortController();
      hasOthers = await flow.api!.listConnections(integration, signal).then(
        ({ length }) => length > 1,
        () => true,
      );
      return hasOthers ? existing : undefined;
    },
  };
};
