/** The chunk `structured`: drafts whose fields come and go, also by formulas. */
import { automatonOf } from '../../schema/rules/automaton.js';
import { judgeBy } from '../../schema/rules/pattern.js';
import { DialectReader } from '../../schema/structured/dialect-reader.js';
import { allFormats } from '../../validation/interpreter/all-formats.js';
import { withReadableProperties } from './readable-schema.js';
import { structuredDrafts } from './structured-draft.js';

judgeBy(automatonOf);

export const createStructuredDraft = structuredDrafts(
  { Reader: DialectReader, formats: allFormats },
  withReadableProperties,
);
