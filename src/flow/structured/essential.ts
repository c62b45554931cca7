/** The chunk `structured` of an edition that evaluates no formula, and checks the common formats alone. */
import { leaveOutFormulas } from '../../schema/structured/left-out-formulas.js';
import { commonFormats } from '../../validation/interpreter/formats.js';
import type { StructuredModule } from '../create-draft.js';
import { FieldReader } from '../../schema/structured/read-fields.js';
import { structuredDrafts } from './structured-draft.js';

const create = structuredDrafts({ Reader: FieldReader, formats: commonFormats });

export const createStructuredDraft: StructuredModule['createStructuredDraft'] = (
  createViolations,
  schema,
  ...others
) => create(createViolations, leaveOutFormulas(schema), ...others);
