import { Part } from './part.js';

/** Attempts with the SDK and without, for all forms of a page. */
export const allAdapters = new Part(async () => (await import('./adapters.js')).adapters);
