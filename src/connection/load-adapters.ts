import type { Adapters } from './service/link.js';

/** Attempts with the SDK and without. */
export const loadAdapters = (): Promise<Adapters> => import('./adapters.js');
