/** Attempts with the SDK and without. */
export const loadAdapters = async () => (await import('./adapters.js')).adapters;
