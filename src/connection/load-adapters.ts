import type { Adapters } from './link.js';

/** Attempts with the SDK and without. */
export const loadAdapters = (): Promise<Adapters> => import('./adapters.js');
