/** The chunk `structured` of an edition that evaluates no formula. */
import { structuredDrafts } from './structured-draft.js';

export const createStructuredDraft = structuredDrafts({});
