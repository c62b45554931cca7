/** The chunk `structured` of an edition that evaluates no formula, and checks the common formats alone. */
import { commonFormats } from '../../validation/interpreter/formats.js';
import { structuredDrafts } from './structured-draft.js';

export const createStructuredDraft = structuredDrafts({ formulas: {}, formats: commonFormats });
