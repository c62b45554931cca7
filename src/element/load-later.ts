import { Part } from './part.js';
import type * as LaterChunk from './reactions/index.js';

/** All that happens after the first paint. */
export const laterPart: Part<typeof LaterChunk> = new Part(() => import('./rich-later.js'));
