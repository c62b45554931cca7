import { directAdapters } from './direct-adapters.js';
import { SdkApi } from './sdk/sdk-api.js';
import type { Adapters } from './link.js';

/**
 * All that runs from the click on, as one chunk: the first paint does without it, and it is there
 * long before a click.
 */
export const adapters: Adapters = { ...directAdapters, createLaterApi: (link) => new SdkApi(link) };
